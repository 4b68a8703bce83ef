// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of people, and of who did what, each one patch, so that one undo takes it back together.
#pragma once

#include "core/edit/outcome.h"
#include "ui/people/people_lines.h"

#include <QStringList>

namespace coalesce::ui {

// Participants of these names, in this order. Nobody's consent is assumed. BadArgument where a name breaks
// the rules of text.
Result<Outcome> addPeople(const Workshop &workshop, const QStringList &names, const Sources &sources);

// Removes the participants and clears what refers to them.
Result<Outcome> removePeople(const Workshop &workshop, const std::vector<ParticipantId> &ids);

// Sets the person of each record: who wrote answers, said notes, raised a debate; or a prompt's host or
// note-taker. `column` is that field of the records' kind, which is one. A new person is made, and `made` is
// their id. NotFound where a record or the person is not there.
// That they came, or did not. NotFound where one of them is not there.
Result<Outcome> setAttended(const Workshop &workshop, const std::vector<ParticipantId> &people,
                            bool attended);

Result<Outcome> setPerson(const Workshop &workshop, const std::vector<RecordRef> &records, int column,
                          const PersonChoice &choice, const Sources &sources);

} // namespace coalesce::ui
