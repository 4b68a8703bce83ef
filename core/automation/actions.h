// SPDX-License-Identifier: GPL-3.0-or-later
// Every action by its name, from JSON arguments: the script's way to the functions that the window calls too.
#pragma once

#include "core/automation/arguments.h"
#include "core/edit/history.h"

namespace coalesce::automation {

struct NamedOutcome {
    Outcome outcome;
    QString action;
    EntryKind kind = EntryKind::Edit;
    bool makes = false; // whether the answer tells the id of what was made
};

// The outcome of {"do": NAME, …}. `object` is the line without "as".
Result<NamedOutcome> outcomeOf(const QJsonObject &object, const Workshop &workshop, const Handles &handles,
                               const Sources &sources);

} // namespace coalesce::automation
