// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/replay_scene.h"

#include "core/layout/metrics.h"
#include "core/scene/canvas_projection.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

namespace coalesce::scene {
namespace {

// Follows the workshop through the steps and notes down what changes.
class Recorder {
public:
    Recorder(std::vector<ReplayScene::Note> &notes, std::vector<ReplayScene::Card> &cards, QRect &bounds)
        : m_notes(notes), m_cards(cards), m_bounds(bounds) {}

    void recordAll(const Workshop &workshop, int step) {
        for (const Cluster &cluster : workshop.clusters())
            recordCard(workshop, cluster.id, step);
        for (const Answer &answer : workshop.answers())
            if (std::holds_alternative<NotPlaced>(answer.place))
                recordOutside(workshop, answer.id, step);
        for (const Answer &answer : workshop.answers())
            if (std::holds_alternative<MergedInto>(answer.place))
                recordOutside(workshop, answer.id, step);
    }

    void record(const Workshop &workshop, const std::vector<RecordChange> &changes, int step) {
        Touched touched = touchedBy(changes, workshop);
        if (touched.everything)
            recordAll(workshop, step);
        for (const AnswerId &id : touched.answers) {
            if (const auto home = m_homes.find(id); home != m_homes.end())
                touched.clusters.insert(home->second);
            const Answer *answer = workshop.find(id);
            if (const auto *in = answer ? std::get_if<InCluster>(&answer->place) : nullptr)
                touched.clusters.insert(in->cluster);
        }
        for (const ClusterId &id : inOrder(touched.clusters, workshop))
            recordCard(workshop, id, step);
        // Those merged come last: they go to where the others have gone.
        std::vector<AnswerId> merged;
        for (const AnswerId &id : inOrder(touched.answers, workshop)) {
            const Answer *answer = workshop.find(id);
            if (answer && std::holds_alternative<InCluster>(answer->place))
                continue; // with its card
            if (answer && std::holds_alternative<MergedInto>(answer->place))
                merged.push_back(id);
            else
                recordOutside(workshop, id, step);
        }
        for (const AnswerId &id : merged)
            recordOutside(workshop, id, step);
    }

    int slotCount() const { return m_slots; }

private:
    // As they were made, for slots and paper on paper; what is gone comes first.
    template <class Record>
    static std::vector<Id<Record>> inOrder(const std::unordered_set<Id<Record>> &ids,
                                           const Workshop &workshop) {
        std::vector<std::pair<int, Id<Record>>> numbered;
        for (const Id<Record> &id : ids) {
            const Record *record = workshop.find(id);
            numbered.emplace_back(record ? record->number : 0, id);
        }
        std::sort(numbered.begin(), numbered.end());
        std::vector<Id<Record>> all;
        all.reserve(numbered.size());
        for (const auto &[number, id] : numbered)
            all.push_back(id);
        return all;
    }

    template <class T>
    static void put(std::vector<Moment<T>> &moments, int step, T is) {
        if (!moments.empty() && moments.back().is == is)
            return;
        if (!moments.empty() && moments.back().step == step) // several patches make one step
            moments.back().is = std::move(is);
        else
            moments.push_back({step, std::move(is)});
    }

    ReplayScene::Note &noteOf(const AnswerId &id) {
        const auto [known, isNew] = m_noteNumbers.emplace(id, m_notes.size());
        if (isNew)
            m_notes.push_back({id, {}, {}});
        return m_notes[known->second];
    }

