// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of advice: people who did not agree to be named and whose names stand in a text that is published.
#pragma once

#include "core/report/advice.h"

namespace coalesce::report {

// A line for each record and person, or one that says that there is none; nothing where everybody may be
// named.
std::vector<Advice> adviceAboutNames(const Workshop &workshop, const ReportOptions &options);

} // namespace coalesce::report
