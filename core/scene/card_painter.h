// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the card of a cluster: badge, title, how many answers and debates, theme. Its notes are painted over
// it. Zoomed out, the title moves over the notes at a size that can be read.
#pragma once

#include "core/layout/cluster_layout.h"
#include "core/scene/lens.h"
#include "core/scene/scene_style.h"

#include <QString>
#include <optional>

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
    int columns = 0; // as in layout::CardShape
    std::optional<ClusterColour> colour = {};
    friend bool operator==(const SceneCard &, const SceneCard &) = default;
};

// How the card is laid out.
inline layout::CardShape shapeOf(const SceneCard &card) {
    return {card.count, card.folded, !card.theme.isEmpty(), card.columns};
}

struct CardState {
    bool selected = false;
    bool focused = false;
    bool lit = false;   // what is dragged would land here
    bool ghost = false; // it is being dragged: only its place shows
    bool sizes = false; // its corner can be dragged: it shows a handle
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
