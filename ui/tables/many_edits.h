// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of several records at once as one patch, so that one Ctrl+Z takes all of it back. Made of the actions
// of core/edit; pure like them.
#pragma once

#include "core/edit/answer_actions.h"

namespace coalesce::ui {

// The same values for each of the answers.
Result<Outcome> setOnAll(const Workshop &workshop, const std::vector<AnswerId> &ids,
                         const FieldValues &values);

// To another prompt. An answer whose stack's head goes along stays in its stack.
Result<Outcome> moveToPrompt(const Workshop &workshop, const std::vector<AnswerId> &ids,
                             const PromptId &prompt);

} // namespace coalesce::ui
