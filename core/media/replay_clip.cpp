// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/replay_clip.h"

#include "core/scene/replay_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace coalesce::media {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Replay", text);
}

// Above the usual size everything grows with the picture; below it words stay as small as can be read.
double ratioFor(QSize size) {
    const QSize usual = usualSize(ClipFormat::WebM);
    return std::max(1.0,
                    std::min(double(size.width()) / usual.width(), double(size.height()) / usual.height()));
}

} // namespace

QString sentenceAboutEmptyReplay() {
    return tr("There is nothing to replay yet: no answer was ever written. Write answers in Tables or import "
              "them, and sort them on the canvas.");
}

Status writeReplayClip(const QString &path, Existing existing, const Replay &replay, const ReplayClip &how,
                       const std::function<bool(int done, int total)> &progress) {
    if (replay.isEmpty())
        return fail(ErrorCode::Refused, sentenceAboutEmptyReplay());
    if (how.seconds < kLeastSeconds || how.seconds > kMostSeconds)
        return fail(ErrorCode::BadArgument,
                    tr("A replay lasts from %1 to %2 seconds.").arg(kLeastSeconds).arg(kMostSeconds));
    const ReplayPace pace(replay);
    scene::ReplayPainter painter(std::make_shared<scene::ReplayScene>(replay), how.style);
    const double glide = pace.glide(how.seconds);
    const double ratio = ratioFor(how.size);
    Clip clip{how.format, how.size, double(how.seconds), {}, progress};
    clip.paint = [&](QImage &picture, double part) {
        picture.setDevicePixelRatio(ratio);
        QPainter on(&picture);
        painter.paint(on, (QSizeF(picture.size()) / ratio).toSize(), ratio, pace.positionAt(part), glide);
    };
    return writeClip(path, existing, clip);
}

} // namespace coalesce::media
