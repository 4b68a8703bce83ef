// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts that are worded alike: which words differ, and whether these turn the meaning round.
#pragma once

#include "core/insight/note_space.h"

namespace coalesce::insight {

struct WordingDifference {
    QStringList onlyFirst, onlySecond; // words that say something, in the order of their text
    bool negation = false;             // one denies what the other says
    bool numbers = false;
};

// Words as numbers of the vocabulary. Other forms of a word, misspelt words and words written apart ("bike
// lanes", "bikelanes") do not differ.
WordingDifference differenceOf(const Vocabulary &vocabulary, std::span<const int> first,
                               std::span<const int> second);

} // namespace coalesce::insight
