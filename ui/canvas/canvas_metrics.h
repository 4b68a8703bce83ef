// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the tray, in device-independent pixels, and how a hand holds a note.
#pragma once

#include "core/layout/metrics.h"

#include <QPoint>
#include <QSize>

namespace coalesce::ui {

constexpr int kTrayWidth = 196;
constexpr int kTrayMargin = 12;
constexpr int kTrayHeader = 72; // heading and hint
constexpr int kTrayGap = 8;
constexpr QSize kTrayNote{172, 56};

constexpr int kRing = 4; // how far the outline of a chosen note reaches beyond it

// In canvas units: the hand holds a note by its upper left part, and a new card lies so that its first note
// is there.
constexpr QPoint kHold(layout::kCardPadding + layout::kNoteWidth / 3,
                       layout::kCardHeader + layout::kNoteHeight / 3);

} // namespace coalesce::ui
