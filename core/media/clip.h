// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures that somebody paints as a silent clip: WebM (VP9) for screens and slides, or an animated
// GIF for mail, which is what every mail program shows and always stays under 5 MB. Knows nothing of what is
// painted. Where the program was built without FFmpeg's libraries there are no clips.
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <functional>
#include <optional>

namespace coalesce::media {

enum class ClipFormat { WebM, Gif };

// By the ending, whatever its case; nothing for another one.
std::optional<ClipFormat> clipFormatOf(const QString &path);

constexpr int kFramesPerSecond = 30;        // of a WebM
constexpr qint64 kMostGifBytes = 5'000'000; // what mail servers take beside a letter
constexpr int kLeastSide = 320, kMostSide = 3840, kMostGifSide = 640;

// Both sides even, as video wants it, and within the bounds of the format.
bool isClipSize(QSize size, ClipFormat format);
QSize usualSize(ClipFormat format);

struct Clip {
    ClipFormat format;
    QSize size; // pixels
    double seconds;
    // Paints the whole picture at a part (0 to 1) of the time. Called in order, more than once for a GIF.
    std::function<void(QImage &picture, double part)> paint;
    // Told after each picture; false stops. May be absent.
    std::function<bool(int done, int total)> progress;
};

enum class Existing { Refuse, Replace };

// Whether this program was built with what makes clips.
bool canMakeClips();

// Writes the clip beside its place and puts it there when it is whole; else there is what there was before.
// The same pictures give the same file. BadArgument where size or time are out of bounds, Exists or Refused
// as the path is, Cancelled where progress said so, NotWritable where the disk does not take it, NotInVersion
// where there are no clips.
Status writeClip(const QString &path, Existing existing, const Clip &clip);

} // namespace coalesce::media