    void recordCard(const Workshop &workshop, const ClusterId &id, int step) {
        const Cluster *cluster = workshop.find(id);
        const auto known = m_cardNumbers.find(id);
        if (!cluster) {
            if (known == m_cardNumbers.end())
                return;
            auto &goals = m_cards[known->second].goals;
            put(goals, step, CardGoal{goals.back().is.card, false});
            return;
        }
        const size_t number = known == m_cardNumbers.end()
                                  ? m_cardNumbers.emplace(id, m_cards.size()).first->second
                                  : known->second;
        if (number == m_cards.size())
            m_cards.push_back({id, {}});
        CardGoal goal{cardFor(workshop, *cluster)};
        m_bounds |= goal.card.rect;
        const QRect card = goal.card.rect;
        put(m_cards[number].goals, step, std::move(goal));
        const std::vector<QRect> places = notePlaces(workshop, *cluster);
        const std::vector<AnswerId> answers = workshop.answersIn(id);
        for (size_t i = 0; i < answers.size(); ++i) {
            freeSlotOf(answers[i]);
            m_homes.insert_or_assign(answers[i], id);
            const bool folded = places[i].isEmpty();
            const QPoint within(layout::kCardPadding, layout::kCardHeader / 2);
            setNote(workshop, answers[i], step,
                    {std::nullopt, folded ? card.topLeft() + within : places[i].topLeft(), !folded, id});
        }
    }

    // A note that is in no cluster: it waits, lies under another, or is gone.
    void recordOutside(const Workshop &workshop, const AnswerId &id, int step) {
        const Answer *answer = workshop.find(id);
        if (!answer && !m_noteNumbers.contains(id))
            return; // the id of something else
        m_homes.erase(id);
        if (answer && std::holds_alternative<NotPlaced>(answer->place)) {
            setNote(workshop, id, step, {slotOf(id), QPoint(), true});
            return;
        }
        ReplayScene::Note &note = noteOf(id);
        NoteGoal goal = note.goals.empty() ? NoteGoal() : note.goals.back().is;
        if (const auto *under = answer ? std::get_if<MergedInto>(&answer->place) : nullptr)
            if (const auto other = m_noteNumbers.find(under->answer);
                other != m_noteNumbers.end() && !m_notes[other->second].goals.empty())
                goal = m_notes[other->second].goals.back().is;
        goal.seen = false;
        freeSlotOf(id);
        if (answer)
            setNote(workshop, id, step, goal);
        else
            put(note.goals, step, goal);
    }

    void setNote(const Workshop &workshop, const AnswerId &id, int step, const NoteGoal &goal) {
        ReplayScene::Note &note = noteOf(id);
        put(note.goals, step, goal);
        put(note.looks, step, noteFor(workshop, *workshop.find(id)));
    }

    // The first free one, kept for as long as the note waits: nothing moves up when another is taken away.
    int slotOf(const AnswerId &id) {
        if (const auto known = m_slotOf.find(id); known != m_slotOf.end())
            return known->second;
        int slot = m_slots;
        if (m_free.empty()) {
            ++m_slots;
        } else {
            slot = m_free.top();
            m_free.pop();
        }
        m_slotOf.emplace(id, slot);
        return slot;
    }
    void freeSlotOf(const AnswerId &id) {
        const auto known = m_slotOf.find(id);
        if (known == m_slotOf.end())
            return;
        m_free.push(known->second);
        m_slotOf.erase(known);
    }

    std::vector<ReplayScene::Note> &m_notes;
    std::vector<ReplayScene::Card> &m_cards;
    QRect &m_bounds;
    std::unordered_map<AnswerId, size_t> m_noteNumbers;
    std::unordered_map<ClusterId, size_t> m_cardNumbers;
    std::unordered_map<AnswerId, ClusterId> m_homes;
    std::unordered_map<AnswerId, int> m_slotOf;
    std::priority_queue<int, std::vector<int>, std::greater<>> m_free;
    int m_slots = 0;
};

} // namespace

ReplayScene::ReplayScene(const Replay &replay) : m_title(replay.title) {
    Recorder recorder(m_notes, m_cards, m_bounds);
    Workshop workshop = replay.start;
    recorder.recordAll(workshop, 0);
    m_lines.push_back({QString(), workshop.counts()});
    for (int step = 1; step <= replay.length(); ++step) {
        const ReplayStep &done = replay.steps[size_t(step) - 1];
        for (const Patch &patch : done.patches) {
            const Status applied = workshop.apply(patch); // as it did when the replay was read
            Q_ASSERT(applied);
            recorder.record(workshop, patch.changes, step);
        }
        m_lines.push_back({done.caption, done.counts});
    }
    m_slots = recorder.slotCount();
}

} // namespace coalesce::scene
