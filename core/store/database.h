// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to an SQLite file through Qt Sql, with its errors as Results. Used from the thread that
// opened it.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <functional>
#include <memory>

namespace coalesce::store {

enum class Access { ReadWrite, ReadOnly, Create };

class Database {
public:
    // Opens the connection and sets it up: foreign keys on (and read back), every commit durable, a short
    // busy timeout. Create refuses a path that is taken.
    static Result<Database> open(const QString &path, Access access);
    // What the database holds at this moment, in a place of its own that goes with it; errors name the path
    // of the first. For reading that takes long: meanwhile it would keep others from writing.
    Result<Database> copy();
    ~Database();
    Database(Database &&other) noexcept
        : m_name(std::exchange(other.m_name, {})), m_path(std::move(other.m_path)) {}
    Database &operator=(Database &&) = delete;

    // Runs one statement.
    Status exec(const QString &sql);
    // The first column of the first row; an invalid variant where there is none.
    Result<QVariant> value(const QString &sql);
    // Hands over each row of a query.
    Status each(const QString &sql, const std::function<void(const QSqlQuery &)> &row);
    // A prepared statement; run() runs it with what was bound and gives the number of rows it changed.
    Result<std::unique_ptr<QSqlQuery>> prepare(const QString &sql);
    Result<int> run(QSqlQuery &query);

    // All that `work` does, or nothing of it. BEGIN IMMEDIATE: a second writer is told at once.
    Status inTransaction(const std::function<Status()> &work);

    // Keeps a rollback journal, beside the file while something is written alone. InUse where the file is in
    // another mode and somebody has it open, so that it cannot be changed now.
    Status keepRollbackJournal();

    const QString &path() const { return m_path; }

private:
    Database(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}
    static Result<Database> connected(const QString &file, const QString &path, Access access);
    Status setUp();
    tl::unexpected<Error> failed(const QSqlError &error) const;
    tl::unexpected<Error> failed(int extendedCode, const QString &text) const;
    QSqlDatabase connection() const;

    QString m_name; // of the Qt Sql connection
    QString m_path;
};

} // namespace coalesce::store
