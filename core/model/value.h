// SPDX-License-Identifier: GPL-3.0-or-later
// A field's value without its type: what the file, a patch and the history hold. Nothing, a whole number
// (also for yes and no), text (also for dates, times and names of choices), or the id of a record.
#pragma once

#include <QString>
#include <QUuid>
#include <variant>
#include <vector>

namespace coalesce {

using Nothing = std::monostate;
using Value = std::variant<Nothing, qint64, QString, QUuid>;
using Row = std::vector<Value>; // a record's columns, in the order of its description, without the id

// The kinds of record, in the order in which the JSON lists them.
enum class Kind {
    Workshop,
    Prompt,
    Participant,
    Consent,
    Answer,
    Cluster,
    Theme,
    TableNote,
    Debate,
    Reflection,
    Call,
    Response,
    Pledge,
    Opportunity,
    Step,
    Share,
    Pulse,
    Promise,
    Run,
    Turn,
    Stage,
    ImportKey,
};
constexpr int kKindCount = 22;

// The clock, the go-round and the stage: what happened in the room and cannot be unrung.
constexpr bool isLive(Kind kind) {
    return kind == Kind::Run || kind == Kind::Turn || kind == Kind::Stage;
}

// Names any record.
struct RecordRef {
    Kind kind;
    QUuid id;
    friend bool operator==(const RecordRef &, const RecordRef &) = default;
    friend bool operator<(const RecordRef &a, const RecordRef &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
};

} // namespace coalesce
