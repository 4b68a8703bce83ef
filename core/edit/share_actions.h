// SPDX-License-Identifier: GPL-3.0-or-later
// A participatory budget: what people share out to the calls.
#pragma once

#include "core/edit/outcome.h"

namespace coalesce {

// What the person gives to a call, in minor units, in place of all they gave it before; nobody: what was told
// as a sum. 0 takes it back. NotFound for what is not there, BadArgument out of bounds.
Result<Outcome> setShare(const Workshop &workshop, const CallId &call,
                         const std::optional<ParticipantId> &person, int amount, const Sources &sources);

} // namespace coalesce
