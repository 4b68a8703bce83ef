// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what the stage shows into any rectangle: full screens, windows, small previews. What does not fit is
// cut, and how much more there is is said.
#pragma once

#include "core/scene/canvas_scene.h"
#include "core/scene/picture_cache.h"
#include "core/scene/stage_page.h"
#include "core/stage/stage_content.h"

namespace coalesce::scene {

class StagePainter {
public:
    explicit StagePainter(StageStyle style) : m_style(std::move(style)) {}

    const StageStyle &style() const { return m_style; }
    void setStyle(const StageStyle &style);

    // `ratio` is device pixels a pixel.
    void paint(QPainter &painter, const QRect &area, const stage::StageContent &content, double ratio = 1);

private:
    void paintCanvas(const StagePage &page, const QRectF &where, const stage::Canvas &canvas, double ratio);

    StageStyle m_style;
    stage::Canvas m_canvas; // in m_scene
    CanvasScene m_scene;
    PictureCache m_cache;
};

// The parts, each in a rectangle of the page.
void paintPoster(const StagePage &page, const QRectF &where, const stage::Poster &poster);
void paintTables(const StagePage &page, const QRectF &where, const stage::Tables &tables);
void paintRows(const StagePage &page, const QRectF &where, const stage::Rows &rows);
void paintSpeaking(const StagePage &page, const QRectF &where, const stage::Speaking &told);
void paintCharts(const StagePage &page, const QRectF &where, const stage::Charts &charts);

// How a canvas is seen in a part of a screen that is `height` high, in pixels of a picture that is then made
// `scale` times larger: so that the least of its words is no smaller than may be.
struct StageLens {
    Lens lens;
    double scale = 1;
};
StageLens stageLens(QSizeF room, double height, const QRect &bounds, double ratio);

} // namespace coalesce::scene
