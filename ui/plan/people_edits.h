// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of several people at once, each one patch, so that one undo takes them back together.
#pragma once

#include "core/edit/outcome.h"

#include <QStringList>

namespace coalesce::ui {

// Participants of these names, in this order. Nobody's consent is assumed. BadArgument where a name breaks
// the rules of text.
Result<Outcome> addPeople(const Workshop &workshop, const QStringList &names, const Sources &sources);

// Removes the participants and clears what refers to them.
Result<Outcome> removePeople(const Workshop &workshop, const std::vector<ParticipantId> &ids);

// A new participant in a role of a prompt: its host or its note-taker.
Result<Outcome> addPersonInRole(const Workshop &workshop, const QString &name, const PromptId &prompt,
                                std::optional<ParticipantId> Prompt::*role, const Sources &sources);

} // namespace coalesce::ui
