// SPDX-License-Identifier: GPL-3.0-or-later
// What the Circle room adds and links, each one patch, so that one undo takes it back together.
#pragma once

#include "core/edit/record_actions.h"
#include "ui/people/people_lines.h"

namespace coalesce::ui {

// A record of the kind, said by the person (its column `person`). A new person is made, and ticked as having
// come where `came`: they are in the room and speak. Nobody's consent is assumed. Errors as addRecord.
Result<Outcome> addSaid(const Workshop &workshop, Kind kind, const FieldValues &values, int person,
                        const PersonChoice &who, bool came, const Sources &sources);

// A new theme of this title, to which the call belongs. Errors as addRecord.
Result<Outcome> addThemeOf(const Workshop &workshop, const CallId &call, const QString &title,
                           const Sources &sources);

// One dot or several more or less, within bounds.
Result<Outcome> addDots(const Workshop &workshop, const CallId &call, int by);

} // namespace coalesce::ui
