// SPDX-License-Identifier: GPL-3.0-or-later
// Where the notes of a cluster lie on its card. A card's size follows from the number of its notes and of its
// columns alone, so that nobody has to store or guess it. All rectangles are relative to the card's top left
// corner.
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace coalesce::layout {

// All that decides how large a card is.
struct CardShape {
    int notes = 0;
    bool folded = false;   // only the header shows
    bool hasTheme = false; // one line below the notes
    int columns = 0;       // as people chose; 0: as many as suit the number of notes

    friend bool operator==(const CardShape &, const CardShape &) = default;
};

// Columns that suit this many notes: two up to six notes, then the smallest number whose square holds them
// all, which with the paper's proportions keeps cards a little wider than high.
int columnsFor(int notes);

// Columns of a card: those chosen, but never fewer than a title needs, else those that suit it.
int columnsOf(const CardShape &shape);

// The columns with which the card's lower right corner comes nearest to `corner`, for who draws it there.
int columnsReaching(CardShape shape, QPoint corner);

// Size of the whole card. An empty cluster keeps one row free, as a place to drop on.
QSize cardSize(const CardShape &shape);

// The strip with the title.
QRect headerRect(const CardShape &shape);

// The note at `index` (from 0), in reading order. Also answers for index == notes: the place where one more
// would go.
QRect noteRect(const CardShape &shape, int index);

// The line that names the theme; empty when there is none.
QRect themeRect(const CardShape &shape);

// Which index a note dropped at `point` gets: before the note whose left half is hit, after the one whose
// right half is; always in 0…notes, wherever the point is.
int dropIndex(const CardShape &shape, QPoint point);

} // namespace coalesce::layout
