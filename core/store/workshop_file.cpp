// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and reading a workshop's file. Writing is in workshop_file_write.cpp.
#include "core/store/workshop_file.h"

#include "core/store/file_lock.h"
#include "core/store/open_checks.h"
#include "core/store/put_in_place.h"
#include "core/store/schema.h"
#include "core/store/stored_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

namespace coalesce::store {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

// What people wrote, unlike ids and the program's own words.
bool isFreeText(const ColumnInfo &column) {
    return column.type == ColumnType::Text || column.type == ColumnType::RequiredText;
}

constexpr int kIdLength = 36;

// An id as we write it. Other spellings of the same UUID would not be found again by their text.
std::optional<QUuid> idOf(const QString &text) {
    const QUuid id = QUuid::fromString(text);
    return id.isNull() || id.toString(QUuid::WithoutBraces) != text ? std::nullopt : std::optional(id);
}

QString selected(const ColumnInfo &column) {
    const QString quoted = QStringLiteral("\"%1\"").arg(snakeCase(column.name));
    return isFreeText(column) ? asBytes(quoted) : quoted;
}

// A stored cell as a value of its column, or nothing where the file holds something else there.
std::optional<Value> cell(const QVariant &stored, const ColumnInfo &column) {
    if (stored.isNull())
        return Value();
    if (column.type == ColumnType::Bool || column.type == ColumnType::Integer)
        return Value(stored.toLongLong());
    if (isFreeText(column))
        return Value(textOf(stored));
    QString text = stored.toString();
    if (!column.isReference())
        return Value(std::move(text));
    const auto id = idOf(text);
    return id ? std::optional(Value(*id)) : std::nullopt;
}

std::optional<Entry> entryOf(const QSqlQuery &row) {
    const qint64 number = row.value(0).toLongLong();
    const auto id = idOf(row.value(1).toString());
    const auto kind = entryKindNamed(row.value(3).toString());
    if (!id || !kind)
        return std::nullopt;
    return Entry{number,
                 *id,
                 row.value(2).toLongLong(),
                 *kind,
                 row.value(4).isNull() ? std::nullopt : std::optional(row.value(4).toLongLong()),
                 row.value(5).toString(),
                 row.value(6).toString()};
}

} // namespace

WorkshopFile::Versions WorkshopFile::thisVersion() {
    return {kSchemaVersion, migrations()};
}

Status WorkshopFile::create(const QString &path, const Patch &base, const Sources &sources) {
    if (auto status = checkNewPath(path); !status)
        return status;
    if (const Status status = Workshop().apply(base); !status)
        return status;
    const QString beside = path + QLatin1String(".new-") + sources.newId().toString(QUuid::Id128);
    const auto make = [&]() -> Status {
        auto database = Database::open(beside, Access::Create);
        if (!database)
            return passOn(database);
        WorkshopFile file(std::move(*database), true);
        return file.m_database.inTransaction([&]() -> Status {
            for (const QString &statement : schemaStatements())
                if (auto status = file.m_database.exec(statement); !status)
                    return status;
            const std::pair<QString, QByteArray> facts[] = {
                {QStringLiteral("lineage"), sources.newId().toByteArray(QUuid::WithoutBraces)},
                {QStringLiteral("salt"), sources.newId().toByteArray(QUuid::WithoutBraces)},
                {QStringLiteral("base"), encodePatch(base)}};
            for (const auto &[name, value] : facts) {
                auto insert = file.statement(
                    QStringLiteral("INSERT INTO meta (name, value) VALUES (?, %1)").arg(kTextParameter));
                if (!insert)
                    return passOn(insert);
                (*insert)->bindValue(0, name);
                (*insert)->bindValue(1, boundText(value));
                if (auto rows = file.m_database.run(**insert); !rows)
                    return passOn(rows);
            }
            return file.writeRows(base);
        });
    };
    Status status = make();
    if (status)
        status = putInPlace(beside, path);
    if (!status) {
        QFile::remove(beside);
        status.error().place = path;
        if (status.error().code == ErrorCode::NotReadable)
            status.error().code = ErrorCode::NotWritable;
    }
    return status;
}

