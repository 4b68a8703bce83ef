// SPDX-License-Identifier: GPL-3.0-or-later
// Fits what somebody wrote into a box, as plain text: at the size wished for, else smaller, else cut with an
// ellipsis.
#pragma once

#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <memory>
#include <vector>

class QColor;
class QPainter;
class QTextLayout;

namespace coalesce::scene {

class FittedText {
public:
    // `pixels` are the font sizes to try, largest first. `spacing` is a line's height in parts of the font
    // size.
    FittedText(const QString &text, const QFont &font, QSizeF box, const std::vector<int> &pixels,
               double spacing = 1.3);
    ~FittedText();
    FittedText(FittedText &&) noexcept;

    bool isCut() const { return m_cut; }
    int pixels() const { return m_pixels; }
    double height() const { return m_height; }
    // The width of the widest line.
    double width() const { return m_width; }
    void paint(QPainter &painter, QPointF topLeft, const QColor &colour) const;

private:
    bool layOut(const QString &text, QFont font, QSizeF box, int pixels, double spacing, bool mayCut);

    std::vector<std::unique_ptr<QTextLayout>> m_lines; // one layout, and one more for a line that was cut
    int m_pixels = 0;
    double m_height = 0;
    double m_width = 0;
    bool m_cut = false;
};

} // namespace coalesce::scene
