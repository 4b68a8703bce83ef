// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/workshop_json.h"

#include "core/base/json_text.h"
#include "core/model/record_info.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

constexpr QLatin1String kFormat("format"), kFormatName("coalesce-workshop"), kVersion("version"), kId("id");
// Kinds that the format has a place for and this version has no records of.
constexpr QLatin1String kLaterKinds[] = {QLatin1String("pictures"), QLatin1String("voices")};

using Records = std::vector<std::pair<RecordRef, Row>>;

// Import keys say nothing about the day, only about a source.
std::vector<Kind> writtenKinds() {
    std::vector<Kind> kinds;
    for (int i = 0; i < kKindCount; ++i)
        if (Kind(i) != Kind::ImportKey)
            kinds.push_back(Kind(i));
    return kinds;
}

QString idText(const QUuid &id) {
    return id.toString(QUuid::WithoutBraces);
}

QJsonValue toJson(const Value &value, const ColumnInfo &column) {
    if (const auto *number = std::get_if<qint64>(&value))
        return column.type == ColumnType::Bool ? QJsonValue(*number != 0) : QJsonValue(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<QUuid>(&value))
        return idText(*id);
    return {};
}

QJsonObject toJson(const Workshop &workshop, const RecordRef &ref) {
    const RecordInfo &info = infoOf(ref.kind);
    const Row row = *workshop.row(ref);
    QJsonObject object{{kId, idText(ref.id)}};
    for (size_t i = 0; i < row.size(); ++i)
        object.insert(info.columns[i].name, toJson(row[i], info.columns[i]));
    return object;
}

std::vector<QUuid> writtenIds(const Workshop &workshop, Kind kind) {
    if (kind != Kind::Consent)
        return workshop.idsOf(kind);
    std::vector<QUuid> ids; // those of people whose making was undone stay out of sight
    for (const ConsentId &id : workshop.visibleConsents())
        ids.push_back(id.uuid());
    return ids;
}

tl::unexpected<Error> wrong(const QString &place, const QString &what) {
    return fail(ErrorCode::Refused, what, place);
}

// An id as we write it, and no other spelling of it: so that the same bytes come out again.
std::optional<QUuid> idFrom(const QJsonValue &json) {
    const QUuid id = QUuid::fromString(json.toString());
    return !id.isNull() && idText(id) == json.toString() ? std::optional(id) : std::nullopt;
}

Result<Value> valueFrom(const QJsonValue &json, const ColumnInfo &column, const QString &place) {
    if (json.isNull()) {
        if (column.nullable)
            return Value();
        return wrong(place, tr("It cannot be null."));
    }
    switch (column.type) {
    case ColumnType::Bool:
        if (json.isBool())
            return Value(qint64(json.toBool()));
        return wrong(place, tr("It must be true or false."));
    case ColumnType::Integer:
        // The largest whole numbers that JSON carries exactly are far beyond any of ours.
        if (json.isDouble() && std::trunc(json.toDouble()) == json.toDouble() &&
            std::abs(json.toDouble()) < 1e15)
            return Value(json.toInteger());
        return wrong(place, tr("It must be a whole number."));
    case ColumnType::Reference:
    case ColumnType::AnyReference:
        if (const auto id = idFrom(json))
            return Value(*id);
        return wrong(place, tr("It must be an id (a UUID in small letters)."));
    case ColumnType::Text:
    case ColumnType::RequiredText: {
        if (!json.isString())
            return wrong(place, tr("It must be text."));
        const auto text = Text::checked(json.toString());
        if (!text)
            return wrong(place, text.error().detail);
        if (column.type == ColumnType::RequiredText && text->isEmpty())
            return wrong(place, tr("It must not be empty."));
        return Value(text->isEmpty() ? QString(QLatin1String("")) : text->string());
    }
    case ColumnType::Date:
    case ColumnType::Time:
    case ColumnType::Moment:
    case ColumnType::Choice:
        if (json.isString())
            return Value(json.toString());
        return wrong(place, tr("It must be text."));
    }
    Q_UNREACHABLE();
}

Result<std::pair<RecordRef, Row>> recordFrom(const QJsonValue &json, Kind kind, const QString &place) {
    const RecordInfo &info = infoOf(kind);
    if (!json.isObject())
        return wrong(place, tr("It must be an object."));
    const QJsonObject object = json.toObject();
    const auto id = idFrom(object.value(kId));
    if (!id)
        return wrong(place + QStringLiteral(".id"), tr("It must be an id (a UUID in small letters)."));
    Row row;
    for (const ColumnInfo &column : info.columns) {
        const QString where = place + QLatin1Char('.') + column.name;
        const auto field = object.constFind(column.name);
        if (field == object.constEnd() && column.since > 1) { // an older version did not have it
            row.push_back(fallbackOf(column));
            continue;
        }
        if (field == object.constEnd())
            return wrong(where, tr("It is missing."));
        auto value = valueFrom(field.value(), column, where);
        if (!value)
            return passOn(value);
        row.push_back(*std::move(value));
    }
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key() != kId && info.columnOf(field.key()) < 0)
            return wrong(place + QLatin1Char('.') + field.key(),
                         tr("This version of Coalesce does not know it."));
    }
    if (!visitKind(kind, [&]<class R>() { return fromRow<R>(*id, row).has_value(); }))
        return wrong(place, tr("A value is not one that its field can have."));
    return std::pair(RecordRef{kind, *id}, std::move(row));
}

