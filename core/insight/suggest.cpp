// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/suggest.h"

#include "core/insight/piles.h"

#include <algorithm>
#include <set>

namespace coalesce::insight {

namespace {

// The answers of one prompt that count, as notes of a space.
class PromptNotes {
public:
    PromptNotes(const Workshop &workshop, const PromptId &prompt, const Lexicon &lexicon)
        : m_workshop(workshop), m_prompt(prompt), m_space(lexicon, notesOf(workshop, prompt)) {}

    const NoteSpace &space() const { return m_space; }
    AnswerId answer(int note) const { return AnswerId(m_space.id(note)); }
    // In the order of making.
    std::vector<AnswerId> answers(const std::vector<int> &notes) const {
        std::vector<AnswerId> ids;
        for (const int note : notes)
            ids.push_back(answer(note));
        std::ranges::sort(ids, [this](const AnswerId &a, const AnswerId &b) {
            return std::pair(m_workshop.find(a)->number, a) < std::pair(m_workshop.find(b)->number, b);
        });
        return ids;
    }
    std::vector<int> notes(const std::vector<AnswerId> &answers) const {
        std::vector<int> notes;
        for (const AnswerId &answer : answers)
            if (const auto note = m_space.find(answer.uuid()))
                notes.push_back(*note);
        return notes;
    }
    std::vector<AnswerId> unplaced() const {
        std::vector<AnswerId> ids;
        for (const AnswerId &id : m_workshop.answersOf(m_prompt))
            if (std::holds_alternative<NotPlaced>(m_workshop.find(id)->place))
                ids.push_back(id);
        return ids;
    }

private:
    static std::vector<Note> notesOf(const Workshop &workshop, const PromptId &prompt) {
        std::vector<Note> notes;
        for (const AnswerId &id : workshop.answersOf(prompt))
            if (const Answer &answer = *workshop.find(id); !std::holds_alternative<MergedInto>(answer.place))
                notes.push_back({id.uuid(), answer.text.string()});
        return notes;
    }

    const Workshop &m_workshop;
    PromptId m_prompt;
    NoteSpace m_space;
};

bool isDismissed(const std::vector<AnswerId> &pile, const Dismissed &dismissed) {
    const std::set<AnswerId> here(pile.begin(), pile.end());
    return std::ranges::any_of(dismissed.piles, [&](const std::vector<AnswerId> &other) {
        const auto common =
            std::ranges::count_if(other, [&](const AnswerId &id) { return here.contains(id); });
        return common > 0 && common * 2 >= std::ssize(pile) + std::ssize(other) - common;
    });
}

bool isDismissed(const std::vector<AnswerId> &duplicates,
                 const std::vector<std::pair<AnswerId, AnswerId>> &pairs) {
    return duplicates.size() == 2 && std::ranges::any_of(pairs, [&](const auto &pair) {
               return pair == std::pair(duplicates[0], duplicates[1]) ||
                      pair == std::pair(duplicates[1], duplicates[0]);
           });
}

Status addPiles(const PromptNotes &notes, const PromptId &prompt, const SuggestSettings &settings,
                const KeepGoing &keepGoing, Suggestions &to) {
    std::vector<AnswerId> unplaced = notes.unplaced();
    if (unplaced.size() > size_t(kMostInMatrix)) {
        to.leftOut += int(unplaced.size()) - kMostInMatrix;
        unplaced.erase(unplaced.begin() + kMostInMatrix, unplaced.end());
    }
    auto likeness = Similarities::of(notes.space(), notes.notes(unplaced), keepGoing);
    if (!likeness)
        return passOn(likeness);
    std::vector<Pile> piles;
    if (settings.looseness) {
        const auto linkage = averageLinkage(std::move(*likeness), keepGoing);
        if (!linkage)
            return passOn(linkage);
        piles = pilesAt(notes.space(), *linkage, std::clamp(*settings.looseness, kLoosest, kTightest));
    } else {
        auto sure = surePiles(notes.space(), *likeness, keepGoing);
        if (!sure)
            return passOn(sure);
        piles = std::move(*sure);
    }
    for (const Pile &pile : piles) {
        PileSuggestion suggestion{prompt, notes.answers(pile.notes), pile.words, pile.score};
        if (!isDismissed(suggestion.answers, settings.dismissed))
            to.piles.push_back(std::move(suggestion));
    }
    return {};
}

Status addHomes(const Workshop &workshop, const PromptNotes &notes, const PromptId &prompt,
                const Dismissed &dismissed, const KeepGoing &keepGoing, Suggestions &to) {
    std::vector<Group> groups;
    std::vector<GroupWords> words;
    for (const ClusterId &id : workshop.clustersOf(prompt)) {
        groups.push_back({id.uuid(), workshop.find(id)->title.string(), notes.notes(workshop.answersIn(id))});
        words.emplace_back(notes.space(), groups.back().notes, groups.back().title);
    }
    const Homes homes(notes.space(), groups);
    int asked = 0;
    for (const AnswerId &answer : notes.unplaced()) {
        if (asked++ % 16 == 0)
            if (auto going = checkGoing(keepGoing); !going)
                return going;
        const int note = *notes.space().find(answer.uuid());
        HomeSuggestion suggestion{answer, {}};
        for (const Home &home : homes.of(note))
            if (const ClusterId cluster(groups[home.group].id);
                std::ranges::find(dismissed.homes, std::pair(answer, cluster)) == dismissed.homes.end())
                suggestion.clusters.push_back({cluster, home.probability, words[home.group].becauseOf(note)});
        if (!suggestion.clusters.empty())
            to.homes.push_back(std::move(suggestion));
    }
    return {};
}

Status addDuplicates(const PromptNotes &notes, const Dismissed &dismissed, const KeepGoing &keepGoing,
                     Suggestions &to) {
    std::vector<int> all(static_cast<size_t>(notes.space().size()));
    for (size_t note = 0; note < all.size(); ++note)
        all[note] = int(note);
    const auto found = duplicatesAmong(notes.space(), all, keepGoing);
    if (!found)
        return passOn(found);
    for (const Duplicate &duplicate : *found) {
        DuplicateSuggestion suggestion{notes.answers(duplicate.notes), duplicate.kind, duplicate.because};
        if (suggestion.answers.front() != notes.answer(duplicate.notes.front()))
            std::swap(suggestion.because.onlyFirst, suggestion.because.onlySecond);
        if (!isDismissed(suggestion.answers, dismissed.duplicates))
            to.duplicates.push_back(std::move(suggestion));
    }
    return {};
}

} // namespace

Result<Suggestions> suggest(const Workshop &workshop, std::optional<PromptId> prompt,
                            const SuggestSettings &settings, std::shared_ptr<const VectorTable> table,
                            const KeepGoing &keepGoing) {
    const Lexicon lexicon{workshop.facts().language.string(), settings.ignored, std::move(table)};
    Suggestions all;
    for (const Prompt &one : workshop.prompts()) {
        if (prompt && one.id != *prompt)
            continue;
        if (auto going = checkGoing(keepGoing); !going)
            return passOn(going);
        const PromptNotes notes(workshop, one.id, lexicon);
        all.wordsAlone = notes.space().stride() == 0;
        if (auto done = addPiles(notes, one.id, settings, keepGoing, all); !done)
            return passOn(done);
        if (auto done = addHomes(workshop, notes, one.id, settings.dismissed, keepGoing, all); !done)
            return passOn(done);
        if (auto done = addDuplicates(notes, settings.dismissed, keepGoing, all); !done)
            return passOn(done);
    }
    return all;
}

} // namespace coalesce::insight
