// SPDX-License-Identifier: GPL-3.0-or-later
// While this lives a workshop file can be read and not written, as on a full disk.
#pragma once

#include <QFile>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>

namespace coalesce::test {

class UnwritableFile {
public:
    explicit UnwritableFile(const QString &path) : m_database(opened(path), sqlite3_close) {
        if (sqlite3_exec(m_database.get(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_database.get()));
    }

private:
    static sqlite3 *opened(const QString &path) {
        sqlite3 *database = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &database);
        return database;
    }

    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_database; // its lock goes with it
};

} // namespace coalesce::test
