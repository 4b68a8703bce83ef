// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/piles.h"

#include "core/insight/because.h"
#include "core/insight/communities.h"

#include <algorithm>

namespace coalesce::insight {

namespace {

constexpr int kMostSure = 9;
constexpr int kLeastInSure = 3;

// The mean likeness of a row to the other rows of its group.
double meanTo(const Similarities &all, int row, const std::vector<int> &group) {
    double sum = 0;
    for (const int other : group)
        if (other != row)
            sum += double(all.row(row)[size_t(other)]);
    return group.size() < 2 ? 0 : sum / double(group.size() - 1);
}

Pile pileOf(const NoteSpace &space, std::span<const int> notesOfRows, const std::vector<int> &rows) {
    Pile pile;
    for (const int row : rows)
        pile.notes.push_back(notesOfRows[size_t(row)]);
    pile.score = meanLikeness(space, pile.notes);
    pile.words = sharedWords(space, pile.notes);
    return pile;
}

} // namespace

std::vector<Pile> pilesAt(const NoteSpace &space, const Linkage &linkage, double looseness) {
    const double least = linkage.spread.mean + looseness * linkage.spread.deviation;
    std::vector<Pile> piles;
    for (const auto &rows : groupsAt(linkage.joins, int(linkage.notes.size()), float(least)))
        if (rows.size() > 1)
            piles.push_back(pileOf(space, linkage.notes, rows));
    std::ranges::stable_sort(piles, std::ranges::greater(),
                             [](const Pile &pile) { return pile.notes.size(); });
    return piles;
}

Result<std::vector<Pile>> surePiles(const NoteSpace &space, const Similarities &similarities,
                                    const KeepGoing &keepGoing) {
    constexpr int kNeighbours = 10;
    constexpr double kResolution = 1.3;
    constexpr double kCore = 1.5; // deviations above the mean
    const auto of = communities(nearestNeighbours(similarities, kNeighbours), kResolution, keepGoing);
    if (!of)
        return passOn(of);
    std::vector<std::vector<int>> groups;
    for (size_t row = 0; row < of->size(); ++row) {
        groups.resize(std::max(groups.size(), size_t((*of)[row]) + 1));
        groups[size_t((*of)[row])].push_back(int(row));
    }
    const double least = similarities.spread().mean + kCore * similarities.spread().deviation;
    std::vector<Pile> piles;
    for (const std::vector<int> &group : groups) {
        std::vector<int> core;
        for (const int row : group)
            if (meanTo(similarities, row, group) >= least)
                core.push_back(row);
        if (core.size() >= size_t(kLeastInSure))
            piles.push_back(pileOf(space, similarities.notes(), core));
    }
    std::ranges::stable_sort(piles, std::ranges::greater(), &Pile::score);
    if (piles.size() > size_t(kMostSure))
        piles.resize(size_t(kMostSure));
    return piles;
}

} // namespace coalesce::insight
