// SPDX-License-Identifier: GPL-3.0-or-later
// A change to a workshop: records made, changed and removed, each field with its before and after. The one
// thing that is applied, stored, undone (reversed) and told to views.
#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

namespace coalesce {

enum class ChangeType { Made, Changed, Removed };

struct FieldChange {
    int column; // index in RecordInfo::columns
    Value before;
    Value after;
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

// Made and Removed carry every column (with nothing before, or nothing after); Changed carries the changed
// ones alone.
struct RecordChange {
    RecordRef ref;
    ChangeType type;
    std::vector<FieldChange> fields;
    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

struct Patch {
    std::vector<RecordChange> changes; // at most one a record
    bool isEmpty() const { return changes.empty(); }
    friend bool operator==(const Patch &, const Patch &) = default;
};

// What undoes the patch.
Patch reversed(const Patch &patch);

// The patch without its changes to consents and to what is live: what undo and redo apply, since both pass
// over them.
Patch undoableOf(Patch patch);

// The change between two rows of one record; nothing where they are equal. An absent row: the record is not
// there.
std::optional<RecordChange> changeBetween(const RecordRef &ref, const std::optional<Row> &before,
                                          const std::optional<Row> &after);

// The compact JSON in which the history keeps a patch, and back. Damaged where it does not decode.
QByteArray encodePatch(const Patch &patch);
Result<Patch> decodePatch(const QByteArray &json);

} // namespace coalesce
