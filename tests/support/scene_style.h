// SPDX-License-Identifier: GPL-3.0-or-later
// Colours to paint with in tests that link no window.
#pragma once

#include "core/scene/scene_style.h"

namespace coalesce {

inline scene::SceneStyle testStyle() {
    scene::SceneStyle style;
    style.ground = QColor(0xf6f3ee);
    style.card = QColor(0xffffff);
    style.cardEdge = QColor(0xccc5b8);
    style.band = QColor(0xfbf9f5);
    style.dashed = QColor(0xb5ad9e);
    style.text = QColor(0x1f2430);
    style.textMuted = QColor(0x5b6270);
    style.accent = QColor(0x1f2430);
    style.onAccent = QColor(0xffffff);
    style.focus = QColor(0x2f5fd0);
    style.shadow = QColor(31, 36, 48, 71);
    style.papers = {
        scene::PaperColours{QColor(0x0b6e99), QColor(0xd6eaf3), QColor(0xa9cfe2), QColor(0xffffff)},
        scene::PaperColours{QColor(0x8f5600), QColor(0xfbe6b8), QColor(0xe8c983), QColor(0xffffff)},
        scene::PaperColours{QColor(0xa8326b), QColor(0xf6d8e6), QColor(0xe3aac6), QColor(0xffffff)},
        scene::PaperColours{QColor(0x55606e), QColor(0xe4e8ed), QColor(0xc1c9d3), QColor(0xffffff)}};
    style.marks.fill({QColor(0xe6f2e1), QColor(0x5f9a4f)});
    return style;
}

} // namespace coalesce
