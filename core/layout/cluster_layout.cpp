// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/cluster_layout.h"

#include "core/layout/metrics.h"
#include <algorithm>

namespace coalesce::layout {
namespace {

constexpr int kPitchX = kNoteWidth + kNoteGap;
constexpr int kPitchY = kNoteHeight + kNoteGap;

int rowsFor(int notes) {
    const int columns = columnsFor(notes);
    return std::max(1, (notes + columns - 1) / columns);
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

QSize cardSize(const CardShape &shape) {
    if (shape.folded)
        return {2 * kCardPadding + kCardMinColumns * kPitchX - kNoteGap, kCardHeader};
    const int width = 2 * kCardPadding + columnsFor(shape.notes) * kPitchX - kNoteGap;
    const int height = kCardHeader + rowsFor(shape.notes) * kPitchY - kNoteGap + kCardPadding;
    return {width, height + (shape.hasTheme ? kCardThemeLine : 0)};
}

QRect headerRect(const CardShape &shape) {
    return {0, 0, cardSize(shape).width(), kCardHeader};
}

QRect noteRect(const CardShape &shape, int index) {
    const int columns = columnsFor(shape.notes);
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
    const int columns = columnsFor(shape.notes);
    const int row = std::clamp((point.y() - kCardHeader) / kPitchY, 0, rowsFor(shape.notes) - 1);
    const int fromLeft = std::max(0, point.x() - kCardPadding);
    const int column = std::min(columns, (fromLeft + kPitchX / 2) / kPitchX);
    return std::clamp(row * columns + column, 0, shape.notes);
}

} // namespace coalesce::layout
