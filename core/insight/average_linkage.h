// SPDX-License-Identifier: GPL-3.0-or-later
// Groups by average linkage (UPGMA, Sokal & Michener 1958): again and again the two groups are joined whose
// members are most alike in the mean.
#pragma once

#include "core/insight/similarity.h"

namespace coalesce::insight {

struct Join {
    int first, second; // rows of one member each
    float similarity;  // the mean between the two groups
};

// What is left of likenesses when all is joined that can be.
struct Linkage {
    std::vector<int> notes; // of each row, its number in the space
    Spread spread;
    std::vector<Join> joins; // all that make one group of all rows
};

// Works in the memory of the likenesses, so whoever does not need them afterwards moves them in.
Result<Linkage> averageLinkage(Similarities similarities, const KeepGoing &keepGoing);

// The groups that are left when only joins at `least` and above are made, each ascending, in the order of
// their first members. Rows that nothing is like are groups of one.
std::vector<std::vector<int>> groupsAt(std::span<const Join> joins, int size, float least);

} // namespace coalesce::insight
