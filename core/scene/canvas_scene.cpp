// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/canvas_scene.h"

#include <QPainter>

namespace coalesce::scene {

void CanvasScene::setCard(int number, SceneCard card) {
    if (number >= int(m_cards.size()))
        m_cards.resize(size_t(number) + 1);
    m_cardIndex.set(number, card.rect);
    m_cards[size_t(number)] = std::move(card);
}

void CanvasScene::setNote(int number, SceneNote note) {
    if (number >= int(m_notes.size()))
        m_notes.resize(size_t(number) + 1);
    m_noteIndex.set(number, note.rect);
    m_notes[size_t(number)] = std::move(note);
}

QRect CanvasScene::bounds() const {
    QRect all = m_cardIndex.bounds();
    for (const SceneBand &band : m_bands)
        all |= band.rect;
    return all;
}

void CanvasScene::moveNote(int number, const QRect &rect) {
    m_noteIndex.set(number, rect);
    m_notes[size_t(number)].rect = rect;
}

void CanvasScene::clear() {
    m_cards.clear();
    m_notes.clear();
    m_bands.clear();
    m_cardIndex.clear();
    m_noteIndex.clear();
}

void paintBands(QPainter &painter, const Lens &lens, const QRect &seen, const CanvasScene &scene,
                const SceneStyle &style) {
    constexpr int kHeadingAbove = 24; // what of a heading may stand above its band, in view pixels
    for (const SceneBand &band : scene.bands())
        if (band.rect.adjusted(0, -int(kHeadingAbove / lens.zoom), 0, 0).intersects(seen))
            paintBand(painter, lens, band, style);
}

void paintCanvas(QPainter &painter, const Lens &lens, const QRect &area, const CanvasScene &scene,
                 const SceneStates &states, const SceneStyle &style, PictureCache &cache) {
    painter.fillRect(area, style.ground);
    constexpr int kOutline = 4; // what reaches beyond a rectangle: focus rings
    const int reach = int(kOutline / lens.zoom) + 1;
    const QRect seen = lens.toScene(area).adjusted(-reach, -reach, reach, reach);
    paintBands(painter, lens, seen, scene, style);
    const std::vector<int> cards = scene.cardsIn(seen);
    for (int card : cards)
        paintCard(painter, lens, scene.card(card), states.card ? states.card(card) : CardState{}, style,
                  cache);
    for (int note : scene.notesIn(seen))
        paintNote(painter, lens, scene.note(note), states.note ? states.note(note) : NoteState{}, style,
                  cache);
    for (int card : cards)
        paintCardTitle(painter, lens, scene.card(card), style, cache);
}

} // namespace coalesce::scene
