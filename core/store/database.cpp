// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

namespace coalesce::store {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}
} // namespace

Result<Database> Database::open(const QString &path, Access access) {
    if (access == Access::Create && QFileInfo::exists(path))
        return fail(ErrorCode::Exists, tr("There is a file with that name already."), path);
    Database database(QStringLiteral("coalesce-") + QUuid::createUuid().toString(QUuid::Id128), path);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_name);
        connection.setDatabaseName(path);
        connection.setConnectOptions(access == Access::ReadOnly
                                         ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=300;QSQLITE_OPEN_READONLY")
                                         : QStringLiteral("QSQLITE_BUSY_TIMEOUT=300"));
        if (!connection.open())
            return database.failed(connection.lastError());
    }
    if (auto status = database.setUp(access); !status)
        return passOn(status);
    return database;
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

Status Database::setUp(Access access) {
    for (const char *pragma :
         {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",
          "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON"})
        if (auto status = exec(QLatin1String(pragma)); !status)
            return status;
    const auto foreignKeys = value(QStringLiteral("PRAGMA foreign_keys"));
    if (!foreignKeys)
        return passOn(foreignKeys);
    if (foreignKeys->toInt() != 1)
        return fail(ErrorCode::NotReadable, tr("The SQLite of this computer cannot check references."),
                    m_path);
    if (access != Access::Create)
        return {};
    // Says so in the file too: readers of a file in another mode would keep side files beside it.
    return exec(QStringLiteral("PRAGMA journal_mode=DELETE"));
}

tl::unexpected<Error> Database::failed(const QSqlError &error) const {
    const int code = error.nativeErrorCode().toInt() & 0xff;
    switch (code) {
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
        return fail(ErrorCode::NotWritable, tr("The disk did not take or give what was asked."), m_path);
    case SQLITE_CONSTRAINT:
        return fail(ErrorCode::Conflict, tr("The file was changed by another program since it was read."),
                    m_path);
    case SQLITE_CANTOPEN:
        return fail(ErrorCode::NotReadable, tr("The file cannot be opened."), m_path);
    default:
        return fail(ErrorCode::Damaged,
                    tr("The file did not answer as a workshop does (%1).").arg(error.databaseText()), m_path);
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
