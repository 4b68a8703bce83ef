// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the pairs of sets that have most in common without comparing all with all.
#pragma once

#include "core/insight/similarity.h"

namespace coalesce::insight {

// Tokens are numbers from 0 on; a set has each once, in any order.
using Tokens = std::vector<int>;

// What two sets share by weight, of what either has (weighted Jaccard), from 0 to 1. `weights` has one for
// each token, more than 0.
double overlap(Tokens a, Tokens b, std::span<const int> weights);

// The pairs (a < b, ascending) whose overlap is at least `least`, which is more than 0. At most `most` of
// them.
Result<std::vector<std::pair<int, int>>> pairsOverlapping(const std::vector<Tokens> &sets,
                                                          std::span<const int> weights, double least,
                                                          size_t most, const KeepGoing &keepGoing);

} // namespace coalesce::insight
