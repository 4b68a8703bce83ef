// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the card of a cluster: badge, title, how many answers and debates, theme. Its notes are painted over
// it. Zoomed out, the title moves over the notes at a size that can be read.
#pragma once

#include "core/scene/lens.h"
#include "core/scene/scene_style.h"

#include <QString>

class QPainter;

namespace coalesce::scene {

class PictureCache;

struct SceneCard {
    QRect rect; // on the canvas
    QString title;
    QString theme = {}; // what stands in the theme line; empty when there is none
    Intent intent = Intent::Other;
    int count = 0; // answers
    int debates = 0;
    bool folded = false;
    friend bool operator==(const SceneCard &, const SceneCard &) = default;
};

struct CardState {
    bool selected = false;
    bool focused = false;
    bool lit = false;   // what is dragged would land here
    bool ghost = false; // it is being dragged: only its place shows
};

// Below the notes.
void paintCard(QPainter &painter, const Lens &lens, const SceneCard &card, CardState state,
               const SceneStyle &style, PictureCache &cache);

// Above the notes: the title where detail() is not Text, else nothing.
void paintCardTitle(QPainter &painter, const Lens &lens, const SceneCard &card, const SceneStyle &style,
                    PictureCache &cache);

// Where something new would start: a dashed place with a few words.
void paintDropPlace(QPainter &painter, const QRect &view, const QString &words, const SceneStyle &style);

} // namespace coalesce::scene
