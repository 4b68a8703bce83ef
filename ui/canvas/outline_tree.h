// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of a workshop as plain values: prompts, in them clusters and what is not placed, in these
// answers. The same things as on the canvas, in the order in which one reads them.
#pragma once

#include "core/model/workshop.h"

#include <optional>
#include <vector>

namespace coalesce::ui {

struct OutlineKey {
    enum class Kind { Prompt, NotPlaced, Cluster, Answer };
    Kind kind = Kind::Prompt;
    QUuid id = {}; // of NotPlaced: the prompt's
    friend bool operator==(const OutlineKey &, const OutlineKey &) = default;
};

inline size_t qHash(const OutlineKey &key, size_t seed = 0) {
    return qHashMulti(seed, int(key.kind), key.id);
}

struct OutlineNode {
    OutlineKey key;
    QString text;
    int count = 0; // of answers in it; of an answer: of those stacked under it
    bool starred = false;
    std::vector<OutlineNode> children = {};
    friend bool operator==(const OutlineNode &, const OutlineNode &) = default;
};

// Of one prompt or of all, with the clusters of one theme or with all. Clusters stand in the order of their
// making, as on the canvas; what is not placed comes last, and only where there is some.
std::vector<OutlineNode> outlineOf(const Workshop &workshop, const std::optional<PromptId> &only,
                                   const std::optional<ThemeId> &theme = std::nullopt);

} // namespace coalesce::ui
