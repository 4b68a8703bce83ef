// SPDX-License-Identifier: GPL-3.0-or-later
// What to look at before a report is published, and what is well already: for the window's list and for the
// command line.
#pragma once

#include "core/model/workshop.h"
#include "core/report/options.h"

#include <optional>
#include <vector>

namespace coalesce::report {

enum class Severity {
    Good, // well as it is
    Look, // worth a look; the report can go out with it
    Fix,  // ought to be put right first
};

struct Advice {
    Severity severity;
    QString sentence;
    std::optional<RecordRef> about = std::nullopt; // the record to go to
    std::optional<int> column = std::nullopt;      // the field of it that wants something
    friend bool operator==(const Advice &, const Advice &) = default;
};

// What must be put right first, then what to look at, then what is well; each in a fixed order. Long runs of
// one kind are cut, with a last line that says how many more there are.
std::vector<Advice> adviceFor(const Workshop &workshop, const ReportOptions &options);

// How many of the people in the workshop may be named.
struct Nameable {
    int agreed = 0;
    int people = 0;
    friend bool operator==(const Nameable &, const Nameable &) = default;
};
Nameable nameable(const Workshop &workshop);

} // namespace coalesce::report
