// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to a workshop's file: rows and history in one transaction.
#include "core/store/workshop_file.h"

#include "core/store/schema.h"
#include "core/store/stored_text.h"

#include <QCoreApplication>
#include <QVariant>

namespace coalesce::store {

namespace {

QVariant toVariant(const Value &value) {
    if (const auto *number = std::get_if<qint64>(&value))
        return QVariant(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return boundText(*text);
    if (const auto *id = std::get_if<QUuid>(&value))
        return QVariant(id->toString(QUuid::WithoutBraces));
    return QVariant(QMetaType::fromType<QString>());
}

tl::unexpected<Error> changedOutside(const QString &path) {
    return fail(ErrorCode::Conflict,
                QCoreApplication::translate("coalesce::Store",
                                            "The file was changed by another program since it was read."),
                path);
}

QString idText(const QUuid &id) {
    return id.toString(QUuid::WithoutBraces);
}

QString columnName(const RecordInfo &info, const FieldChange &field) {
    return QStringLiteral("\"%1\"").arg(snakeCase(info.columns[size_t(field.column)].name));
}

QString parameterFor(const RecordInfo &info, const FieldChange &field) {
    const ColumnType type = info.columns[size_t(field.column)].type;
    return type == ColumnType::Bool || type == ColumnType::Integer ? QStringLiteral("?") : kTextParameter;
}

} // namespace

Result<QSqlQuery *> WorkshopFile::statement(const QString &sql) {
    auto &kept = m_statements[sql];
    if (!kept) {
        auto prepared = m_database.prepare(sql);
        if (!prepared)
            return passOn(prepared);
        kept = std::move(*prepared);
    }
    return kept.get();
}

Status WorkshopFile::writeRow(const RecordChange &change) {
    const RecordInfo &info = infoOf(change.ref.kind);
    QString sql;
    QStringList names, parameters;
    switch (change.type) {
    case ChangeType::Made:
        names << QStringLiteral("id");
        parameters << QStringLiteral("?");
        for (const FieldChange &field : change.fields) {
            names << columnName(info, field);
            parameters << parameterFor(info, field);
        }
        sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                  .arg(tableOf(info.kind), names.join(QLatin1Char(',')), parameters.join(QLatin1Char(',')));
        break;
    case ChangeType::Changed:
        for (const FieldChange &field : change.fields)
            names << columnName(info, field) + QLatin1Char('=') + parameterFor(info, field);
        sql = QStringLiteral("UPDATE %1 SET %2 WHERE id=?")
                  .arg(tableOf(info.kind), names.join(QLatin1Char(',')));
        break;
    case ChangeType::Removed:
        sql = QStringLiteral("DELETE FROM %1 WHERE id=?").arg(tableOf(info.kind));
        break;
    }
    auto query = statement(sql);
    if (!query)
        return passOn(query);
    int position = 0;
    if (change.type == ChangeType::Made)
        (*query)->bindValue(position++, idText(change.ref.id));
    if (change.type != ChangeType::Removed)
        for (const FieldChange &field : change.fields)
            (*query)->bindValue(position++, toVariant(field.after));
    if (change.type != ChangeType::Made)
        (*query)->bindValue(position++, idText(change.ref.id));
    auto rows = m_database.run(**query);
    if (!rows)
        return passOn(rows);
    return *rows == 1 ? Status() : changedOutside(path());
}

Status WorkshopFile::writeRows(const Patch &rows) {
    for (const RecordChange &change : rows.changes)
        if (auto status = writeRow(change); !status)
            return status;
    return {};
}

Status WorkshopFile::appendEntry(const Entry &entry, const Patch &stored) {
    auto insert =
        statement(QStringLiteral("INSERT INTO history (number, id, time, kind, undoes, action, token, patch) "
                                 "VALUES (?, ?, ?, ?, ?, %1, %1, %1)")
                      .arg(kTextParameter));
    if (!insert)
        return passOn(insert);
    const std::string_view kind = nameOf(entry.kind);
    QSqlQuery &query = **insert;
    query.bindValue(0, entry.number);
    query.bindValue(1, idText(entry.id));
    query.bindValue(2, entry.timeMs);
    query.bindValue(3, QString::fromLatin1(kind.data(), qsizetype(kind.size())));
    query.bindValue(4, entry.undoes ? QVariant(*entry.undoes) : QVariant(QMetaType::fromType<qint64>()));
    query.bindValue(5, boundText(entry.action));
    query.bindValue(6, boundText(entry.token));
    query.bindValue(7, boundText(encodePatch(stored)));
    auto rows = m_database.run(query);
    return rows ? Status() : passOn(rows);
}

// A transaction that rests on what was read: what another program has written since would be overwritten
// unseen, so nothing is written then.
Status WorkshopFile::inWriting(const std::function<Status()> &work) {
    return m_database.inTransaction([&]() -> Status {
        const auto changed = m_readVersion ? wasChangedOutside() : Result<bool>(false);
        if (!changed)
            return passOn(changed);
        return *changed ? changedOutside(path()) : work();
    });
}

Status WorkshopFile::removeEntry(const QUuid &id) {
    auto query = statement(QStringLiteral("DELETE FROM history WHERE id=?"));
    if (!query)
        return passOn(query);
    (*query)->bindValue(0, idText(id));
    const auto removed = m_database.run(**query);
    if (!removed)
        return passOn(removed);
    return *removed == 1 ? Status() : changedOutside(path());
}

Status WorkshopFile::write(const Patch &rows, const Entry &entry, const Patch &stored) {
    return inWriting([&]() -> Status {
        if (auto status = writeRows(rows); !status)
            return status;
        return appendEntry(entry, stored);
    });
}

Status WorkshopFile::writeSteps(const Patch &rows, const std::vector<Entry> &steps) {
    return inWriting([&]() -> Status {
        Status status = writeRows(rows);
        for (size_t i = 0; status && i < steps.size(); ++i)
            status = appendEntry(steps[i], {});
        return status;
    });
}

Status WorkshopFile::removeLast(const Patch &rows, const QUuid &last) {
    return inWriting([&]() -> Status {
        if (auto status = writeRows(rows); !status)
            return status;
        return removeEntry(last);
    });
}

Status WorkshopFile::replaceLast(const Patch &rows, const QUuid &last, const Entry &entry,
                                 const Patch &stored) {
    return inWriting([&]() -> Status {
        if (auto status = writeRows(rows); !status)
            return status;
        if (auto status = removeEntry(last); !status)
            return status;
        return appendEntry(entry, stored);
    });
}

Status WorkshopFile::keepDraft(const Draft &draft) {
    auto query =
        draft.text.isEmpty()
            ? statement(QStringLiteral("DELETE FROM drafts WHERE place=?"))
            : statement(QStringLiteral("INSERT OR REPLACE INTO drafts (place, text, time) VALUES (?, %1, ?)")
                            .arg(kTextParameter));
    if (!query)
        return passOn(query);
    (*query)->bindValue(0, draft.place);
    if (!draft.text.isEmpty()) {
        (*query)->bindValue(1, boundText(draft.text));
        (*query)->bindValue(2, draft.timeMs);
    }
    auto rows = m_database.run(**query);
    return rows ? Status() : passOn(rows);
}

} // namespace coalesce::store
