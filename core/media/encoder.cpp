// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/encoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>
#include <algorithm>
#include <cstdio>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace coalesce::media {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Clip", text);
}

constexpr int kBuffer = 1 << 16;

// FFmpeg's files want a path in its own encoding and say little of what went wrong; a QFile does both better.
int writeTo(void *opaque, uint8_t *bytes, int size) {
    return static_cast<QFile *>(opaque)->write(reinterpret_cast<const char *>(bytes), size) == size
               ? size
               : AVERROR(EIO);
}

int64_t seekIn(void *opaque, int64_t offset, int whence) {
    auto *file = static_cast<QFile *>(opaque);
    const int how = whence & ~AVSEEK_FORCE;
    if (how == AVSEEK_SIZE)
        return file->size();
    const qint64 to = how == SEEK_CUR   ? file->pos() + offset
                      : how == SEEK_END ? file->size() + offset
                                        : offset;
    return file->seek(to) ? to : AVERROR(EIO);
}

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T *what) const {
        Free(&what);
    }
};

void freeContext(AVFormatContext **context) {
    avformat_free_context(*context);
    *context = nullptr;
}

void freeIo(AVIOContext **io) {
    av_freep(&(*io)->buffer);
    avio_context_free(io);
}

void freeScaler(SwsContext **scaler) {
    sws_freeContext(*scaler);
    *scaler = nullptr;
}

tl::unexpected<Error> notMade(const QString &path, int code) {
    char words[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, words, sizeof words);
    return fail(ErrorCode::NotWritable, tr("The clip could not be made: %1.").arg(QString::fromUtf8(words)),
                path);
}

} // namespace

struct Encoder::Parts {
    explicit Parts(const QString &path) : file(path) {}

    QFile file;
    std::unique_ptr<AVIOContext, Freed<freeIo>> io;
    std::unique_ptr<AVFormatContext, Freed<freeContext>> container;
    std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>> codec;
    std::unique_ptr<AVFrame, Freed<av_frame_free>> frame;
    std::unique_ptr<AVPacket, Freed<av_packet_free>> packet;
    std::unique_ptr<SwsContext, Freed<freeScaler>> scaler; // for WebM
    AVStream *stream = nullptr;
    std::vector<QRgb> palette; // for GIF

    // The file's own words where the disk did not take it.
    tl::unexpected<Error> failed(int code) const {
        return file.error() == QFileDevice::NoError
                   ? notMade(file.fileName(), code)
                   : fail(ErrorCode::NotWritable, tr("It could not be written: %1.").arg(file.errorString()),
                          file.fileName());
    }

    Status open(const char *format, const char *codecName, QSize size, AVRational timeBase,
                AVPixelFormat pixels) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return failed(0);
        av_log_set_level(AV_LOG_FATAL); // what goes wrong is ours to say
        AVFormatContext *made = nullptr;
        if (const int code = avformat_alloc_output_context2(&made, nullptr, format, nullptr); code < 0)
            return failed(code);
        container.reset(made);
        const AVCodec *encoder = avcodec_find_encoder_by_name(codecName);
        if (!encoder)
            return fail(
                ErrorCode::NotInVersion,
                tr("Clips are not in this version: its FFmpeg has no %1.").arg(QLatin1String(codecName)));
        auto *buffer = static_cast<unsigned char *>(av_malloc(kBuffer));
        io.reset(avio_alloc_context(buffer, kBuffer, 1, &file, nullptr, writeTo, seekIn));
        codec.reset(avcodec_alloc_context3(encoder));
        frame.reset(av_frame_alloc());
        packet.reset(av_packet_alloc());
        stream = avformat_new_stream(container.get(), nullptr);
        if (!io || !codec || !frame || !packet || !stream)
            return failed(AVERROR(ENOMEM));
        container->pb = io.get();
        // No version, no time of making, no random ids: the same pictures give the same file.
        container->flags |= AVFMT_FLAG_BITEXACT;
        codec->flags |= AV_CODEC_FLAG_BITEXACT;
        if (container->oformat->flags & AVFMT_GLOBALHEADER)
            codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        codec->width = size.width();
        codec->height = size.height();
        codec->time_base = timeBase;
        codec->pix_fmt = pixels;
        stream->time_base = timeBase;
        return {};
    }

    Status begin() {
        if (const int code = avcodec_open2(codec.get(), codec->codec, nullptr); code < 0)
            return failed(code);
        if (const int code = avcodec_parameters_from_context(stream->codecpar, codec.get()); code < 0)
            return failed(code);
        frame->format = codec->pix_fmt;
        frame->width = codec->width;
        frame->height = codec->height;
        if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
            return failed(code);
        if (const int code = avformat_write_header(container.get(), nullptr); code < 0)
            return failed(code);
        return {};
    }

    // Nothing: the end.
    Status encode(const AVFrame *picture) {
        int code = avcodec_send_frame(codec.get(), picture);
        while (code >= 0) {
            code = avcodec_receive_packet(codec.get(), packet.get());
            if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
                return {};
            if (code < 0)
                break;
            if (packet->duration == 0)
                packet->duration = 1;
            av_packet_rescale_ts(packet.get(), codec->time_base, stream->time_base);
            packet->stream_index = stream->index;
            code = av_interleaved_write_frame(container.get(), packet.get());
        }
        return failed(code);
    }
};

