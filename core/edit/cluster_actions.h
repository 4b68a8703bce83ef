// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters: made, moved, merged, split, removed, tidied; and themes, which link clusters across prompts.
#pragma once

#include "core/edit/answer_actions.h"

#include <QPoint>

namespace coalesce {

struct NewCluster {
    PromptId prompt;
    RequiredText title;
    std::vector<AnswerId> answers = {};
    std::optional<QPoint> at = std::nullopt; // without it a free place near those of the same prompt
};

// A given place is kept and others make room.
Result<Outcome> addCluster(const Workshop &workshop, const NewCluster &cluster, const Sources &sources,
                           OtherPrompt otherPrompt = OtherPrompt::Refuse);
// Sets fields; moved, unfolded or given a theme, it has room made for it.
Result<Outcome> setCluster(const Workshop &workshop, const ClusterId &id, const FieldValues &values);
// Keeps `into`'s title; answers are appended, summaries joined, debates and table notes moved.
Result<Outcome> mergeClusters(const Workshop &workshop, const ClusterId &into,
                              const std::vector<ClusterId> &ids);
// Cuts answers out of a cluster into a new one beside it.
Result<Outcome> splitCluster(const Workshop &workshop, const ClusterId &id,
                             const std::vector<AnswerId> &answers, const RequiredText &title,
                             const Sources &sources);
// Leaves its answers not placed; its debates go.
Result<Outcome> removeCluster(const Workshop &workshop, const ClusterId &id);

// Arranges the clusters of one prompt, or of all, in rows and columns.
Result<Outcome> tidyClusters(const Workshop &workshop, const std::optional<PromptId> &prompt);

// A theme over `clusters`; with set, exactly those belong to it afterwards.
Result<Outcome> addTheme(const Workshop &workshop, const FieldValues &values,
                         const std::vector<ClusterId> &clusters, const Sources &sources);
Result<Outcome> setTheme(const Workshop &workshop, const ThemeId &id, const FieldValues &values,
                         const std::optional<std::vector<ClusterId>> &clusters);

} // namespace coalesce
