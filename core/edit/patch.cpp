// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/patch.h"

#include "core/base/json_text.h"
#include "core/model/record_info.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coalesce {

namespace {

QJsonValue toJson(const Value &value) {
    if (const auto *number = std::get_if<qint64>(&value))
        return QJsonValue(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return QJsonValue(*text);
    if (const auto *uuid = std::get_if<QUuid>(&value))
        return QJsonValue(uuid->toString(QUuid::WithoutBraces));
    return QJsonValue();
}

std::optional<Value> fromJson(const QJsonValue &json, const ColumnInfo &column) {
    if (json.isNull())
        return Value();
    if (json.isDouble()) {
        const qint64 number = json.toInteger(-1);
        return number == json.toInteger(-2) ? std::optional(Value(number)) : std::nullopt; // whole ones alone
    }
    if (!json.isString())
        return std::nullopt;
    if (!column.isReference())
        return Value(json.toString());
    const QUuid uuid = QUuid::fromString(json.toString());
    return uuid.isNull() ? std::nullopt : std::optional(Value(uuid));
}

constexpr QLatin1String kKind("kind"), kId("id"), kMade("made"), kChanged("changed"), kRemoved("removed");

QLatin1String keyOf(ChangeType type) {
    switch (type) {
    case ChangeType::Made:
        return kMade;
    case ChangeType::Changed:
        return kChanged;
    case ChangeType::Removed:
        return kRemoved;
    }
    Q_UNREACHABLE();
}

QJsonObject encodeChange(const RecordChange &change) {
    const RecordInfo &info = infoOf(change.ref.kind);
    QJsonObject fields;
    for (const FieldChange &field : change.fields) {
        const QLatin1String name = info.columns[size_t(field.column)].name;
        if (change.type == ChangeType::Made)
            fields.insert(name, toJson(field.after));
        else if (change.type == ChangeType::Removed)
            fields.insert(name, toJson(field.before));
        else
            fields.insert(name, QJsonArray{toJson(field.before), toJson(field.after)});
    }
    return {{kKind, info.name},
            {kId, change.ref.id.toString(QUuid::WithoutBraces)},
            {keyOf(change.type), fields}};
}

std::optional<RecordChange> decodeChange(const QJsonObject &json) {
    const auto kind = kindNamed(json.value(kKind).toString());
    const QUuid id = QUuid::fromString(json.value(kId).toString());
    if (!kind || id.isNull())
        return std::nullopt;
    const RecordInfo &info = infoOf(*kind);
    for (const ChangeType type : {ChangeType::Made, ChangeType::Changed, ChangeType::Removed}) {
        const QJsonValue found = json.value(keyOf(type));
        if (!found.isObject())
            continue;
        const QJsonObject fields = found.toObject();
        RecordChange change{{*kind, id}, type, {}};
        qsizetype taken = 0;
        for (size_t column = 0; column < info.columns.size(); ++column) {
            const auto field = fields.constFind(info.columns[column].name);
            if (field == fields.constEnd()) {
                if (type == ChangeType::Changed)
                    continue;
                if (info.columns[column].since == 1)
                    return std::nullopt;
                // Written by a version that did not have the field yet.
                const Value fallback = fallbackOf(info.columns[column]);
                change.fields.push_back({int(column), type == ChangeType::Made ? Value() : fallback,
                                         type == ChangeType::Removed ? Value() : fallback});
                continue;
            }
            ++taken;
            const QJsonValue value = field.value();
            const bool pair = type == ChangeType::Changed;
            if (pair != value.isArray() || (pair && value.toArray().size() != 2))
                return std::nullopt;
            const auto before = fromJson(pair ? value.toArray().at(0) : value, info.columns[column]);
            const auto after = fromJson(pair ? value.toArray().at(1) : value, info.columns[column]);
            if (!before || !after)
                return std::nullopt;
            change.fields.push_back({int(column), type == ChangeType::Made ? Value() : *before,
                                     type == ChangeType::Removed ? Value() : *after});
        }
        if (taken != fields.size())
            return std::nullopt; // a field that this version does not know
        return change;
    }
    return std::nullopt;
}

} // namespace

Patch reversed(const Patch &patch) {
    Patch back;
    back.changes.reserve(patch.changes.size());
    for (auto change = patch.changes.rbegin(); change != patch.changes.rend(); ++change) {
        RecordChange turned = *change;
        if (change->type != ChangeType::Changed)
            turned.type = change->type == ChangeType::Made ? ChangeType::Removed : ChangeType::Made;
        for (FieldChange &field : turned.fields)
            std::swap(field.before, field.after);
        back.changes.push_back(std::move(turned));
    }
    return back;
}

Patch undoableOf(Patch patch) {
    std::erase_if(patch.changes, [](const RecordChange &change) {
        return change.ref.kind == Kind::Consent || isLive(change.ref.kind);
    });
    return patch;
}

std::optional<RecordChange> changeBetween(const RecordRef &ref, const std::optional<Row> &before,
                                          const std::optional<Row> &after) {
    if (before == after)
        return std::nullopt;
    const size_t columns = infoOf(ref.kind).columns.size();
    RecordChange change{ref,
                        !before  ? ChangeType::Made
                        : !after ? ChangeType::Removed
                                 : ChangeType::Changed,
                        {}};
    for (size_t i = 0; i < columns; ++i) {
        Value was = before ? (*before)[i] : Value();
        Value is = after ? (*after)[i] : Value();
        if (change.type != ChangeType::Changed || was != is)
            change.fields.push_back({int(i), std::move(was), std::move(is)});
    }
    return change;
}

QByteArray encodePatch(const Patch &patch) {
    QJsonArray changes;
    for (const RecordChange &change : patch.changes)
        changes.append(encodeChange(change));
    return withFeffEscaped(QJsonDocument(changes).toJson(QJsonDocument::Compact));
}

Result<Patch> decodePatch(const QByteArray &json) {
    const auto damaged = [] {
        return fail(ErrorCode::Damaged, QCoreApplication::translate(
                                            "coalesce::Patch", "An entry of the history cannot be read."));
    };
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return damaged();
    Patch patch;
    const QJsonArray changes = document.array();
    patch.changes.reserve(size_t(changes.size()));
    for (const QJsonValue &value : changes) {
        auto change = decodeChange(value.toObject());
        if (!change)
            return damaged();
        patch.changes.push_back(std::move(*change));
    }
    return patch;
}

} // namespace coalesce
