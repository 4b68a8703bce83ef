// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/cluster_layout.h"

#include "core/layout/metrics.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace coalesce::layout {
namespace {

constexpr int kPitchX = kNoteWidth + kNoteGap;
constexpr int kPitchY = kNoteHeight + kNoteGap;

int rowsOf(const CardShape &shape) {
    const int columns = columnsOf(shape);
    return std::max(1, (shape.notes + columns - 1) / columns);
}

} // namespace

int columnsFor(int notes) {
    int columns = kCardMinColumns;
    if (notes <= kCardMinColumnsUpTo)
        return columns;
    while (columns * columns < notes)
        ++columns;
    return columns;
}

int columnsOf(const CardShape &shape) {
    return shape.columns > 0 ? std::max(kCardMinColumns, shape.columns) : columnsFor(shape.notes);
}

int columnsReaching(CardShape shape, QPoint corner) {
    // A row that is longer than all notes is only empty: one free place beside them is the most.
    const int most = std::clamp(shape.notes + 1, kCardMinColumns, kCardMostColumns);
    int nearest = kCardMinColumns;
    double least = std::numeric_limits<double>::max();
    for (int columns = kCardMinColumns; columns <= most; ++columns) {
        shape.columns = columns;
        const QSize size = cardSize(shape);
        const double away = std::hypot(size.width() - corner.x(), size.height() - corner.y());
        if (away < least) {
            least = away;
            nearest = columns;
        }
    }
    return nearest;
}

QSize cardSize(const CardShape &shape) {
    if (shape.folded)
        return {2 * kCardPadding + kCardMinColumns * kPitchX - kNoteGap, kCardHeader};
    const int width = 2 * kCardPadding + columnsOf(shape) * kPitchX - kNoteGap;
    const int height = kCardHeader + rowsOf(shape) * kPitchY - kNoteGap + kCardPadding;
    return {width, height + (shape.hasTheme ? kCardThemeLine : 0)};
}

QRect headerRect(const CardShape &shape) {
    return {0, 0, cardSize(shape).width(), kCardHeader};
}

QRect noteRect(const CardShape &shape, int index) {
    const int columns = columnsOf(shape);
    return {kCardPadding + index % columns * kPitchX, kCardHeader + index / columns * kPitchY, kNoteWidth,
            kNoteHeight};
}

QRect themeRect(const CardShape &shape) {
    if (!shape.hasTheme || shape.folded)
        return {};
    const QSize size = cardSize(shape);
    const int top = size.height() - kCardPadding - kCardThemeLine + kNoteGap / 2;
    return {kCardPadding, top, size.width() - 2 * kCardPadding, kCardThemeLine};
}

int dropIndex(const CardShape &shape, QPoint point) {
    if (shape.folded)
        return shape.notes;
    const int columns = columnsOf(shape);
    const int row = std::clamp((point.y() - kCardHeader) / kPitchY, 0, rowsOf(shape) - 1);
    const int fromLeft = std::max(0, point.x() - kCardPadding);
    const int column = std::min(columns, (fromLeft + kPitchX / 2) / kPitchX);
    return std::clamp(row * columns + column, 0, shape.notes);
}

} // namespace coalesce::layout
