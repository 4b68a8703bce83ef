// SPDX-License-Identifier: GPL-3.0-or-later
// One clip on its way into a file, picture by picture, by FFmpeg's libraries. The only place that knows them.
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <memory>
#include <vector>

namespace coalesce::media {

class Encoder {
public:
    // For a new file at the path. `size` in pixels, `perSecond` pictures a second.
    static Result<Encoder> webm(const QString &path, QSize size, int perSecond);
    // `palette`: up to 255 opaque colours. Times are in hundredths of a second.
    static Result<Encoder> gif(const QString &path, QSize size, const std::vector<QRgb> &palette);
    ~Encoder();
    Encoder(Encoder &&) noexcept;

    // A picture in Format_RGB32 (WebM) or with one palette index a byte (GIF), at `time` pictures or
    // hundredths from the start, each later than the one before.
    Status add(const QImage &picture, qint64 time);
    // After the last, which stands as long as the one before.
    Status finish();
    // What the file has so far.
    qint64 bytes() const;

private:
    struct Parts;
    explicit Encoder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace coalesce::media
