// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that say the same: twice the same words, or nearly. Words decide, not what they are like, for "open
// the pool" and "close the pool" are very much alike.
#pragma once

#include "core/insight/because.h"
#include "core/insight/similarity.h"

namespace coalesce::insight {

enum class DuplicateKind {
    Identical,      // but for capitals, spaces and punctuation
    SamePoint,      // the same words, or one has a few more
    WordDiffers,    // the same wording, but each has words of its own
    MeaningDiffers, // the same wording, but only one says not, or their numbers differ
};

struct Duplicate {
    std::vector<int> notes; // of the space, ascending; two, or more where they are identical
    DuplicateKind kind;
    Because because = {}; // the words that differ
    friend bool operator==(const Duplicate &, const Duplicate &) = default;
};

// How two notes of the space compare that are worded alike; nothing where they are not.
std::optional<Duplicate> compared(const NoteSpace &space, int note, int other);

// All duplicates among the chosen notes, surest kind first, then in the order of notes. Of identical notes
// the first stands for all when others are compared.
Result<std::vector<Duplicate>> duplicatesAmong(const NoteSpace &space, std::vector<int> notes,
                                               const KeepGoing &keepGoing);

} // namespace coalesce::insight
