// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

namespace coalesce::store {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

sqlite3 *handleOf(const QSqlDatabase &connection) {
    return *static_cast<sqlite3 *const *>(connection.driver()->handle().constData());
}
} // namespace

Result<Database> Database::open(const QString &path, Access access) {
    if (access == Access::Create && QFileInfo::exists(path))
        return fail(ErrorCode::Exists, tr("There is a file with that name already."), path);
    return connected(path, path, access);
}

Result<Database> Database::connected(const QString &file, const QString &path, Access access) {
    Database database(QStringLiteral("coalesce-") + QUuid::createUuid().toString(QUuid::Id128), path);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_name);
        connection.setDatabaseName(file);
        connection.setConnectOptions(access == Access::ReadOnly
                                         ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=300;QSQLITE_OPEN_READONLY")
                                         : QStringLiteral("QSQLITE_BUSY_TIMEOUT=300"));
        if (!connection.open())
            return database.failed(connection.lastError());
    }
    if (auto status = database.setUp(); !status)
        return passOn(status);
    if (access == Access::Create)
        if (auto status = database.keepRollbackJournal(); !status)
            return passOn(status);
    return database;
}

Result<Database> Database::copy() {
    // Without a name SQLite keeps it in memory, and what is too much for that in a file nobody sees.
    auto copy = connected(QString(), m_path, Access::Create);
    if (!copy)
        return copy;
    sqlite3 *const into = handleOf(copy->connection());
    sqlite3_backup *const backup = sqlite3_backup_init(into, "main", handleOf(connection()), "main");
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        return failed(code, QString::fromUtf8(sqlite3_errmsg(into)));
    return copy;
}

Database::~Database() {
    if (m_name.isEmpty())
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::connection() const {
    return QSqlDatabase::database(m_name, false);
}

Status Database::setUp() {
    // EXTRA: an edit is done when its journal is gone, and stays so only once the folder is synced as well.
    for (const char *pragma :
         {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",
          "PRAGMA synchronous=EXTRA", "PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON"})
        if (auto status = exec(QLatin1String(pragma)); !status)
            return status;
    const auto foreignKeys = value(QStringLiteral("PRAGMA foreign_keys"));
    if (!foreignKeys)
        return passOn(foreignKeys);
    if (foreignKeys->toInt() != 1)
        return fail(ErrorCode::NotReadable, tr("The SQLite of this computer cannot check references."),
                    m_path);
    return {};
}

Status Database::keepRollbackJournal() {
    const auto mode = value(QStringLiteral("PRAGMA journal_mode=DELETE"));
    if (!mode)
        return passOn(mode);
    if (mode->toString() == QLatin1String("wal")) // as it was: somebody else is in it
        return failed(SQLITE_BUSY, {});
    return {};
}

tl::unexpected<Error> Database::failed(const QSqlError &error) const {
    return failed(error.nativeErrorCode().toInt(), error.databaseText());
}

tl::unexpected<Error> Database::failed(int extendedCode, const QString &text) const {
    switch (extendedCode) {
    case SQLITE_READONLY_DBMOVED:
        return fail(ErrorCode::NotWritable, tr("The file was moved or replaced while it was open."), m_path);
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
        return fail(ErrorCode::NotReadable, tr("The disk did not give what was asked."), m_path);
    default:
        break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::InUse, tr("Another program is using the file just now."), m_path);
    case SQLITE_NOTADB:
        return fail(ErrorCode::NotAWorkshop, tr("This is not a Coalesce workshop."), m_path);
    case SQLITE_CORRUPT:
        return fail(ErrorCode::Damaged, tr("The file is damaged."), m_path);
    case SQLITE_READONLY:
        return fail(ErrorCode::NotWritable, tr("The file cannot be changed: it is read-only."), m_path);
    case SQLITE_FULL:
        return fail(ErrorCode::NotWritable, tr("The disk is full."), m_path);
    case SQLITE_IOERR:
        return fail(ErrorCode::NotWritable, tr("The disk did not take what was to be written."), m_path);
    case SQLITE_CONSTRAINT:
        return fail(ErrorCode::Conflict, tr("The file was changed by another program since it was read."),
                    m_path);
    case SQLITE_CANTOPEN:
        return fail(ErrorCode::NotReadable, tr("The file cannot be opened."), m_path);
    default:
        return fail(ErrorCode::Damaged, tr("The file did not answer as a workshop does (%1).").arg(text),
                    m_path);
    }
}

Status Database::exec(const QString &sql) {
    QSqlQuery query(connection());
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<QVariant> Database::value(const QString &sql) {
    QVariant first;
    auto status = each(sql, [&](const QSqlQuery &row) { first = first.isValid() ? first : row.value(0); });
    if (!status)
        return passOn(status);
    return first;
}

Status Database::each(const QString &sql, const std::function<void(const QSqlQuery &)> &row) {
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError());
    while (query.next())
        row(query);
    if (query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

Result<std::unique_ptr<QSqlQuery>> Database::prepare(const QString &sql) {
    auto query = std::make_unique<QSqlQuery>(connection());
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failed(query->lastError());
    return query;
}

Result<int> Database::run(QSqlQuery &query) {
    if (!query.exec())
        return failed(query.lastError());
    const int rows = query.numRowsAffected(); // gone after finish()
    query.finish();
    return rows;
}

Status Database::inTransaction(const std::function<Status()> &work) {
    if (auto status = exec(QStringLiteral("BEGIN IMMEDIATE")); !status)
        return status;
    Status status = work();
    if (status)
        status = exec(QStringLiteral("COMMIT"));
    if (!status) // a failed COMMIT may leave the transaction open; where SQLite ended it itself, this says so
                 // in vain
        QSqlQuery(connection()).exec(QStringLiteral("ROLLBACK"));
    return status;
}

} // namespace coalesce::store
