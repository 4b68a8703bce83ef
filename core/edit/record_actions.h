// SPDX-License-Identifier: GPL-3.0-or-later
// Actions that are the same for every kind of record: add, set fields, remove, move in the order. Kinds with
// consequences of their own (answers, clusters, prompts, participants, themes) have a file each beside this
// one.
#pragma once

#include "core/edit/outcome.h"

namespace coalesce {

// Columns by index (see columnOf) with their new values.
using FieldValues = std::vector<std::pair<int, Value>>;

// A record with its fallbacks, the values given on top. BadArgument where a text or reference that it needs
// is missing, or a value is not of its field's type or out of its bounds.
Result<Row> newRow(Kind kind, int number, const FieldValues &values);

// References are not looked up here: Workshop::apply refuses what points at nothing. BadArgument as newRow.
Result<Outcome> addRecord(const Workshop &workshop, Kind kind, const FieldValues &values,
                          const Sources &sources);
// NotFound where the record is not there; else as addRecord.
Result<Outcome> setFields(const Workshop &workshop, const RecordRef &ref, const FieldValues &values);
// The same as part of a patch, over what has been put so far; an error puts nothing.
Status putFields(PatchBuilder &builder, const RecordRef &ref, const FieldValues &values);
// What points at it is emptied or goes too. NotFound where it is not there, Refused where answers rest on it.
Result<Outcome> removeRecord(const Workshop &workshop, const RecordRef &ref);

// Moves a prompt or step to place `to` (1 is the first); the others close up. NotFound where it is not there,
// BadArgument for a place that there is not.
Result<Outcome> moveRecord(const Workshop &workshop, const RecordRef &ref, int to);

// Changes one record by a function on it: change<Cluster>(workshop, id, [](Cluster &c) { c.folded = true; }).
// One that is not there gives an empty patch.
template <class R, class Change>
Result<Outcome> change(const Workshop &workshop, const Id<R> &id, Change &&how) {
    PatchBuilder builder(workshop);
    builder.change(id, how);
    return Outcome{builder.patch(), id.uuid()};
}

// NotFound, for a record that is not there.
tl::unexpected<Error> notThere(const RecordRef &ref);

// NotFound for the first that is not there.
template <class R>
Status allThere(const Workshop &workshop, const std::vector<Id<R>> &ids) {
    for (const Id<R> &id : ids)
        if (!workshop.find(id))
            return notThere(refOf(id));
    return {};
}

} // namespace coalesce
