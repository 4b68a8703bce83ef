// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that stands on a canvas, ready to be painted: cards and notes by number, with an index of where
// they are. The window's canvas, its picture exports and the replay all paint through here.
#pragma once

#include "core/layout/grid_index.h"
#include "core/scene/band_painter.h"
#include "core/scene/card_painter.h"
#include "core/scene/note_painter.h"

#include <functional>
#include <vector>

namespace coalesce::scene {

class CanvasScene {
public:
    // Puts a card or note at a number, which may be new or known. An empty rectangle takes it off the canvas.
    void setCard(int number, SceneCard card);
    void setNote(int number, SceneNote note);
    void moveNote(int number, const QRect &rect); // as it looks already
    // The bands of themes, behind all cards.
    void setBands(std::vector<SceneBand> bands) { m_bands = std::move(bands); }
    void clear();

    const std::vector<SceneBand> &bands() const { return m_bands; }
    const SceneCard &card(int number) const { return m_cards[size_t(number)]; }
    const SceneNote &note(int number) const { return m_notes[size_t(number)]; }
    std::vector<int> cardsIn(const QRect &area) const { return m_cardIndex.in(area); }
    std::vector<int> notesIn(const QRect &area) const { return m_noteIndex.in(area); }
    // The smallest rectangle around all cards and bands.
    QRect bounds() const;

private:
    std::vector<SceneCard> m_cards;
    std::vector<SceneNote> m_notes;
    std::vector<SceneBand> m_bands;
    layout::GridIndex m_cardIndex{512};
    layout::GridIndex m_noteIndex{256};
};

// How each card and note stands at the moment; absent functions mean plainly.
struct SceneStates {
    std::function<CardState(int)> card;
    std::function<NoteState(int)> note;
};

// Paints the bands of which a part is seen.
void paintBands(QPainter &painter, const Lens &lens, const QRect &seen, const CanvasScene &scene,
                const SceneStyle &style);

// Paints what is seen through the lens in `area` of the picture (view pixels), ground included.
void paintCanvas(QPainter &painter, const Lens &lens, const QRect &area, const CanvasScene &scene,
                 const SceneStates &states, const SceneStyle &style, PictureCache &cache);

} // namespace coalesce::scene
