// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts and steps are numbered by their place, so removing one closes the gap.
#pragma once

#include "core/edit/record_actions.h"

namespace coalesce {

// Refused for a seventh prompt.
Result<Outcome> addPrompt(const Workshop &workshop, const FieldValues &values, const Sources &sources);
// Refused while it has answers, and for the last one. Its clusters and table notes go with it.
Result<Outcome> removePrompt(const Workshop &workshop, const PromptId &id);
// Behind that step, whose followers move up by one; at the end where it is none. As addRecord.
Result<Outcome> addStepBehind(const Workshop &workshop, const std::optional<StepId> &before,
                              const FieldValues &values, const Sources &sources);
Result<Outcome> removeStep(const Workshop &workshop, const StepId &id);

} // namespace coalesce
