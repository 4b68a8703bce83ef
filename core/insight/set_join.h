// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the pairs of sets that have most in common without comparing all with all.
#pragma once

#include "core/insight/similarity.h"

namespace coalesce::insight {

struct Item {
    quint64 token;
    qint32 weight; // more than 0; the same in every set
};
// Ascending by token, each token once.
using Items = std::vector<Item>;

// What two sets share by weight, of what either has (weighted Jaccard), from 0 to 1.
double overlap(const Items &a, const Items &b);

// The pairs (a < b, ascending) whose overlap is at least `least`, which is more than 0. At most `most` of
// them.
Result<std::vector<std::pair<int, int>>> pairsOverlapping(const std::vector<Items> &sets, double least,
                                                          size_t most, const KeepGoing &keepGoing);

} // namespace coalesce::insight
