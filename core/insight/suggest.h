// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be suggested about a workshop as it is: piles of what is not placed, homes for it in the
// clusters, and duplicates. Answers are compared within their prompt alone. It reads and suggests; people
// decide.
#pragma once

#include "core/insight/duplicates.h"
#include "core/insight/homes.h"
#include "core/model/workshop.h"

#include <QJsonObject>

namespace coalesce::insight {

// What people said no to.
struct Dismissed {
    std::vector<std::vector<AnswerId>> piles; // also those that have at least half of their answers in common
    std::vector<std::pair<AnswerId, ClusterId>> homes;
    std::vector<std::pair<AnswerId, AnswerId>> duplicates; // in either order
};

struct SuggestSettings {
    // Piles of every answer, from kLoosest to kTightest; nothing: a handful of sure ones.
    std::optional<double> looseness = {};
    QStringList ignored = {}; // words that shall not count
    Dismissed dismissed = {};
};

struct PileSuggestion {
    PromptId prompt;
    std::vector<AnswerId> answers; // in the order of making
    QStringList words;             // what they share
    double score;                  // the higher the surer
    friend bool operator==(const PileSuggestion &, const PileSuggestion &) = default;
};

struct ClusterChance {
    ClusterId cluster;
    double probability;
    Because because;
    friend bool operator==(const ClusterChance &, const ClusterChance &) = default;
};

struct HomeSuggestion {
    AnswerId answer;
    std::vector<ClusterChance> clusters; // one to kMostHomes, likeliest first
    friend bool operator==(const HomeSuggestion &, const HomeSuggestion &) = default;
};

struct DuplicateSuggestion {
    std::vector<AnswerId> answers; // in the order of making
    DuplicateKind kind;
    Because because;
    friend bool operator==(const DuplicateSuggestion &, const DuplicateSuggestion &) = default;
};

struct Suggestions {
    std::vector<PileSuggestion> piles;
    std::vector<HomeSuggestion> homes;
    std::vector<DuplicateSuggestion> duplicates;
    bool wordsAlone = false; // the language has no word vectors here, so likeness is that of words alone
    int leftOut = 0;         // answers beyond kMostInMatrix of a prompt, which are in no pile
    friend bool operator==(const Suggestions &, const Suggestions &) = default;
};

// The suggestions for one prompt or for all. `table` may be null. Fails only with Cancelled.
Result<Suggestions> suggest(const Workshop &workshop, std::optional<PromptId> prompt,
                            const SuggestSettings &settings, std::shared_ptr<const VectorTable> table,
                            const KeepGoing &keepGoing);

// "identical", "same", "wordDiffers", "meaningDiffers".
QString nameOf(DuplicateKind kind);
// Why the answer may belong there, in plain words; never empty.
QString sentenceOf(const ClusterChance &chance);
// One sentence or none: what to know about a duplicate.
QString sentenceOf(const DuplicateSuggestion &duplicate);

// As `coalesce suggest --json` prints them; ids of prompts, answers and clusters.
QJsonObject toJson(const Suggestions &suggestions);

} // namespace coalesce::insight
