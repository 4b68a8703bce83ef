// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tamper.h"

#include <QFile>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>

namespace coalesce::test {

namespace {

void run(const QString &path, const std::string &sql, int (*row)(void *, int, char **, char **), void *out) {
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open(QFile::encodeName(path).constData(), &handle);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, sqlite3_close);
    if (opened != SQLITE_OK || sqlite3_exec(handle, sql.c_str(), row, out, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql + ": " + sqlite3_errmsg(handle));
}

} // namespace

void tamper(const QString &path, const std::string &sql) {
    run(path, sql, nullptr, nullptr);
}

std::string queried(const QString &path, const std::string &sql) {
    std::string found;
    const auto first = [](void *out, int, char **values, char **) {
        auto &text = *static_cast<std::string *>(out);
        if (text.empty() && values[0])
            text = values[0];
        return 0;
    };
    run(path, sql, first, &found);
    return found;
}

} // namespace coalesce::test
