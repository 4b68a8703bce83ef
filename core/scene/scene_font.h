// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene_style.h"

#include <QFont>

namespace coalesce::scene {

// The style's font at a size in pixels.
inline QFont fontOf(const SceneStyle &style, int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font;
    if (!style.family.isEmpty())
        font.setFamily(style.family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace coalesce::scene
