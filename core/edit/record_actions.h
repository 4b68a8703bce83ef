// SPDX-License-Identifier: GPL-3.0-or-later
// Actions that are the same for every kind of record: add, set fields, remove, move in the order. Kinds with
// consequences of their own (answers, clusters, prompts, participants, themes) have a file each beside this
// one.
#pragma once

#include "core/edit/outcome.h"

namespace coalesce {

// Columns by index (see columnOf) with their new values.
using FieldValues = std::vector<std::pair<int, Value>>;

// A record with its fallbacks: empty texts, false, 0, the fallback choice, no references; the values given on
// top. BadArgument where a required field is missing or a value is not of its type.
Result<Row> newRow(Kind kind, int number, const FieldValues &values);

Result<Outcome> addRecord(const Workshop &workshop, Kind kind, const FieldValues &values,
                          const Sources &sources);
Result<Outcome> setFields(const Workshop &workshop, const RecordRef &ref, const FieldValues &values);
Result<Outcome> removeRecord(const Workshop &workshop, const RecordRef &ref);

// Moves a prompt or step to place `to` (1 is the first); the others close up.
Result<Outcome> moveRecord(const Workshop &workshop, const RecordRef &ref, int to);

// Changes one record by a function on it: change<Cluster>(workshop, id, [](Cluster &c) { c.folded = true; }).
template <class R, class Change>
Result<Outcome> change(const Workshop &workshop, const Id<R> &id, Change &&how) {
    PatchBuilder builder(workshop);
    builder.change(id, how);
    return Outcome{builder.patch(), id.uuid()};
}

// The error for a record that is not there.
tl::unexpected<Error> notThere(const RecordRef &ref);

} // namespace coalesce
