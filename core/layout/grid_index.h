// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what lies at a place without looking at everything: rectangles by number, hashed by the squares they
// touch.
#pragma once

#include <QHash>
#include <QPoint>
#include <QRect>
#include <vector>

namespace coalesce::layout {

class GridIndex {
public:
    // `cell` is the side of a square; about the size of what is stored works best.
    explicit GridIndex(int cell = 256) : m_cell(cell) {}

    // Stores or moves the rectangle of `item`. One with an empty rectangle is never found, as if it were not
    // there.
    void set(int item, const QRect &rect);
    void remove(int item) { set(item, QRect()); }
    void clear();
    QRect rect(int item) const { return item < int(m_rects.size()) ? m_rects[size_t(item)] : QRect(); }

    // The items whose rectangles share a point with `area`, in ascending order, each once.
    std::vector<int> in(const QRect &area) const;
    std::vector<int> at(QPoint point) const { return in(QRect(point, QSize(1, 1))); }
    // The smallest rectangle around everything.
    QRect bounds() const;

private:
    struct Cells {
        int left, top, right, bottom;
        friend bool operator==(const Cells &, const Cells &) = default;
    };
    Cells cellsOf(const QRect &rect) const;
    void link(int item, const Cells &cells);
    void unlink(int item, const Cells &cells);

    int m_cell;
    std::vector<QRect> m_rects;
    QHash<QPoint, std::vector<int>> m_squares;
};

} // namespace coalesce::layout
