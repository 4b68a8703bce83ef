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
    // The top left of its card in units, each within kCanvasLimit; without it a free place near those of the
    // same prompt.
    std::optional<QPoint> at = std::nullopt;
};

// Of everything here: NotFound where a record that is named is not there.

// A given place is kept and others make room. Refused for another prompt's answers, unless they shall move;
// BadArgument for a place outside the canvas.
Result<Outcome> addCluster(const Workshop &workshop, const NewCluster &cluster, const Sources &sources,
                           OtherPrompt otherPrompt = OtherPrompt::Refuse);
// Sets fields; moved, unfolded, widened or given a theme, it has room made for it. BadArgument as setFields.
Result<Outcome> setCluster(const Workshop &workshop, const ClusterId &id, const FieldValues &values);
// The same of several, as one edit.
Result<Outcome> setClusters(const Workshop &workshop, const std::vector<ClusterId> &ids,
                            const FieldValues &values);
// Keeps `into`'s title, and its theme where it has one, else the first that a merged one has; answers are
// appended, summaries joined, debates and table notes moved. Refused for `into` itself, for clusters of
// another prompt, and where the summaries together are too long.
Result<Outcome> mergeClusters(const Workshop &workshop, const ClusterId &into,
                              const std::vector<ClusterId> &ids);
// Cuts answers out of a cluster into a new one beside it. Refused for answers that are not in it, BadArgument
// for none.
Result<Outcome> splitCluster(const Workshop &workshop, const ClusterId &id,
                             const std::vector<AnswerId> &answers, const RequiredText &title,
                             const Sources &sources);
// Arranges the clusters of one prompt, or of all, in rows and columns: a block for each table; or all in one,
// the largest first; or a block for each theme, those without one last.
enum class TidyBy { Table, Size, Theme };
Result<Outcome> tidyClusters(const Workshop &workshop, const std::optional<PromptId> &prompt,
                             TidyBy by = TidyBy::Table);

// A theme over `clusters`; with set, exactly those belong to it afterwards. BadArgument as newRow.
Result<Outcome> addTheme(const Workshop &workshop, const FieldValues &values,
                         const std::vector<ClusterId> &clusters, const Sources &sources);
Result<Outcome> setTheme(const Workshop &workshop, const ThemeId &id, const FieldValues &values,
                         const std::optional<std::vector<ClusterId>> &clusters);

} // namespace coalesce
