// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/duplicates.h"

#include "core/insight/set_join.h"
#include "core/insight/wording.h"

#include <algorithm>
#include <unordered_map>

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
    for (const int number : space.words(note))
        folded += space.vocabulary().word(number).written + QLatin1Char(' ');
    return folded;
}

Items runsOf(const QString &folded) {
    constexpr qsizetype kLength = 4;
    std::vector<quint64> tokens;
    quint64 run = 0; // four units of 16 bits
    for (qsizetype at = 0; at < folded.size(); ++at) {
        run = run << 16 | folded[at].unicode();
        if (at + 1 >= kLength)
            tokens.push_back(run);
    }
    std::ranges::sort(tokens);
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    Items runs;
    runs.reserve(tokens.size());
    for (const quint64 token : tokens)
        runs.push_back({token, 1});
    return runs;
}

Items stemsOf(const NoteSpace &space, int note) {
    Items stems;
    for (const StemWeight &stem : space.stems(note))
        stems.push_back({quint64(stem.stem), space.idf(stem.stem)});
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
    if (overlap(runsOf(a), runsOf(b)) < kLeastOfRuns &&
        overlap(stemsOf(space, note), stemsOf(space, other)) < kLeastOfStems)
        return std::nullopt;
    return judged(space, note, other);
}

Result<std::vector<Duplicate>> duplicatesAmong(const NoteSpace &space, std::vector<int> notes,
                                               const KeepGoing &keepGoing) {
    std::ranges::sort(notes);
    std::unordered_map<QString, std::vector<int>> byText;
    for (const int note : notes)
        if (const QString folded = foldedOf(space, note); folded.size() > 1)
            byText[folded].push_back(note);
    std::vector<Duplicate> all;
    std::vector<std::pair<int, const QString *>> firsts;
    for (const auto &[text, same] : byText) {
        firsts.emplace_back(same.front(), &text);
        if (same.size() > 1)
            all.push_back({same, DuplicateKind::Identical});
    }
    std::ranges::sort(firsts, {}, [](const auto &first) { return first.first; });
    std::vector<Items> runs, stems;
    for (const auto &[note, text] : firsts) {
        runs.push_back(runsOf(*text));
        stems.push_back(stemsOf(space, note));
    }
    const auto byRuns = pairsOverlapping(runs, kLeastOfRuns, kMostPairs, keepGoing);
    if (!byRuns)
        return passOn(byRuns);
    const auto byStems = pairsOverlapping(stems, kLeastOfStems, kMostPairs, keepGoing);
    if (!byStems)
        return passOn(byStems);
    std::vector<std::pair<int, int>> pairs;
    std::ranges::set_union(*byRuns, *byStems, std::back_inserter(pairs));
    for (const auto &[a, b] : pairs)
        all.push_back(judged(space, firsts[size_t(a)].first, firsts[size_t(b)].first));
    std::ranges::sort(all, [](const Duplicate &a, const Duplicate &b) {
        return std::tie(a.kind, a.notes) < std::tie(b.kind, b.notes);
    });
    return all;
}

} // namespace coalesce::insight
