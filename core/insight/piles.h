// SPDX-License-Identifier: GPL-3.0-or-later
// Piles: groups of notes to start sorting from, each with the words that its notes share. They are
// suggestions; people see other groups than any computing does.
#pragma once

#include "core/insight/average_linkage.h"

namespace coalesce::insight {

struct Pile {
    std::vector<int> notes; // of the space, ascending; two or more
    QStringList words;      // what they share, as people wrote it, most telling first
    double score = 0;       // mean likeness of two of its notes; higher is surer
    friend bool operator==(const Pile &, const Pile &) = default;
};

// How far above the mean likeness, in standard deviations, groups must be alike; the slider from looser to
// tighter.
constexpr double kLoosest = 0;
constexpr double kUsualLooseness = 0.5;
constexpr double kTightest = 2.5;

// Every note in a group of those that are alike at `looseness`; those in none are in no pile. Largest pile
// first. The linkage is to be kept while the slider moves.
std::vector<Pile> pilesAt(const NoteSpace &space, const Linkage &linkage, double looseness);

// A handful of piles that are likely right: the cores of communities. Most notes stay out. Surest first.
Result<std::vector<Pile>> surePiles(const NoteSpace &space, const Similarities &similarities,
                                    const KeepGoing &keepGoing);

} // namespace coalesce::insight
