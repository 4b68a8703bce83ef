// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one sticky note: paper in its intent's colour, the text fitting itself, a star, how many wordings it
// stands for.
#pragma once

#include "core/scene/lens.h"
#include "core/scene/scene_style.h"

#include <QString>

class QPainter;

namespace coalesce::scene {

class PictureCache;

struct SceneNote {
    QRect rect; // on the canvas, or wherever it is painted
    QString text;
    Intent intent = Intent::Other;
    bool starred = false;
    int merged = 0; // other wordings stacked under it
    friend bool operator==(const SceneNote &, const SceneNote &) = default;
};

// How a note is painted beside what it says. They add up.
struct NoteState {
    bool selected = false;
    bool focused = false;
    bool ghost = false; // it is being dragged: only its place shows
};

void paintNote(QPainter &painter, const Lens &lens, const SceneNote &note, NoteState state,
               const SceneStyle &style, PictureCache &cache);

// The outline alone, for what is painted from elsewhere. `rect` is in view pixels.
void paintNoteOutline(QPainter &painter, const QRect &rect, NoteState state, const SceneStyle &style);

// Notes in the hand: the first on top of up to two more, with a darker rim for a shadow and their number.
// `at` is where the first one's top left corner is, in view pixels.
void paintLiftedNotes(QPainter &painter, const Lens &lens, QPoint at, const SceneNote &first, int count,
                      const SceneStyle &style, PictureCache &cache);

// The badge of an intent: a rounded square with a sign that is drawn, not written, so that it needs no font.
void paintBadge(QPainter &painter, const QRectF &rect, Intent intent, const SceneStyle &style);

} // namespace coalesce::scene
