// SPDX-License-Identifier: GPL-3.0-or-later
// From what may be published to the report as a person would have written it: plain sentences, parts that
// hold nothing left out, every answer accounted for.
#pragma once

#include "core/report/outline.h"
#include "core/report/publishable.h"

namespace coalesce::report {

// The title always stands first; the sections follow in the order chosen. The same report gives the same
// outline. Outside the appendix each answer stands exactly once where depth is all and the sections prompts
// and notgrouped are on.
Outline buildOutline(const PublishableReport &report);

} // namespace coalesce::report
