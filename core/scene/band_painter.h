// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the band of a theme behind its cards: a tinted ground with the theme's title above them, at a size
// that can be read from any distance.
#pragma once

#include "core/scene/lens.h"
#include "core/scene/scene_style.h"

#include <QString>

class QPainter;

namespace coalesce::scene {

struct SceneBand {
    QRect rect; // on the canvas, with the heading
    QString title;
    friend bool operator==(const SceneBand &, const SceneBand &) = default;
};

void paintBand(QPainter &painter, const Lens &lens, const SceneBand &band, const SceneStyle &style);

} // namespace coalesce::scene
