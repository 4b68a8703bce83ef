// SPDX-License-Identifier: GPL-3.0-or-later
// The next workshop of a series, made from the last one.
#pragma once

#include "core/model/workshop.h"
#include "core/templates/templates.h"

namespace coalesce {

// The records that the next workshop begins with: the last one's prompts, run sheet and pulse questions (or
// those of the template that is wanted, where its id is not empty), the facts that carry on, what was called
// for and pledged as promises, and the shows of hands to compare with. Who pledged comes along by name,
// without any consent and not as having come; how to reach them only where they agreed to be contacted.
// Nothing else that people said is taken over, and nothing private but the questions and steps themselves.
// The title is the last one's where none is wanted, the date only the one that is wanted. NotFound for an
// unknown template.
Result<Patch> nextInSeries(const Workshop &last, const NewWorkshop &wanted, const Sources &sources);

} // namespace coalesce
