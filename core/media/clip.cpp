// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip.h"

#include "core/media/gif_palette.h"
#include "core/store/put_in_place.h"
#ifdef COALESCE_HAS_CLIPS
#include "core/media/encoder.h"
#endif

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <algorithm>

namespace coalesce::media {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Clip", text);
}

constexpr double kMostSeconds = 3600;

Status checkClip(const Clip &clip) {
    if (!isClipSize(clip.size, clip.format))
        return fail(ErrorCode::BadArgument,
                    clip.format == ClipFormat::Gif
                        ? tr("The sides of an animated picture are even and from %1 to %2 pixels.")
                              .arg(kLeastSide)
                              .arg(kMostGifSide)
                        : tr("The sides of a clip are even and from %1 to %2 pixels.")
                              .arg(kLeastSide)
                              .arg(kMostSide));
    if (!(clip.seconds > 0 && clip.seconds <= kMostSeconds))
        return fail(ErrorCode::BadArgument, tr("A clip lasts at most an hour."));
    return {};
}

#ifdef COALESCE_HAS_CLIPS

constexpr double kGifPerSecond = 10;

tl::unexpected<Error> stopped(const QString &path) {
    return fail(ErrorCode::Cancelled, tr("The clip was stopped. Nothing was written."), path);
}

// The part of the time at which a picture stands: the first at 0, the last at 1.
double partOf(int picture, int pictures) {
    return pictures < 2 ? 1.0 : double(picture) / (pictures - 1);
}

bool goesOn(const Clip &clip, int done, int total) {
    return !clip.progress || clip.progress(done, total);
}

Status writeWebm(const QString &path, const Clip &clip) {
    auto encoder = Encoder::webm(path, clip.size, kFramesPerSecond);
    if (!encoder)
        return passOn(encoder);
    const int pictures = std::max(1, qRound(clip.seconds * kFramesPerSecond));
    QImage picture(clip.size, QImage::Format_RGB32);
    for (int i = 0; i < pictures; ++i) {
        clip.paint(picture, partOf(i, pictures));
        if (auto status = encoder->add(picture, i); !status)
            return status;
        if (!goesOn(clip, i + 1, pictures))
            return stopped(path);
    }
    return encoder->finish();
}

// With so many pictures; gives how many bytes it came to, or would have: where they are too many it stops.
Result<qint64> writeGif(const QString &path, const Clip &clip, const GifPalette &palette, int pictures) {
    auto encoder = Encoder::gif(path, clip.size, palette.colours());
    if (!encoder)
        return passOn(encoder);
    QImage picture(clip.size, QImage::Format_RGB32);
    for (int i = 0; i < pictures; ++i) {
        clip.paint(picture, partOf(i, pictures));
        if (auto status = encoder->add(palette.indexed(picture), qRound64(i * clip.seconds * 100 / pictures));
            !status)
            return passOn(status);
        if (!goesOn(clip, i + 1, pictures))
            return stopped(path);
        if (encoder->bytes() > kMostGifBytes)
            return encoder->bytes() * pictures / (i + 1);
    }
    if (auto status = encoder->finish(); !status)
        return passOn(status);
    return QFileInfo(path).size();
}

Status writeSmallGif(const QString &path, const Clip &clip) {
    GifPalette palette;
    QImage picture(clip.size, QImage::Format_RGB32);
    constexpr int kLooks = 12;
    for (int i = 0; i < kLooks; ++i) {
        clip.paint(picture, partOf(i, kLooks));
        palette.look(picture);
        if (clip.progress && !clip.progress(0, 1))
            return stopped(path);
    }
    palette.choose();
    // Fewer pictures until they fit: a single one always does.
    for (int pictures = std::max(2, qRound(clip.seconds * kGifPerSecond));;) {
        const auto bytes = writeGif(path, clip, palette, pictures);
        if (!bytes)
            return passOn(bytes);
        if (*bytes <= kMostGifBytes)
            return {};
        QFile::remove(path);
        const double fits = 0.9 * double(kMostGifBytes) / double(*bytes);
        pictures = std::max(1, std::min(pictures - 1, int(pictures * fits)));
    }
}

#endif

} // namespace

std::optional<ClipFormat> clipFormatOf(const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("webm"))
        return ClipFormat::WebM;
    if (ending == QLatin1String("gif"))
        return ClipFormat::Gif;
    return std::nullopt;
}

bool isClipSize(QSize size, ClipFormat format) {
    const int most = format == ClipFormat::Gif ? kMostGifSide : kMostSide;
    const auto fits = [most](int side) { return side >= kLeastSide && side <= most && side % 2 == 0; };
    return fits(size.width()) && fits(size.height());
}

QSize usualSize(ClipFormat format) {
    return format == ClipFormat::Gif ? QSize(640, 360) : QSize(1280, 720);
}

bool canMakeClips() {
#ifdef COALESCE_HAS_CLIPS
    return true;
#else
    return false;
#endif
}

Status writeClip(const QString &path, Existing existing, const Clip &clip) {
    if (auto status = checkClip(clip); !status)
        return status;
    if (existing == Existing::Refuse)
        if (auto status = store::checkNewPath(path); !status)
            return status;
#ifdef COALESCE_HAS_CLIPS
    const QString beside =
        QStringLiteral("%1/.coalesce-%2")
            .arg(QFileInfo(path).absolutePath(), QUuid::createUuid().toString(QUuid::Id128));
    Status status = clip.format == ClipFormat::Gif ? writeSmallGif(beside, clip) : writeWebm(beside, clip);
    if (!status)
        status.error().place = path; // not the name that it has meanwhile
    else
        status =
            existing == Existing::Replace ? store::putOver(beside, path) : store::putInPlace(beside, path);
    if (!status)
        QFile::remove(beside);
    return status;
#else
    return fail(ErrorCode::NotInVersion,
                tr("Clips are not in this version: it was built without FFmpeg's libraries."));
#endif
}

} // namespace coalesce::media
