// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed for the room: a form on which people give their consents by hand, and the run sheet.
#pragma once

#include "core/model/workshop.h"
#include "core/report/outline.h"

namespace coalesce::report {

// A page for each person who is listed, or one with a line for the name where nobody is. Five consents, each
// a choice of its own, none of them ticked, whatever was said before.
Outline consentForm(const Workshop &workshop);

// The steps with their times, purposes and scripts, those of the hosts too. Times are those of the plan; of a
// day without a start, they count from it.
Outline runSheetOutline(const Workshop &workshop);

} // namespace coalesce::report
