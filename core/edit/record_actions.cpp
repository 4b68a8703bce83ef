// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/record_actions.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}

// The row as its record would give it back (line ends made LF, say), so that a patch holds exactly what will
// be in memory; nothing where it does not decode.
std::optional<Row> settled(Kind kind, const Row &row) {
    return visitKind(kind, [&]<class R>() -> std::optional<Row> {
        const auto record = fromRow<R>(QUuid(), row);
        return record ? std::optional(toRow(*record)) : std::nullopt;
    });
}

tl::unexpected<Error> unsettled(Kind kind) {
    return fail(ErrorCode::BadArgument,
                kind == Kind::Debate ? tr("A debate is about a cluster or an answer.")
                                     : tr("A value is missing or not of the kind that its field wants."));
}

// Puts the values into the row. A debate's subject is one of two columns: giving one empties the other.
Status putValues(Kind kind, const FieldValues &values, Row &row) {
    const RecordInfo &info = infoOf(kind);
    const auto givesSubject = [](const auto &value) {
        return (value.first == columnOf(&Debate::subject) || value.first == columnOf(&Debate::subject) + 1) &&
               std::holds_alternative<QUuid>(value.second);
    };
    if (kind == Kind::Debate && std::ranges::count_if(values, givesSubject) > 1)
        return fail(ErrorCode::BadArgument, tr("A debate is about a cluster or an answer, not both."));
    for (const auto &[column, value] : values) {
        if (auto status = checkBounds(info.columns[size_t(column)], value); !status)
            return status;
        row[size_t(column)] = value;
        constexpr int subject = columnOf(&Debate::subject);
        if (kind == Kind::Debate && (column == subject || column == subject + 1) &&
            std::holds_alternative<QUuid>(value))
            row[size_t(column == subject ? subject + 1 : subject)] = Value();
    }
    return {};
}

} // namespace

tl::unexpected<Error> notThere(const RecordRef &ref) {
    return fail(ErrorCode::NotFound, tr("There is no %1 with the id %2.")
                                         .arg(infoOf(ref.kind).name, ref.id.toString(QUuid::WithoutBraces)));
}

Result<Row> newRow(Kind kind, int number, const FieldValues &values) {
    const RecordInfo &info = infoOf(kind);
    Row row;
    for (const ColumnInfo &column : info.columns)
        row.push_back(fallbackOf(column));
    if (info.isNumbered())
        row[0] = qint64(number);
    if (auto status = putValues(kind, values, row); !status)
        return passOn(status);
    for (size_t i = 0; i < row.size(); ++i) {
        const ColumnInfo &column = info.columns[i];
        const auto *text = std::get_if<QString>(&row[i]);
        const bool missingText = column.type == ColumnType::RequiredText && text && text->isEmpty();
        const bool missingReference =
            column.isReference() && !column.nullable && std::holds_alternative<Nothing>(row[i]);
        if (missingText || missingReference)
            return fail(ErrorCode::BadArgument, tr("“%1” is missing.").arg(column.name));
    }
    auto whole = settled(kind, row);
    if (!whole)
        return unsettled(kind);
    return std::move(*whole);
}

Result<Outcome> addRecord(const Workshop &workshop, Kind kind, const FieldValues &values,
                          const Sources &sources) {
    PatchBuilder builder(workshop);
    auto row = newRow(kind, builder.nextNumber(kind), values);
    if (!row)
        return passOn(row);
    const QUuid id = sources.newId();
    builder.putRow({kind, id}, std::move(*row));
    return Outcome{builder.patch(), id};
}

Status putFields(PatchBuilder &builder, const RecordRef &ref, const FieldValues &values) {
    auto row = builder.row(ref);
    if (!row)
        return notThere(ref);
    if (auto status = putValues(ref.kind, values, *row); !status)
        return status;
    auto whole = settled(ref.kind, *row);
    if (!whole)
        return unsettled(ref.kind);
    builder.putRow(ref, std::move(*whole));
    return {};
}

Result<Outcome> setFields(const Workshop &workshop, const RecordRef &ref, const FieldValues &values) {
    PatchBuilder builder(workshop);
    if (auto status = putFields(builder, ref, values); !status)
        return passOn(status);
    return Outcome{builder.patch(), ref.id};
}

Result<Outcome> removeRecord(const Workshop &workshop, const RecordRef &ref) {
    if (!workshop.row(ref))
        return notThere(ref);
    PatchBuilder builder(workshop);
    if (auto status = builder.remove(ref); !status)
        return passOn(status);
    return Outcome{builder.patch()};
}

Result<Outcome> moveRecord(const Workshop &workshop, const RecordRef &ref, int to) {
    std::vector<QUuid> order = workshop.idsOf(ref.kind);
    const auto at = std::ranges::find(order, ref.id);
    if (at == order.end())
        return notThere(ref);
    if (to < 1 || to > int(order.size()))
        return fail(ErrorCode::BadArgument, tr("The place must be from 1 to %1.").arg(order.size()));
    order.erase(at);
    order.insert(order.begin() + (to - 1), ref.id);
    PatchBuilder builder(workshop);
    for (size_t i = 0; i < order.size(); ++i) {
        Row row = *workshop.row({ref.kind, order[i]});
        row[0] = qint64(i + 1);
        builder.putRow({ref.kind, order[i]}, std::move(row));
    }
    return Outcome{builder.patch(), ref.id};
}

} // namespace coalesce
