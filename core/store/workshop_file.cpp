// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and reading a workshop's file. Writing is in workshop_file_write.cpp.
#include "core/store/workshop_file.h"

#include "core/store/file_lock.h"
#include "core/store/open_checks.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

namespace coalesce::store {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

// More than anyone makes; numbers beyond it were not made by us.
constexpr qint64 kMostEntries = 1'000'000'000;

// An id as we write it. Other spellings of the same UUID would not be found again by their text.
std::optional<QUuid> idOf(const QString &text) {
    const QUuid id = QUuid::fromString(text);
    return id.isNull() || id.toString(QUuid::WithoutBraces) != text ? std::nullopt : std::optional(id);
}

// A stored cell as a value of its column, or nothing where the file holds something else there.
std::optional<Value> cell(const QVariant &stored, const ColumnInfo &column) {
    if (stored.isNull())
        return Value();
    if (column.type == ColumnType::Bool || column.type == ColumnType::Integer)
        return Value(stored.toLongLong());
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
    if (number < 1 || number > kMostEntries || !id || !kind)
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
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, tr("There is a file with that name already."), path);
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
            const std::pair<QString, QString> facts[] = {
                {QStringLiteral("lineage"), sources.newId().toString(QUuid::WithoutBraces)},
                {QStringLiteral("salt"), sources.newId().toString(QUuid::WithoutBraces)},
                {QStringLiteral("base"), QString::fromUtf8(encodePatch(base))}};
            for (const auto &[name, value] : facts) {
                auto insert = file.statement(QStringLiteral("INSERT INTO meta (name, value) VALUES (?, ?)"));
                if (!insert)
                    return passOn(insert);
                (*insert)->bindValue(0, name);
                (*insert)->bindValue(1, value);
                if (auto rows = file.m_database.run(**insert); !rows)
                    return passOn(rows);
            }
            return file.writeRows(base);
        });
    };
    Status status = make();
    if (status && !QFile::rename(beside, path)) // refuses a path that was taken in the meantime
        status = fail(QFileInfo::exists(path) ? ErrorCode::Exists : ErrorCode::NotWritable,
                      tr("The file could not be made there."), path);
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
    return WorkshopFile(std::move(*database), writable);
}

Result<Workshop> WorkshopFile::load() {
    std::vector<std::pair<RecordRef, Row>> records;
    bool whole = true;
    for (int i = 0; i < kKindCount; ++i) {
        const RecordInfo &info = infoOf(Kind(i));
        QString columns;
        for (const ColumnInfo &column : info.columns)
            columns += QStringLiteral(", \"%1\"").arg(snakeCase(column.name));
        auto status = m_database.each(
            QStringLiteral("SELECT id%1 FROM %2").arg(columns, tableOf(info.kind)),
            [&](const QSqlQuery &row) {
                const auto id = idOf(row.value(0).toString());
                Row values;
                values.reserve(info.columns.size());
                for (size_t c = 0; c < info.columns.size(); ++c) {
                    auto value = cell(row.value(int(c) + 1), info.columns[c]);
                    whole &= value.has_value();
                    values.push_back(value.value_or(Value()));
                }
                whole &= id.has_value();
                records.emplace_back(RecordRef{info.kind, id.value_or(QUuid())}, std::move(values));
            });
        if (!status)
            return passOn(status);
    }
    if (!whole)
        return fail(ErrorCode::Damaged, tr("A record in the file cannot be read."), path());
    auto workshop = Workshop::of(records);
    if (!workshop)
        return fail(ErrorCode::Damaged,
                    tr("The records in the file do not fit together: %1").arg(workshop.error().detail),
                    path());
    return workshop;
}

Result<std::vector<Entry>> WorkshopFile::entries() {
    std::vector<Entry> entries;
    bool whole = true;
    auto status = m_database.each(
        QStringLiteral("SELECT number, id, time, kind, undoes, action, token FROM history ORDER BY number"),
        [&](const QSqlQuery &row) {
            if (auto entry = entryOf(row))
                entries.push_back(std::move(*entry));
            else
                whole = false;
        });
    if (!status)
        return passOn(status);
    if (!whole)
        return fail(ErrorCode::Damaged, tr("An entry of the history cannot be read."), path());
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
    auto json = m_database.value(QStringLiteral("SELECT patch FROM history WHERE number=%1").arg(number));
    if (!json)
        return passOn(json);
    return decodePatch(json->toString().toUtf8());
}

Result<Patch> WorkshopFile::base() {
    auto json = meta(QStringLiteral("base"));
    if (!json)
        return passOn(json);
    return decodePatch(json->toUtf8());
}

Result<QString> WorkshopFile::meta(const QString &name) {
    auto value = m_database.value(QStringLiteral("SELECT value FROM meta WHERE name='%1'").arg(name));
    if (!value)
        return passOn(value);
    if (!value->isValid())
        return fail(ErrorCode::Damaged, tr("The file lacks its own description (%1).").arg(name), path());
    return value->toString();
}

Result<std::vector<Draft>> WorkshopFile::drafts() {
    std::vector<Draft> drafts;
    auto status = m_database.each(
        QStringLiteral("SELECT place, text, time FROM drafts ORDER BY place"), [&](const QSqlQuery &row) {
            drafts.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong()});
        });
    if (!status)
        return passOn(status);
    return drafts;
}

Result<QStringList> WorkshopFile::forgottenIds() {
    QStringList ids;
    auto status = m_database.each(QStringLiteral("SELECT id FROM forgotten ORDER BY id"),
                                  [&](const QSqlQuery &row) { ids << row.value(0).toString(); });
    if (!status)
        return passOn(status);
    return ids;
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
