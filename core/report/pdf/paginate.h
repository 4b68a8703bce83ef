// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the column into pages, and puts on each page what tells where one is.
#pragma once

#include "core/report/pdf/flow.h"

namespace coalesce::report::pdf {

// Fills pages, headings and nodes of `laidOut`, whose measures are set. There is always at least one page.
void paginate(Flow flow, LaidOut &laidOut);

// The page number at the foot ("3 / 12") and, from the second page on, the running title at the head.
void addFurniture(LaidOut &laidOut, Shaper &shaper);

} // namespace coalesce::report::pdf
