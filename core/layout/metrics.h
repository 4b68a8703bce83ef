// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of things on the canvas, in whole units (one unit is a pixel at 100 %). Notes have one size, like
// paper, and nothing here depends on fonts: so a workshop looks the same on every machine.
#pragma once

#include <QSize>

namespace coalesce::layout {

constexpr int kNoteWidth = 132;
constexpr int kNoteHeight = 86;
constexpr int kNoteGap = 8;

constexpr int kCardPadding = 14;       // left, right and below the notes
constexpr int kCardHeader = 40;        // from a card's top edge to its first row of notes
constexpr int kCardThemeLine = 22;     // added below the notes when the cluster belongs to a theme
constexpr int kCardMinColumns = 2;     // so that a title always has room
constexpr int kCardMostColumns = 100;  // that people can give it
constexpr int kCardMinColumnsUpTo = 6; // notes that two columns hold before the card grows wider

constexpr int kClusterGap = 24;   // kept free around each card
constexpr int kPromptGap = 72;    // between the blocks of two prompts after Tidy
constexpr int kBandMargin = 16;   // of a theme's band around its cards
constexpr int kBandHeading = 46;  // … above them, with the theme's title
constexpr int kGrid = 12;         // cards stand on whole multiples of this
constexpr int kBound = 1'000'000; // no card reaches further than this from the origin, in either direction

constexpr QSize kNoteSize{kNoteWidth, kNoteHeight};

} // namespace coalesce::layout
