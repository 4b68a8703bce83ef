// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/replay_layout.h"

#include "core/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace coalesce::scene {
namespace {

constexpr QSize kPitch(layout::kNoteWidth + layout::kNoteGap, layout::kNoteHeight + layout::kNoteGap);
constexpr int kLowestPitch = 46; // of notes that overlap: their first lines stay to be read
constexpr int kTrayGap = 60;     // units between what waits and the canvas
constexpr double kMostZoom = 1.0;

// How what waits and the canvas share the room: columns, units a row, and how many pixels a unit gets.
struct Shares {
    int columns = 1;
    int pitch = kPitch.height();
    QSizeF whole; // in units
    double zoom = 1;
};

Shares sharesFor(int columns, QSize room, QSize canvas, int slotCount) {
    Shares shares;
    shares.columns = columns;
    const int rows = (slotCount + columns - 1) / columns;
    const int tray = slotCount == 0 ? 0 : columns * kPitch.width() + (canvas.isEmpty() ? 0 : kTrayGap);
    const double width = tray + canvas.width();
    // As high as the canvas, and higher where the proportions of the room leave some.
    const double high = std::max<double>(canvas.height(), width * room.height() / room.width());
    if (rows > 1)
        shares.pitch = std::clamp(int((high - layout::kNoteHeight) / (rows - 1)), 1, kPitch.height());
    const double waiting = slotCount == 0 ? 0 : (rows - 1) * shares.pitch + layout::kNoteHeight;
    shares.whole = QSizeF(std::max(width, 1.0), std::max({double(canvas.height()), waiting, 1.0}));
    shares.zoom =
        std::min({room.width() / shares.whole.width(), room.height() / shares.whole.height(), kMostZoom});
    return shares;
}

Shares bestShares(QSize room, QSize canvas, int slotCount) {
    const bool alone = canvas.isEmpty();
    for (int columns = 1;; ++columns) {
        const Shares shares = sharesFor(columns, room, canvas, slotCount);
        const bool wide = !alone && columns * kPitch.width() > 0.3 * shares.whole.width();
        const bool open = shares.pitch >= (alone ? kPitch.height() : kLowestPitch);
        if (!open && !wide && columns < slotCount)
            continue;
        // More columns where the canvas leaves room at its side, so that less lies under something else.
        const Shares more = sharesFor(columns + 1, room, canvas, slotCount);
        if (columns >= slotCount || shares.pitch == kPitch.height() || more.zoom < shares.zoom)
            return shares;
    }
}

} // namespace

ReplayLayout replayLayout(QSize size, double ratio, const QRect &bounds, int slotCount) {
    ReplayLayout out;
    const double scale = std::clamp(std::min(size.width() / 1280.0, size.height() / 720.0), 0.6, 1.6);
    const int band = qRound(52 * scale), margin = qRound(20 * scale), heading = qRound(26 * scale);
    out.title = QRect(margin, 0, std::max(1, size.width() - 2 * margin), band);
    out.caption = QRect(0, size.height() - band, size.width(), band);
    const int top = band + (slotCount > 0 ? heading : margin / 2);
    const QRect room(margin, top, std::max(1, size.width() - 2 * margin),
                     std::max(1, size.height() - top - band - margin));
    const QSize canvas = bounds.isEmpty() ? QSize(0, 0) : bounds.size();
    const Shares shares = bestShares(room.size(), canvas, slotCount);
    out.note = layout::kNoteSize;
    out.columns = shares.columns;
    out.pitch = QSize(kPitch.width(), shares.pitch);
    out.lens.zoom = shares.zoom;
    out.lens.ratio = ratio;
    const int tray = slotCount == 0 ? 0 : shares.columns * kPitch.width() - layout::kNoteGap;
    const int gap = slotCount == 0 || bounds.isEmpty() ? 0 : kTrayGap;
    const QPoint corner = bounds.isEmpty() ? QPoint() : bounds.topLeft();
    out.first = corner - QPoint(tray + gap, 0);
    // What is left over lies on both sides, and below.
    const double spare = std::max(0.0, room.width() - shares.whole.width() * shares.zoom) / 2;
    out.lens.origin = QPointF(out.first) - QPointF(room.left() + spare, room.top()) / shares.zoom;
    if (slotCount > 0) {
        const int rows = (slotCount + shares.columns - 1) / shares.columns;
        const QRect notes =
            out.lens.toView(QRect(out.first, QSize(tray, (rows - 1) * shares.pitch + layout::kNoteHeight)));
        out.tray = notes.adjusted(-margin / 2, -heading, margin / 2, margin / 2);
        out.heading =
            QRect(notes.left(), out.tray.top(), std::max(1, size.width() - margin - notes.left()), heading);
    }
    return out;
}

} // namespace coalesce::scene
