// SPDX-License-Identifier: GPL-3.0-or-later
// A screen to paint on: its measures, and text that is never smaller than 1/50 of its height.
#pragma once

#include "core/scene/stage_style.h"
#include "core/scene/text_fit.h"

#include <QPainter>

namespace coalesce::scene {

class StagePage {
public:
    StagePage(QPainter &painter, const QRectF &area, const StageStyle &style);

    QPainter &painter() const { return m_painter; }
    const QRectF &area() const { return m_area; }
    const StageStyle &style() const { return m_style; }
    // Of a screen 900 high and at least as wide as 16:10: what all measures are given in.
    double units(double number) const { return number * m_unit; }
    // The pixels of a font, no less than may be.
    int font(double units) const;
    int leastFont() const { return m_least; }
    QFont fontOf(double units, QFont::Weight weight = QFont::Normal) const;

    // Text in a box, at most `most` units large and smaller where it must be, cut at the end.
    FittedText fit(const QString &text, QSizeF box, double most, QFont::Weight weight = QFont::Normal,
                   double least = 0) const;
    // The height of one line.
    double lineHeight(double units) const;
    enum class At { Start, End };
    // One line, shortened where it is too long; gives the width that it takes.
    double line(const QRectF &where, const QString &text, double size, QFont::Weight weight,
                const QColor &colour, At at = At::Start) const;
    double widthOf(const QString &text, double size, QFont::Weight weight = QFont::Normal) const;
    void panel(const QRectF &where, const QColor &ground, const QColor &edge, double corner = 14) const;

private:
    QPainter &m_painter;
    QRectF m_area;
    const StageStyle &m_style;
    double m_unit;
    int m_least;
};

} // namespace coalesce::scene