Status checkHead(const QJsonObject &root) {
    if (root.value(kFormat) != QJsonValue(kFormatName))
        return wrong(kFormat,
                     tr("This is not the JSON of a workshop, which says \"coalesce-workshop\" here."));
    const QJsonValue version = root.value(kVersion);
    if (version.isDouble() && version.toDouble() > kJsonVersion)
        return fail(ErrorCode::NewerVersion, tr("It was written by a newer version of Coalesce."), kVersion);
    if (version != QJsonValue(kJsonVersion))
        return wrong(kVersion, tr("It must be %1.").arg(kJsonVersion));
    for (const QLatin1String later : kLaterKinds) {
        if (!root.value(later).toArray().isEmpty())
            return fail(ErrorCode::NotInVersion, tr("This version of Coalesce cannot import them."), later);
        if (!root.value(later).isArray())
            return wrong(later, tr("It must be a list."));
    }
    for (auto key = root.begin(); key != root.end(); ++key) {
        const auto kinds = writtenKinds();
        const bool known =
            key.key() == kFormat || key.key() == kVersion ||
            std::find(std::begin(kLaterKinds), std::end(kLaterKinds), key.key()) != std::end(kLaterKinds) ||
            std::any_of(kinds.begin(), kinds.end(),
                        [&](Kind kind) { return key.key() == infoOf(kind).plural; });
        if (!known)
            return wrong(key.key(), tr("This version of Coalesce does not know it."));
    }
    return {};
}

} // namespace

QByteArray workshopJson(const Workshop &workshop) {
    QJsonObject root{{kFormat, kFormatName}, {kVersion, kJsonVersion}};
    for (const QLatin1String later : kLaterKinds)
        root.insert(later, QJsonArray());
    for (const Kind kind : writtenKinds()) {
        QJsonArray records;
        for (const QUuid &id : writtenIds(workshop, kind))
            records.append(toJson(workshop, {kind, id}));
        if (kind == Kind::Workshop)
            root.insert(infoOf(kind).plural, records.first());
        else
            root.insert(infoOf(kind).plural, records);
    }
    return withFeffEscaped(QJsonDocument(root).toJson(QJsonDocument::Indented));
}

Result<Workshop> readWorkshopJson(const QByteArray &json) {
    if (json.size() > kMaxJsonBytes)
        return fail(ErrorCode::NotReadable,
                    tr("The JSON has more than %L1 megabytes.").arg(kMaxJsonBytes / (1024 * 1024)));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withFeffEscaped(json), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::NotReadable, tr("This is not JSON: %1.").arg(error.errorString()),
                    tr("byte %1").arg(error.offset));
    const QJsonObject root = document.object();
    if (auto head = checkHead(root); !head)
        return passOn(head);
    Records records;
    for (const Kind kind : writtenKinds()) {
        const QString key = infoOf(kind).plural;
        const QJsonValue value = root.value(key);
        if (value.isUndefined() && infoOf(kind).since > 1)
            continue; // an older version did not have the kind
        if (kind != Kind::Workshop && !value.isArray())
            return wrong(key, tr("It must be a list."));
        const QJsonArray list = kind == Kind::Workshop ? QJsonArray{value} : value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = kind == Kind::Workshop ? key : key + QStringLiteral("[%1]").arg(i);
            auto record = recordFrom(list[i], kind, place);
            if (!record)
                return passOn(record);
            records.push_back(*std::move(record));
        }
    }
    return Workshop::of(records);
}

namespace {

// What the clock, the go-round and the stage kept does not count: it stays where an import is undone.
bool holdsWork(const Workshop &current, const Workshop &start) {
    return std::ranges::any_of(writtenKinds(), [&](Kind kind) {
        if (isLive(kind))
            return false;
        const std::vector<QUuid> ids = writtenIds(current, kind);
        return ids != writtenIds(start, kind) || std::ranges::any_of(ids, [&](const QUuid &id) {
                   return current.row({kind, id}) != start.row({kind, id});
               });
    });
}

} // namespace

Result<Outcome> importWorkshopJson(const Workshop &current, const Workshop &start, const QByteArray &json) {
    auto read = readWorkshopJson(json);
    if (!read)
        return passOn(read);
    if (holdsWork(current, start))
        return fail(ErrorCode::Refused, tr("JSON replaces a workshop whole, and this one already holds work. "
                                           "Import it into a new one, or "
                                           "bring it in with merge."));
    Patch patch;
    for (const Kind kind : writtenKinds()) {
        for (const QUuid &id : current.idsOf(kind)) {
            const RecordRef ref{kind, id};
            if (auto change = changeBetween(ref, current.row(ref), read->row(ref)))
                patch.changes.push_back(*std::move(change));
        }
        for (const QUuid &id : read->idsOf(kind)) {
            const RecordRef ref{kind, id};
            if (!current.row(ref))
                patch.changes.push_back(*changeBetween(ref, std::nullopt, read->row(ref)));
        }
    }
    return Outcome{std::move(patch), read->facts().id.uuid()};
}

} // namespace coalesce::exchange