Result<WorkshopFile> WorkshopFile::open(const QString &path, Access access, Versions versions) {
    if (auto status = checkPath(path); !status)
        return passOn(status);
    const QFileInfo file(path);
    const bool writable = file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    if (access == Access::ReadWrite && !writable)
        return fail(ErrorCode::NotWritable, tr("The file, or the folder it is in, is read-only."), path);
    // A reader too opens for writing where it may: only so can SQLite finish what a crash left half done.
    auto database = Database::open(path, writable ? Access::ReadWrite : Access::ReadOnly);
    if (!database)
        return passOn(database);
    auto version = checkHeader(*database, versions.version);
    if (!version)
        return passOn(version);
    if (*version < versions.version) {
        if (!writable)
            return fail(ErrorCode::NotWritable,
                        tr("The file is of an older version and must be brought up to this one, "
                           "but it is read-only."),
                        path);
        // A reader holds no lock otherwise; an older Coalesce may have the file open.
        const auto lock =
            access == Access::ReadOnly
                ? FileLock::take(path).map([](auto &&taken) { return std::optional(std::move(taken)); })
                : Result<std::optional<FileLock>>(std::nullopt);
        if (!lock)
            return passOn(lock);
        if (auto status = migrate(*database, *version, versions.version, versions.steps); !status)
            return passOn(status);
    }
    if (auto status = checkTables(*database); !status)
        return passOn(status);
    if (access == Access::ReadWrite)
        if (auto status = database->keepRollbackJournal(); !status)
            return passOn(status);
    return WorkshopFile(std::move(*database), writable);
}

Result<WorkshopFile> WorkshopFile::copy() {
    auto database = m_database.copy();
    if (!database)
        return passOn(database);
    return WorkshopFile(std::move(*database), false);
}

Result<Workshop> WorkshopFile::load() {
    std::vector<std::pair<RecordRef, Row>> records;
    QString unreadable; // the first record that is, and which of its columns
    for (int i = 0; i < kKindCount; ++i) {
        const RecordInfo &info = infoOf(Kind(i));
        QString columns;
        for (const ColumnInfo &column : info.columns)
            columns += QStringLiteral(", ") + selected(column);
        auto status = m_database.each(
            QStringLiteral("SELECT id%1 FROM %2").arg(columns, tableOf(info.kind)),
            [&](const QSqlQuery &row) {
                const QString idText = row.value(0).toString();
                const auto id = idOf(idText);
                const auto note = [&](QLatin1String column) {
                    if (unreadable.isEmpty())
                        unreadable =
                            QStringLiteral("%1 %2, “%3”").arg(info.name, idText.left(kIdLength), column);
                };
                Row values;
                values.reserve(info.columns.size());
                for (size_t c = 0; c < info.columns.size(); ++c) {
                    auto value = cell(row.value(int(c) + 1), info.columns[c]);
                    if (!value)
                        note(info.columns[c].name);
                    values.push_back(value.value_or(Value()));
                }
                if (!id)
                    note(QLatin1String("id"));
                records.emplace_back(RecordRef{info.kind, id.value_or(QUuid())}, std::move(values));
            });
        if (!status)
            return passOn(status);
    }
    if (!unreadable.isEmpty())
        return fail(ErrorCode::Damaged, tr("A record in the file cannot be read: %1.").arg(unreadable),
                    path());
    auto workshop = Workshop::of(records);
    if (!workshop)
        return fail(ErrorCode::Damaged,
                    tr("The records in the file do not fit together: %1").arg(withPlace(workshop.error())),
                    path());
    return workshop;
}

Result<std::vector<Entry>> WorkshopFile::entries() {
    std::vector<Entry> entries;
    QString finding;
    auto status = m_database.each(
        QStringLiteral("SELECT number, id, time, kind, undoes, action, token FROM history ORDER BY number"),
        [&](const QSqlQuery &row) {
            const qint64 expected = qint64(entries.size()) + 1;
            auto entry = entryOf(row);
            if (!finding.isEmpty())
                return;
            if (!entry)
                finding = tr("Entry %1 of the history cannot be read.").arg(row.value(0).toLongLong());
            else if (entry->number != expected)
                finding = tr("The history lacks entry %1.").arg(expected);
            else
                entries.push_back(std::move(*entry));
        });
    if (!status)
        return passOn(status);
    if (!finding.isEmpty())
        return fail(ErrorCode::Damaged, finding, path());
    return entries;
}

