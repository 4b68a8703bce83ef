// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: their making, their place (not placed, in a cluster, merged into another), and what follows for
// their stacks.
#pragma once

#include "core/edit/record_actions.h"

namespace coalesce {

struct NewAnswer {
    PromptId prompt;
    RequiredText text;
    Source source = Source::Room;
    std::optional<ParticipantId> participant = std::nullopt;
    std::optional<ClusterId> cluster = std::nullopt; // of the same prompt
};

// Of everything here: NotFound where a record that is named is not there.

// made is the id of the first. Refused for a cluster of another prompt.
Result<Outcome> addAnswers(const Workshop &workshop, const std::vector<NewAnswer> &answers,
                           const Sources &sources);

// Sets fields; a new prompt takes the answer out of its cluster or stack and carries its own stack along.
// BadArgument as setFields.
Result<Outcome> setAnswer(const Workshop &workshop, const AnswerId &id, const FieldValues &values);

// The oldest of a removed answer's stack takes its place and the rest of the stack.
Result<Outcome> removeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids);

// What to do with answers that belong to another prompt than the cluster.
enum class OtherPrompt { Refuse, MoveToPrompt };

// Puts the answers, in this order, into the cluster at `rank` (0 is the first place; at the end where nothing
// is said), or with no cluster takes them out of theirs. A merged answer that is placed leaves its stack.
// Refused for answers of another prompt, unless they shall move.
Result<Outcome> placeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids,
                             const std::optional<ClusterId> &cluster,
                             const std::optional<int> &rank = std::nullopt,
                             OtherPrompt otherPrompt = OtherPrompt::Refuse);

// Each of `ids`, with what was merged into it, becomes merged into `into`. Refused for `into` itself, for
// answers of another prompt, and where `into` is merged into another.
Result<Outcome> mergeAnswers(const Workshop &workshop, const AnswerId &into,
                             const std::vector<AnswerId> &ids);
// The same for several stacks, as one edit: the first of each takes the others of its own.
Result<Outcome> mergeEach(const Workshop &workshop, const std::vector<std::vector<AnswerId>> &stacks);
// Puts merged answers beside the one they were merged into, right behind it in this order; those that are not
// merged stay.
Result<Outcome> unmergeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids);

// The step that placeAnswers, addAnswers, addCluster, mergeClusters and splitCluster share. The answers and
// the cluster must be there. Refused as placeAnswers.
Status placeInto(PatchBuilder &builder, const std::vector<AnswerId> &ids, const ClusterId &cluster,
                 const std::optional<int> &rank, OtherPrompt otherPrompt);

} // namespace coalesce