Encoder::Encoder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Encoder::~Encoder() = default;
Encoder::Encoder(Encoder &&) noexcept = default;

Result<Encoder> Encoder::webm(const QString &path, QSize size, int perSecond) {
    auto parts = std::make_unique<Parts>(path);
    if (auto status = parts->open("webm", "libvpx-vp9", size, AVRational{1, perSecond}, AV_PIX_FMT_YUV420P);
        !status)
        return passOn(status);
    AVCodecContext &codec = *parts->codec;
    codec.framerate = AVRational{perSecond, 1};
    codec.gop_size = perSecond * 4; // so often one can jump to
    codec.thread_count = std::clamp(QThread::idealThreadCount(), 1, 8);
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.color_range = AVCOL_RANGE_MPEG;
    // As fast as it goes, at an even quality that keeps words sharp.
    av_opt_set(codec.priv_data, "deadline", "realtime", 0);
    av_opt_set_int(codec.priv_data, "cpu-used", 8, 0);
    av_opt_set_int(codec.priv_data, "row-mt", 1, 0);
    av_opt_set_int(codec.priv_data, "tile-columns", 2, 0);
    av_opt_set_int(codec.priv_data, "lag-in-frames", 0, 0);
    av_opt_set_int(codec.priv_data, "crf", 28, 0);
    codec.bit_rate = 0;
    if (auto status = parts->begin(); !status)
        return passOn(status);
    parts->scaler.reset(sws_getContext(size.width(), size.height(), AV_PIX_FMT_0RGB32, size.width(),
                                       size.height(), AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR, nullptr, nullptr,
                                       nullptr));
    if (!parts->scaler)
        return notMade(path, AVERROR(ENOMEM));
    const int *to709 = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(parts->scaler.get(), to709, 1, to709, 0, 0, 1 << 16, 1 << 16);
    return Encoder(std::move(parts));
}

Result<Encoder> Encoder::gif(const QString &path, QSize size, const std::vector<QRgb> &palette) {
    Q_ASSERT(palette.size() <= 255);
    auto parts = std::make_unique<Parts>(path);
    if (auto status = parts->open("gif", "gif", size, AVRational{1, 100}, AV_PIX_FMT_PAL8); !status)
        return passOn(status);
    // The last colour is none: where a picture is as the one before, it stays.
    parts->palette.assign(256, 0xff000000);
    std::copy(palette.begin(), palette.end(), parts->palette.begin());
    parts->palette.back() = 0;
    if (auto status = parts->begin(); !status)
        return passOn(status);
    return Encoder(std::move(parts));
}

Status Encoder::add(const QImage &picture, qint64 time) {
    AVFrame *frame = m_parts->frame.get();
    if (const int code = av_frame_make_writable(frame); code < 0)
        return m_parts->failed(code);
    if (m_parts->scaler) {
        const uint8_t *const lines[] = {picture.constBits()};
        const int strides[] = {int(picture.bytesPerLine())};
        sws_scale(m_parts->scaler.get(), lines, strides, 0, picture.height(), frame->data, frame->linesize);
    } else {
        for (int y = 0; y < picture.height(); ++y)
            std::copy_n(picture.constScanLine(y), picture.width(),
                        frame->data[0] + ptrdiff_t(y) * frame->linesize[0]);
        std::copy_n(m_parts->palette.data(), 256, reinterpret_cast<QRgb *>(frame->data[1]));
    }
    frame->pts = time;
    return m_parts->encode(frame);
}

Status Encoder::finish() {
    if (auto status = m_parts->encode(nullptr); !status)
        return status;
    if (const int code = av_write_trailer(m_parts->container.get()); code < 0)
        return m_parts->failed(code);
    avio_flush(m_parts->io.get());
    if (m_parts->io->error < 0 || !m_parts->file.flush())
        return m_parts->failed(m_parts->io->error);
    m_parts->file.close();
    return {};
}

qint64 Encoder::bytes() const {
    return m_parts->io ? avio_tell(m_parts->io.get()) : 0;
}

} // namespace coalesce::media
