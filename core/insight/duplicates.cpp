// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/duplicates.h"

#include "core/insight/set_join.h"
#include "core/insight/wording.h"

#include <algorithm>
#include <utility>

namespace coalesce::insight {

namespace {

// Pairs beyond this many tell about a sheet that was imported ten times, not about notes.
constexpr size_t kMostPairs = 10'000;

// Notes are worded alike if they share this much of their runs of four characters (shingles: Broder 1997), or
// of their stems by weight.
constexpr double kLeastOfRuns = 0.60;
constexpr double kLeastOfStems = 0.70;

QString foldedOf(const NoteSpace &space, int note) {
    QString folded;
    folded.reserve(qsizetype(space.words(note).size()) * 8);
    folded += QLatin1Char(' ');
    for (const int number : space.words(note)) {
        folded += space.vocabulary().word(number).written;
        folded += QLatin1Char(' ');
    }
    return folded;
}

// The runs of four characters in texts, numbered from 0 on in the order of meeting. Every run says as much as
// any other.
class Runs {
public:
    // Those of a text, each once.
    Tokens of(const QString &folded) {
        Tokens runs;
        runs.reserve(size_t(folded.size()));
        ++m_texts;
        quint64 run = 0; // four units of 16 bits
        for (qsizetype at = 0; at < folded.size(); ++at) {
            run = run << 16 | folded[at].unicode();
            if (at + 1 < kLength)
                continue;
            const int number = m_runs.of(run);
            if (size_t(number) == m_lastTexts.size())
                m_lastTexts.push_back(0);
            if (std::exchange(m_lastTexts[size_t(number)], m_texts) != m_texts)
                runs.push_back(number);
        }
        return runs;
    }
    std::vector<int> weights() const { return std::vector<int>(size_t(m_runs.size()), 1); }

private:
    static constexpr qsizetype kLength = 4;

    Numbering<quint64> m_runs;
    std::vector<int> m_lastTexts; // the last text that each of them is in, counted from 1
    int m_texts = 0;
};

Tokens stemsOf(const NoteSpace &space, int note) {
    Tokens stems;
    for (const StemWeight &stem : space.stems(note))
        stems.push_back(stem.stem);
    return stems;
}

// The kind of two notes that are worded alike.
Duplicate judged(const NoteSpace &space, int note, int other) {
    const WordingDifference difference =
        differenceOf(space.vocabulary(), space.words(note), space.words(other));
    Because because{{}, {}, difference.onlyFirst, difference.onlySecond};
    const DuplicateKind kind = difference.negation || difference.numbers ? DuplicateKind::MeaningDiffers
                               : difference.onlyFirst.isEmpty() || difference.onlySecond.isEmpty()
                                   ? DuplicateKind::SamePoint
                                   : DuplicateKind::WordDiffers;
    return {{note, other}, kind, std::move(because)};
}

} // namespace

std::optional<Duplicate> compared(const NoteSpace &space, int note, int other) {
    if (note > other)
        std::swap(note, other);
    const QString a = foldedOf(space, note), b = foldedOf(space, other);
    if (a == b && a.size() > 1)
        return Duplicate{{note, other}, DuplicateKind::Identical};
    Runs runs;
    const Tokens runsOfA = runs.of(a), runsOfB = runs.of(b);
    if (overlap(runsOfA, runsOfB, runs.weights()) < kLeastOfRuns &&
        overlap(stemsOf(space, note), stemsOf(space, other), space.idfs()) < kLeastOfStems)
        return std::nullopt;
    return judged(space, note, other);
}

Result<std::vector<Duplicate>> duplicatesAmong(const NoteSpace &space, std::vector<int> notes,
                                               const KeepGoing &keepGoing) {
    std::ranges::sort(notes);
    WordNumbers texts;
    std::vector<std::vector<int>> byText;
    for (const int note : notes)
        if (const QString folded = foldedOf(space, note); folded.size() > 1) {
            const auto text = size_t(texts.of(folded));
            byText.resize(size_t(texts.size()));
            byText[text].push_back(note);
        }
    std::vector<Duplicate> all;
    Runs numbers;
    std::vector<Tokens> runs, stems;
    for (size_t text = 0; text < byText.size(); ++text) {
        runs.push_back(numbers.of(texts[int(text)]));
        stems.push_back(stemsOf(space, byText[text].front()));
        if (byText[text].size() > 1)
            all.push_back({byText[text], DuplicateKind::Identical});
    }
    const auto byRuns = pairsOverlapping(runs, numbers.weights(), kLeastOfRuns, kMostPairs, keepGoing);
    if (!byRuns)
        return passOn(byRuns);
    const auto byStems = pairsOverlapping(stems, space.idfs(), kLeastOfStems, kMostPairs, keepGoing);
    if (!byStems)
        return passOn(byStems);
    std::vector<std::pair<int, int>> pairs;
    std::ranges::set_union(*byRuns, *byStems, std::back_inserter(pairs));
    for (const auto &[a, b] : pairs)
        all.push_back(judged(space, byText[size_t(a)].front(), byText[size_t(b)].front()));
    std::ranges::sort(all, [](const Duplicate &a, const Duplicate &b) {
        return std::tie(a.kind, a.notes) < std::tie(b.kind, b.notes);
    });
    return all;
}

} // namespace coalesce::insight
