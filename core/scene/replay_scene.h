// SPDX-License-Identifier: GPL-3.0-or-later
// A replay as what stands where at each step: for every note and card the moments at which it came to stand
// or look otherwise. Any position is found at once, whichever way one comes to it. Made once, never changed,
// so that a window and a clip in the background can paint from the same one.
#pragma once

#include "core/scene/card_painter.h"
#include "core/scene/note_painter.h"
#include "core/session/replay.h"

#include <algorithm>
#include <vector>

namespace coalesce::scene {

// Something that holds from a step on, until the next moment.
template <class T>
struct Moment {
    int step; // 0: from the start
    T is;
};

// Where a note goes: to a slot among those that wait, or to a place on the canvas. What is not seen was
// removed, merged (there under another) or lies in a folded card.
struct NoteGoal {
    std::optional<int> slot;
    QPoint at; // where there is no slot
    bool seen = true;
    std::optional<ClusterId> home = {};
    friend bool operator==(const NoteGoal &, const NoteGoal &) = default;
};

struct CardGoal {
    SceneCard card;
    bool seen = true;
    friend bool operator==(const CardGoal &, const CardGoal &) = default;
};

class ReplayScene {
public:
    explicit ReplayScene(const Replay &replay);

    struct Note {
        AnswerId id;
        std::vector<Moment<NoteGoal>> goals;
        std::vector<Moment<SceneNote>> looks; // without a place
    };
    struct Card {
        ClusterId id;
        std::vector<Moment<CardGoal>> goals;
    };
    struct Line { // what is said about a step; the first is the start
        QString caption;
        AnswerCounts counts;
    };

    const std::vector<Note> &notes() const { return m_notes; }
    const std::vector<Card> &cards() const { return m_cards; }
    const std::vector<Line> &lines() const { return m_lines; }
    const QString &title() const { return m_title; }
    int length() const { return int(m_lines.size()) - 1; }
    // All that ever stands on the canvas, and how many slots there are for what waits.
    const QRect &bounds() const { return m_bounds; }
    int slotCount() const { return m_slots; }

private:
    std::vector<Note> m_notes;
    std::vector<Card> m_cards;
    std::vector<Line> m_lines;
    QString m_title;
    QRect m_bounds;
    int m_slots = 0;
};

// What holds at a step; null before the first moment.
template <class T>
const T *at(const std::vector<Moment<T>> &moments, int step) {
    const auto after = std::upper_bound(moments.begin(), moments.end(), step,
                                        [](int s, const Moment<T> &moment) { return s < moment.step; });
    return after == moments.begin() ? nullptr : &(after - 1)->is;
}

} // namespace coalesce::scene
