// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_checks.h"

#include "core/store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QVariant>
#include <QtEndian>

namespace coalesce::store {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

// Each table's columns, one a line. A column that is missing would otherwise go unnoticed: SQLite takes its
// quoted name for a text.
Result<QStringList> columnsIn(Database &database) {
    QStringList columns;
    auto status = database.each(
        QStringLiteral(
            "SELECT t.name, t.strict, c.name, c.type, c.\"notnull\", c.pk, c.hidden FROM "
            "pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c "
            "WHERE t.schema='main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.name"),
        [&](const QSqlQuery &row) {
            QStringList line;
            for (int i = 0; i < 7; ++i)
                line << row.value(i).toString();
            columns << line.join(QLatin1Char('|'));
        });
    if (!status)
        return passOn(status);
    return columns;
}

// The columns of a file that we would make.
Result<QStringList> columnsWanted() {
    auto fresh = Database::open(QStringLiteral(":memory:"), Access::Create);
    if (!fresh)
        return passOn(fresh);
    for (const QString &statement : schemaStatements())
        if (auto status = fresh->exec(statement); !status)
            return passOn(status);
    return columnsIn(*fresh);
}

} // namespace

Status checkPath(const QString &path) {
    const QFileInfo file(path);
    if (!file.exists())
        return fail(ErrorCode::NotReadable, tr("There is no such file."), path);
    if (!file.isFile())
        return fail(ErrorCode::NotAWorkshop, tr("This is not a file."), path);
    if (file.size() == 0)
        return fail(ErrorCode::EmptyFile, tr("The file is empty (0 bytes)."), path);
    if (!file.isReadable())
        return fail(ErrorCode::NotReadable, tr("You may not read this file."), path);
    return {};
}

bool looksLikeWorkshop(const QString &path) {
    constexpr int kHeaderSize = 100, kIdAt = 68; // of every SQLite file
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(kHeaderSize);
    return header.size() == kHeaderSize && header.startsWith("SQLite format 3") &&
           qFromBigEndian<qint32>(header.constData() + kIdAt) == kApplicationId;
}

Result<int> checkHeader(Database &database, int newestVersion) {
    const auto id = database.value(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return passOn(id);
    if (id->toInt() != kApplicationId)
        return fail(ErrorCode::NotAWorkshop,
                    tr("This is not a Coalesce workshop but another kind of database."), database.path());
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return passOn(version);
    if (version->toInt() > newestVersion)
        return fail(
            ErrorCode::NewerVersion,
            tr("The workshop was made by a newer Coalesce (its format is %1; this one reads up to %2).")
                .arg(version->toInt())
                .arg(newestVersion),
            database.path());
    if (version->toInt() < 1)
        return fail(ErrorCode::Damaged, tr("The file says it is of a version that never was."),
                    database.path());
    return version->toInt();
}

Status checkTables(Database &database) {
    const auto encoding = database.value(QStringLiteral("PRAGMA encoding"));
    if (!encoding)
        return passOn(encoding);
    QStringList found;
    bool strange = encoding->toString() != QLatin1String("UTF-8"); // as bytes its texts would not be ours
    auto status =
        database.each(QStringLiteral("SELECT type, name FROM sqlite_schema"), [&](const QSqlQuery &row) {
            const QString type = row.value(0).toString(), name = row.value(1).toString();
            if (type == QLatin1String("table") && !name.startsWith(QLatin1String("sqlite_")))
                found << name; // the others are SQLite's: ANALYZE leaves statistics, for one
            strange |= type == QLatin1String("trigger") || type == QLatin1String("view");
        });
    if (!status)
        return status;
    QStringList expected = tableNames();
    found.sort();
    expected.sort();
    if (strange || found != expected)
        return fail(ErrorCode::Damaged, tr("The tables in the file are not those of a workshop."),
                    database.path());
    const auto columns = columnsIn(database), wanted = columnsWanted();
    if (!columns)
        return passOn(columns);
    if (!wanted)
        return passOn(wanted);
    if (*columns != *wanted)
        return fail(ErrorCode::Damaged, tr("The tables in the file are not those of a workshop."),
                    database.path());
    for (const QString &table : expected) {
        if (table == QLatin1String("media"))
            continue; // large, and checked chunk by chunk when read
        const auto answer = database.value(QStringLiteral("PRAGMA quick_check(%1)").arg(table));
        if (!answer)
            return passOn(answer);
        if (answer->toString() != QLatin1String("ok"))
            return fail(ErrorCode::Damaged,
                        tr("The file is damaged (%1: %2).").arg(table, answer->toString()), database.path());
    }
    return {};
}

} // namespace coalesce::store
