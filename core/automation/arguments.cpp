// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/automation/arguments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace coalesce::automation {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Automation", text);
}

tl::unexpected<Error> bad(const QString &sentence) {
    return fail(ErrorCode::BadArgument, sentence);
}

std::optional<qint64> wholeNumber(const QJsonValue &value) {
    const double number = value.toDouble(NAN);
    return std::isfinite(number) && std::abs(number) < 1e15 && number == std::floor(number)
               ? std::optional(qint64(number))
               : std::nullopt;
}

// What an `add` has to say although the field has a fallback.
bool mustBeGiven(Kind kind, const ColumnInfo &column) {
    return (kind == Kind::TableNote && column.name == QLatin1String("kind")) ||
           (kind == Kind::Step && column.name == QLatin1String("minutes")) ||
           (kind == Kind::Promise && column.name == QLatin1String("kind"));
}

// The records of a kind that people know by this exact text, whatever line ends it was written with.
std::vector<QUuid> knownBy(const Workshop &workshop, Kind kind, const QString &raw) {
    std::vector<QUuid> found;
    const auto checked = Text::checked(raw);
    if (!checked)
        return found; // nothing can be called so
    const QString &text = checked->string();
    const auto search = [&](const auto &table, auto member) {
        for (const auto &record : table)
            if ((record.*member).string() == text)
                found.push_back(record.id.uuid());
    };
    if (kind == Kind::Cluster)
        search(workshop.all<Cluster>(), &Cluster::title);
    else if (kind == Kind::Theme)
        search(workshop.all<Theme>(), &Theme::title);
    else if (kind == Kind::Call)
        search(workshop.all<Call>(), &Call::text);
    else if (kind == Kind::Step)
        search(workshop.all<Step>(), &Step::title);
    else if (kind == Kind::Participant)
        search(workshop.all<Participant>(), &Participant::name);
    return found;
}

} // namespace

QJsonValue Arguments::take(QLatin1String name) {
    return m_object.take(name);
}

Result<QUuid> Arguments::reference(QLatin1String name, const QJsonValue &value, Kind kind) const {
    const QLatin1String kindName = infoOf(kind).name;
    if (value.isUndefined() || value.isNull())
        return bad(tr("“%1” is missing.").arg(name));
    const auto number = value.isString() ? std::nullopt : wholeNumber(value);
    const bool counted = kind == Kind::Prompt || kind == Kind::Step; // known by their place
    if (!value.isString() && !(number && counted))
        return bad(tr("“%1” must name a %2.").arg(name, kindName));
    if (number) {
        const std::vector<QUuid> ids = m_workshop.idsOf(kind);
        if (*number >= 1 && *number <= qint64(ids.size()))
            return ids[size_t(*number - 1)];
        return fail(ErrorCode::NotFound, tr("There is no %1 %2.").arg(kindName).arg(*number));
    }
    const QString text = value.toString();
    const auto isThere = [&](const QUuid &id) {
        return visitKind(kind, [&]<class R>() { return m_workshop.find(Id<R>(id)) != nullptr; });
    };
    if (text.startsWith(QLatin1Char('@'))) {
        const auto handle = m_handles.constFind(text.mid(1));
        if (handle != m_handles.constEnd()) {
            if (isThere(*handle))
                return *handle;
            return fail(ErrorCode::NotFound,
                        tr("“%1” is not a %2, or is no longer there.").arg(text, kindName));
        }
    }
    if (const QUuid id = QUuid::fromString(text); !id.isNull() && isThere(id))
        return id;
    if (bool isNumber = false; kind == Kind::Prompt && text.toInt(&isNumber) > 0 && isNumber)
        return reference(name, QJsonValue(text.toInt()), kind);
    const std::vector<QUuid> known = knownBy(m_workshop, kind, text);
    if (known.size() > 1)
        return fail(ErrorCode::Ambiguous, tr("%1 records of the kind %2 are called “%3”; name it by its id.")
                                              .arg(known.size())
                                              .arg(kindName, text));
    if (known.empty())
        return fail(ErrorCode::NotFound, tr("There is no %1 “%2”.").arg(kindName, text.left(80)));
    return known.front();
}

Result<std::vector<QUuid>> Arguments::references(QLatin1String name, Kind kind) {
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return bad(tr("“%1” is missing.").arg(name));
    std::vector<QUuid> ids;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        auto id = reference(name, one, kind);
        if (!id)
            return passOn(id);
        ids.push_back(*id);
    }
    return ids;
}

Result<std::optional<int>> Arguments::integer(QLatin1String name, Bounds bounds) {
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const auto number = value.isDouble() ? wholeNumber(value) : std::nullopt;
    if (!number || *number < bounds.least || *number > bounds.most)
        return bad(
            tr("“%1” must be a whole number from %L2 to %L3.").arg(name).arg(bounds.least).arg(bounds.most));
    return int(*number);
}

Result<RequiredText> Arguments::text(QLatin1String name) {
    const QJsonValue value = take(name);
    if (!value.isString())
        return bad(value.isUndefined() ? tr("“%1” is missing.").arg(name)
                                       : tr("“%1” must be text.").arg(name));
    return RequiredText::checked(value.toString());
}

