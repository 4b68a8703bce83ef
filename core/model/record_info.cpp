// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/record_info.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QLatin1String latin(std::string_view text) {
    return QLatin1String(text.data(), qsizetype(text.size()));
}

template <class F>
void describeField(const F &field, std::vector<ColumnInfo> &columns) {
    const auto &shapes = Codec<typename F::Type>::shape;
    for (size_t i = 0; i < shapes.size(); ++i)
        columns.push_back({latin(field.names[i]), shapes[i].type, shapes[i].nullable, shapes[i].target,
                           field.onRemove, field.bounds, shapes[i].choices, shapes[i].fallbackChoice,
                           field.since});
}

template <class R>
RecordInfo describe() {
    int since = 1;
    if constexpr (requires { Fields<R>::since; })
        since = Fields<R>::since;
    RecordInfo info{KindOf<R>::kind, latin(Fields<R>::name), latin(Fields<R>::plural), since, {}};
    Fields<R>::list([&](const auto &...f) { (describeField(f, info.columns), ...); });
    return info;
}

const std::vector<RecordInfo> &allInfos() {
    static const std::vector<RecordInfo> infos = [] {
        std::vector<RecordInfo> all;
        for (int i = 0; i < kKindCount; ++i)
            all.push_back(visitKind(Kind(i), []<class R>() { return describe<R>(); }));
        return all;
    }();
    return infos;
}

} // namespace

int RecordInfo::columnOf(QStringView columnName) const {
    for (size_t i = 0; i < columns.size(); ++i)
        if (columnName == columns[i].name)
            return int(i);
    return -1;
}

const RecordInfo &infoOf(Kind kind) {
    return allInfos()[size_t(kind)];
}

Value fallbackOf(const ColumnInfo &column) {
    if (column.nullable)
        return Value();
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::RequiredText:
        return QString(QLatin1String(""));
    case ColumnType::Bool:
    case ColumnType::Integer:
        return qint64(0);
    case ColumnType::Choice: {
        const std::string_view name = column.choices[size_t(column.fallbackChoice)];
        return QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    case ColumnType::Date:
    case ColumnType::Time:
    case ColumnType::Moment:
    case ColumnType::Reference:
    case ColumnType::AnyReference:
        return Value();
    }
    Q_UNREACHABLE();
}

Status checkBounds(const ColumnInfo &column, const Value &value) {
    const auto *number = column.type == ColumnType::Integer ? std::get_if<qint64>(&value) : nullptr;
    if (!number || (*number >= column.bounds.least && *number <= column.bounds.most))
        return {};
    return fail(ErrorCode::BadArgument,
                QCoreApplication::translate("coalesce::Workshop", "“%1” must be from %L2 to %L3.")
                    .arg(column.name)
                    .arg(column.bounds.least)
                    .arg(column.bounds.most));
}

std::optional<Kind> kindNamed(QStringView name) {
    for (const RecordInfo &info : allInfos())
        if (name == info.name)
            return info.kind;
    return std::nullopt;
}

} // namespace coalesce