Result<Entry> WorkshopFile::entry(qint64 number) {
    std::optional<Entry> found;
    auto status = m_database.each(
        QStringLiteral("SELECT number, id, time, kind, undoes, action, token FROM history WHERE number=%1")
            .arg(number),
        [&](const QSqlQuery &row) { found = entryOf(row); });
    if (!status)
        return passOn(status);
    if (!found)
        return fail(ErrorCode::Damaged, tr("The history lacks entry %1.").arg(number), path());
    return *found;
}

Result<Patch> WorkshopFile::patchOf(qint64 number) {
    auto json = m_database.value(QStringLiteral("SELECT %1 FROM history WHERE number=%2")
                                     .arg(asBytes(QStringLiteral("patch")), QString::number(number)));
    if (!json)
        return passOn(json);
    auto patch = decodePatch(json->toByteArray());
    if (!patch)
        return fail(ErrorCode::Damaged, tr("Entry %1 of the history cannot be read.").arg(number), path());
    return patch;
}

Result<Patch> WorkshopFile::base() {
    auto json = meta(QStringLiteral("base"));
    if (!json)
        return passOn(json);
    auto patch = decodePatch(json->toUtf8());
    if (!patch)
        return fail(ErrorCode::Damaged, tr("The start of the history cannot be read."), path());
    return patch;
}

Result<QString> WorkshopFile::meta(const QString &name) {
    auto value = m_database.value(
        QStringLiteral("SELECT %1 FROM meta WHERE name='%2'").arg(asBytes(QStringLiteral("value")), name));
    if (!value)
        return passOn(value);
    if (!value->isValid())
        return fail(ErrorCode::Damaged, tr("The file lacks its own description (%1).").arg(name), path());
    return textOf(*value);
}

Result<std::vector<Draft>> WorkshopFile::drafts() {
    std::vector<Draft> drafts;
    auto status = m_database.each(
        QStringLiteral("SELECT place, %1, time FROM drafts ORDER BY place")
            .arg(asBytes(QStringLiteral("text"))),
        [&](const QSqlQuery &row) {
            drafts.push_back({row.value(0).toString(), textOf(row.value(1)), row.value(2).toLongLong()});
        });
    if (!status)
        return passOn(status);
    return drafts;
}

Status WorkshopFile::inOneReading(const std::function<Status()> &work) {
    if (auto status = m_database.exec(QStringLiteral("BEGIN")); !status)
        return status;
    // Reads a page first, so that the version is that of what is read next.
    auto status =
        m_database.value(QStringLiteral("SELECT count(*) FROM sqlite_schema")).map([](const auto &) {});
    if (status)
        status = dataVersion().map([&](qint64 version) { m_readVersion = version; });
    if (status)
        status = work();
    const auto ended = m_database.exec(QStringLiteral("COMMIT"));
    return status ? ended : status;
}

Result<bool> WorkshopFile::wasChangedOutside() {
    return dataVersion().map([&](qint64 version) { return version != m_readVersion; });
}

Result<qint64> WorkshopFile::dataVersion() {
    auto version = m_database.value(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return passOn(version);
    return version->toLongLong();
}

Result<QStringList> WorkshopFile::integrityFindings() {
    QStringList findings;
    auto status = m_database.each(QStringLiteral("PRAGMA integrity_check"), [&](const QSqlQuery &row) {
        if (row.value(0).toString() != QLatin1String("ok"))
            findings << row.value(0).toString();
    });
    if (!status)
        return passOn(status);
    status = m_database.each(QStringLiteral("PRAGMA foreign_key_check"), [&](const QSqlQuery &row) {
        findings << tr("A record in %1 points at something in %2 that is not there.")
                        .arg(row.value(0).toString(), row.value(2).toString());
    });
    if (!status)
        return passOn(status);
    return findings;
}

} // namespace coalesce::store