Result<std::vector<QString>> Arguments::names(QLatin1String name) {
    const QJsonValue value = take(name);
    std::vector<QString> names;
    if (value.isUndefined() || value.isNull())
        return names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list)
        if (one.isString())
            names.push_back(one.toString());
    if (!value.isArray() || qsizetype(names.size()) != list.size())
        return bad(tr("“%1” must be a list of names.").arg(name));
    return names;
}

Result<bool> Arguments::truth(QLatin1String name) {
    const QJsonValue value = take(name);
    if (!value.isBool())
        return bad(tr("“%1” must be true or false.").arg(name));
    return value.toBool();
}

Result<Value> Arguments::value(QLatin1String name, const ColumnInfo &column) {
    const QJsonValue json = take(name);
    if (json.isUndefined())
        return bad(tr("“%1” is missing.").arg(name));
    return valueOf(json, column);
}

Result<Value> Arguments::valueOf(const QJsonValue &json, const ColumnInfo &column) const {
    if (json.isNull()) {
        if (column.nullable)
            return Value();
        return bad(tr("“%1” cannot be empty.").arg(column.name));
    }
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::RequiredText: {
        if (!json.isString())
            return bad(tr("“%1” must be text.").arg(column.name));
        if (column.type == ColumnType::RequiredText && json.toString().isEmpty())
            return bad(tr("“%1” cannot be empty.").arg(column.name));
        auto text = Text::checked(json.toString());
        return text ? Result<Value>(Value(text->string())) : passOn(text);
    }
    case ColumnType::Bool:
        if (!json.isBool())
            return bad(tr("“%1” must be true or false.").arg(column.name));
        return Value(qint64(json.toBool()));
    case ColumnType::Integer:
        if (const auto number = json.isDouble() ? wholeNumber(json) : std::nullopt)
            return Value(*number);
        return bad(tr("“%1” must be a whole number.").arg(column.name));
    case ColumnType::Date: {
        const Value value = json.toString();
        if (json.isString() && Codec<std::optional<QDate>>::decode(&value))
            return value;
        return bad(tr("“%1” must be a date such as 2026-06-13.").arg(column.name));
    }
    case ColumnType::Time: {
        const Value value = json.toString();
        if (json.isString() && Codec<std::optional<QTime>>::decode(&value))
            return value;
        return bad(tr("“%1” must be a time such as 13:30.").arg(column.name));
    }
    case ColumnType::Moment: {
        const Value value = json.toString();
        if (json.isString() && Codec<Moment>::decode(&value))
            return value;
        return bad(tr("“%1” must be a moment such as 2026-06-13T12:30:00.000Z.").arg(column.name));
    }
    case ColumnType::Choice: {
        QStringList choices;
        for (const std::string_view choice : column.choices)
            choices << QString::fromLatin1(choice.data(), qsizetype(choice.size()));
        if (json.isString() && choices.contains(json.toString()))
            return Value(json.toString());
        return bad(tr("“%1” must be one of %2.").arg(column.name, choices.join(QLatin1String(", "))));
    }
    case ColumnType::Reference: {
        auto id = reference(column.name, json, column.target);
        return id ? Result<Value>(Value(*id)) : passOn(id);
    }
    case ColumnType::AnyReference: {
        const QString text = json.toString();
        const QUuid id =
            text.startsWith(QLatin1Char('@')) ? m_handles.value(text.mid(1)) : QUuid::fromString(text);
        if (!id.isNull() && m_workshop.canBeSpokenAbout(id))
            return Value(id);
        return fail(ErrorCode::NotFound,
                    tr("“%1” must be the id of something in the workshop.").arg(column.name));
    }
    }
    Q_UNREACHABLE();
}

Result<FieldValues> Arguments::fields(Kind kind, const std::vector<QLatin1String> &but) {
    const RecordInfo &info = infoOf(kind);
    FieldValues values;
    for (size_t i = 0; i < info.columns.size(); ++i) {
        const ColumnInfo &column = info.columns[i];
        const bool excluded =
            (i == 0 && info.isNumbered()) || std::ranges::find(but, column.name) != but.end();
        if (excluded || !has(column.name))
            continue;
        auto value = fieldOf(kind, column);
        if (!value)
            return passOn(value);
        values.emplace_back(int(i), std::move(*value));
    }
    if (auto status = nothingElse(); !status)
        return passOn(status);
    return values;
}

// A field's value, or its fallback where null stands for it and it may be left out.
Result<Value> Arguments::fieldOf(Kind kind, const ColumnInfo &column) {
    const QJsonValue json = take(column.name);
    const bool isNeeded = column.type == ColumnType::RequiredText ||
                          (column.isReference() && !column.nullable) || mustBeGiven(kind, column);
    return json.isNull() && !isNeeded ? Result<Value>(fallbackOf(column)) : valueOf(json, column);
}

Status Arguments::allGiven(Kind kind) const {
    for (const ColumnInfo &column : infoOf(kind).columns)
        if (mustBeGiven(kind, column) && !has(column.name))
            return bad(tr("“%1” is missing.").arg(column.name));
    return {};
}

Status Arguments::nothingElse() const {
    if (m_object.isEmpty())
        return {};
    return bad(tr("“%1” is not an argument of this action.").arg(m_object.keys().constFirst().left(80)));
}

} // namespace coalesce::automation
