// SPDX-License-Identifier: GPL-3.0-or-later
// A replay as a clip: the painter of the replay and the writer of clips put together, for the command line
// and the window alike.
#pragma once

#include "core/media/clip.h"
#include "core/scene/scene_style.h"
#include "core/session/replay.h"

namespace coalesce::media {

constexpr int kLeastSeconds = 10, kMostSeconds = 300, kUsualSeconds = 30; // of a replay

struct ReplayClip {
    ClipFormat format = ClipFormat::WebM;
    QSize size = usualSize(ClipFormat::WebM);
    int seconds = kUsualSeconds;
    scene::SceneStyle style = {};
};

// Works for long; needs an application object that knows fonts, and no screen. Errors are those of
// writeClip(), and Refused where there is nothing to show, with what to do.
Status writeReplayClip(const QString &path, Existing existing, const Replay &replay, const ReplayClip &how,
                       const std::function<bool(int done, int total)> &progress = {});

// What is said where a replay is empty.
QString sentenceAboutEmptyReplay();

} // namespace coalesce::media
