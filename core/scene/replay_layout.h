// SPDX-License-Identifier: GPL-3.0-or-later
// Where things are in the picture of a replay: the title above, the caption below, and between them what
// waits at the left and the canvas at the right, through one steady lens that shows all that ever stands
// there.
#pragma once

#include "core/scene/lens.h"

namespace coalesce::scene {

struct ReplayLayout {
    QRect title; // bands of the picture
    QRect caption;
    QRect tray;    // the ground of what waits; empty where nothing ever does
    QRect heading; // above what waits; longer than the tray where its words are
    Lens lens;     // for the canvas and what waits alike

    // Of the note that waits at a slot, in canvas units.
    QRect slot(int number) const {
        return {first.x() + number % columns * pitch.width(), first.y() + number / columns * pitch.height(),
                note.width(), note.height()};
    }
    QPoint first = {};
    QSize note = {};
    QSize pitch = {}; // lower than a note where they lie one over another
    int columns = 1;
};

// For a picture of `size` device-independent pixels. `bounds` is all of the canvas that is to be seen, in
// units; `slotCount` how many notes may wait at once.
ReplayLayout replayLayout(QSize size, double ratio, const QRect &bounds, int slotCount);

} // namespace coalesce::scene
