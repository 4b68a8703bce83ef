// SPDX-License-Identifier: GPL-3.0-or-later
// The description of fields.h at run time: what store, JSON and patches walk over when they do not know the
// type.
#pragma once

#include "core/base/result.h"
#include "core/model/codec.h"

#include <QLatin1String>

namespace coalesce {

struct ColumnInfo {
    QLatin1String name; // as in JSON and arguments
    ColumnType type;
    bool nullable;
    Kind target; // of a Reference
    OnRemove onRemove;
    Bounds bounds; // of an Integer
    std::span<const std::string_view> choices;
    int fallbackChoice;
    int since; // the version of the format that brought it

    bool isReference() const { return type == ColumnType::Reference || type == ColumnType::AnyReference; }
    bool isText() const { return type == ColumnType::Text || type == ColumnType::RequiredText; }
};

struct RecordInfo {
    Kind kind;
    QLatin1String name;   // "tablenote": the action's first half
    QLatin1String plural; // "tableNotes": the key in JSON
    int since;            // the version of the format that brought the kind
    std::vector<ColumnInfo> columns;

    int columnOf(QStringView columnName) const; // -1 where there is none
    bool isNumbered() const { return !columns.empty() && columns.front().name == QLatin1String("number"); }
};

const RecordInfo &infoOf(Kind kind);

// What a field holds where nothing is said: nothing where it may be absent, else empty text, false, 0 or the
// fallback choice; nothing for a reference that may not be absent.
Value fallbackOf(const ColumnInfo &column);

// BadArgument where the value is a whole number outside the column's bounds.
Status checkBounds(const ColumnInfo &column, const Value &value);

std::optional<Kind> kindNamed(QStringView name); // by the action's first half

// The column of a member, at compile time a search over the description: columnOf(&Answer::text).
template <class R, class T>
constexpr int columnOf(T R::*member);

} // namespace coalesce

#include "core/model/fields.h"

namespace coalesce {

template <class R, class T>
constexpr int columnOf(T R::*member) {
    int column = 0, found = -1;
    Fields<R>::list([&](const auto &...f) {
        const auto look = [&](const auto &one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one.member)>, T R::*>)
                if (one.member == member)
                    found = column;
            column += int(one.names.size());
        };
        (look(f), ...);
    });
    return found;
}

} // namespace coalesce
