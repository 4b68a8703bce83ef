// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of the pulse, of which a workshop puts a few; those of earlier workshops stand beside them.
#pragma once

#include "core/edit/record_actions.h"

namespace coalesce {

// Refused for a fourth question of this workshop's own; else as addRecord.
Result<Outcome> addPulse(const Workshop &workshop, const FieldValues &values, const Sources &sources);
// The same for one that becomes this workshop's own; else as setFields.
Result<Outcome> setPulse(const Workshop &workshop, const PulseId &id, const FieldValues &values);

} // namespace coalesce
