// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/grid_index.h"

#include <algorithm>
#include <utility>

namespace coalesce::layout {
namespace {

// Qt finds that a rectangle without width intersects others; here it is nowhere.
bool touches(const QRect &rect, const QRect &area) {
    return !rect.isEmpty() && rect.intersects(area);
}

int squareOf(int value, int cell) {
    return value >= 0 ? value / cell : -((-value + cell - 1) / cell);
}

} // namespace

GridIndex::Cells GridIndex::cellsOf(const QRect &rect) const {
    return {squareOf(rect.left(), m_cell), squareOf(rect.top(), m_cell), squareOf(rect.right(), m_cell),
            squareOf(rect.bottom(), m_cell)};
}

void GridIndex::link(int item, const Cells &cells) {
    for (int y = cells.top; y <= cells.bottom; ++y)
        for (int x = cells.left; x <= cells.right; ++x)
            m_squares[QPoint(x, y)].push_back(item);
}

void GridIndex::unlink(int item, const Cells &cells) {
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            std::vector<int> &square = m_squares[QPoint(x, y)];
            std::erase(square, item);
            if (square.empty())
                m_squares.remove(QPoint(x, y));
        }
    }
}

void GridIndex::set(int item, const QRect &rect) {
    if (item >= int(m_rects.size()))
        m_rects.resize(size_t(item) + 1);
    QRect &stored = m_rects[size_t(item)];
    const QRect before = std::exchange(stored, rect);
    // Most moves stay within the same squares.
    if (!before.isEmpty() && !rect.isEmpty() && cellsOf(before) == cellsOf(rect))
        return;
    if (!before.isEmpty())
        unlink(item, cellsOf(before));
    if (!rect.isEmpty())
        link(item, cellsOf(rect));
}

void GridIndex::clear() {
    m_rects.clear();
    m_squares.clear();
}

std::vector<int> GridIndex::in(const QRect &area) const {
    std::vector<int> found;
    if (area.isEmpty())
        return found;
    const Cells cells = cellsOf(area);
    const qint64 squares = (qint64{cells.right} - cells.left + 1) * (qint64{cells.bottom} - cells.top + 1);
    // Zoomed out, going through all is cheaper than through all squares, where most are found more than once.
    constexpr int kFoundInASquare = 4;
    if (squares * kFoundInASquare > qint64(m_rects.size())) {
        for (size_t item = 0; item < m_rects.size(); ++item)
            if (touches(m_rects[item], area))
                found.push_back(int(item));
        return found;
    }
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            const auto square = m_squares.constFind(QPoint(x, y));
            if (square == m_squares.cend())
                continue;
            for (int item : *square)
                if (touches(m_rects[size_t(item)], area))
                    found.push_back(item);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QRect GridIndex::bounds() const {
    QRect all;
    for (const QRect &rect : m_rects)
        if (!rect.isEmpty())
            all = all.united(rect);
    return all;
}

} // namespace coalesce::layout
