// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of one action line: typed by the field they fill, references resolved to ids, nothing unknown
// accepted.
#pragma once

#include "core/edit/record_actions.h"

#include <QHash>
#include <QJsonObject>

namespace coalesce::automation {

// Names given with "as" on earlier lines, without the "@".
using Handles = QHash<QString, QUuid>;

class Arguments {
public:
    Arguments(const Workshop &workshop, const Handles &handles, QJsonObject object)
        : m_workshop(workshop), m_handles(handles), m_object(std::move(object)) {}

    const Workshop &workshop() const { return m_workshop; }
    bool has(QLatin1String name) const { return m_object.contains(name); }

    // One record, by id, handle, a prompt's number, or an exact unique title, text or name.
    template <class R>
    Result<Id<R>> one(QLatin1String name) {
        auto id = reference(name, take(name), KindOf<R>::kind);
        return id ? Result<Id<R>>(Id<R>(*id)) : passOn(id);
    }
    // The same where it may be absent or null.
    template <class R>
    Result<std::optional<Id<R>>> maybe(QLatin1String name) {
        if (!has(name) || m_object.value(name).isNull()) {
            take(name);
            return std::nullopt;
        }
        auto id = one<R>(name);
        return id ? Result<std::optional<Id<R>>>(*id) : passOn(id);
    }
    // A list of records; a single one may stand for a list of one. maybeList: nothing where it is absent, an
    // empty list where it is null.
    template <class R>
    Result<std::optional<std::vector<Id<R>>>> maybeList(QLatin1String name) {
        const bool isThere = has(name);
        if (!isThere || m_object.value(name).isNull()) {
            take(name);
            return isThere ? std::optional(std::vector<Id<R>>()) : std::nullopt;
        }
        auto ids = list<R>(name);
        return ids ? Result<std::optional<std::vector<Id<R>>>>(std::move(*ids)) : passOn(ids);
    }
    template <class R>
    Result<std::vector<Id<R>>> list(QLatin1String name) {
        std::vector<Id<R>> ids;
        auto uuids = references(name, KindOf<R>::kind);
        if (!uuids)
            return passOn(uuids);
        for (const QUuid &uuid : *uuids)
            ids.emplace_back(uuid);
        return ids;
    }
    Result<std::optional<int>> integer(QLatin1String name, Bounds bounds); // nothing where absent or null
    Result<RequiredText> text(QLatin1String name);
    Result<std::vector<QString>> names(QLatin1String name); // a list of strings; empty where absent
    Result<bool> truth(QLatin1String name);
    Result<Value> value(QLatin1String name, const ColumnInfo &column);

    // What is left, as fields of the kind but `number` and those named; null gives a field's fallback.
    // BadArgument names what no field fits.
    Result<FieldValues> fields(Kind kind, const std::vector<QLatin1String> &but = {});
    // BadArgument where one of the fields that the kind's `add` has to be given is absent.
    Status allGiven(Kind kind) const;
    // BadArgument where an argument was not asked for.
    Status nothingElse() const;

private:
    QJsonValue take(QLatin1String name);
    Result<QUuid> reference(QLatin1String name, const QJsonValue &value, Kind kind) const;
    Result<std::vector<QUuid>> references(QLatin1String name, Kind kind);
    Result<Value> valueOf(const QJsonValue &json, const ColumnInfo &column) const;
    Result<Value> fieldOf(Kind kind, const ColumnInfo &column);

    const Workshop &m_workshop;
    const Handles &m_handles;
    QJsonObject m_object; // what has not been taken yet
};

} // namespace coalesce::automation
