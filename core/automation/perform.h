// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of actions by name share; nothing for others.
#pragma once

#include "core/automation/arguments.h"

#include <QMap>

namespace coalesce::automation {

// Reads the arguments of one action and gives its outcome.
using Perform = Result<Outcome> (*)(Arguments &, const Sources &);

// The actions of clock, go-round and stage, by name.
const QMap<QString, Perform> &liveActions();

// Leaves the function with the error of a Result that failed, else names its value.
#define COALESCE_TAKE(name, expression)                                                                      \
    auto name##Result = (expression);                                                                        \
    if (!name##Result)                                                                                       \
        return passOn(name##Result);                                                                         \
    auto &name = *name##Result // NOLINT(bugprone-macro-parentheses): it names a variable

#define COALESCE_NOTHING_ELSE(arguments)                                                                     \
    if (auto status = (arguments).nothingElse(); !status)                                                    \
    return passOn(status)

} // namespace coalesce::automation
