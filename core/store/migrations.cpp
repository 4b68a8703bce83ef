// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace coalesce::store {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}
} // namespace

std::span<const Migration> migrations() {
    return {};
}

QString copyBeforeMigration(const QString &path, int version) {
    const QFileInfo file(path);
    return QStringLiteral("%1/%2.version-%3.coalesce").arg(file.path(), file.completeBaseName()).arg(version);
}

Status migrate(Database &database, int from, int to, std::span<const Migration> steps) {
    const QString copy = copyBeforeMigration(database.path(), from);
    if (!QFileInfo::exists(copy)) { // an earlier try has made it
        QString quoted = copy;
        quoted.replace(QLatin1Char('\''), QLatin1String("''"));
        if (auto status = database.exec(QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !status)
            return fail(ErrorCode::NotWritable,
                        tr("The file is of an older version, and no copy of it could be put beside it."),
                        copy);
    }
    return database.inTransaction([&]() -> Status {
        for (int version = from; version < to; ++version) {
            const auto step = std::ranges::find(steps, version, &Migration::from);
            if (step == steps.end())
                return fail(ErrorCode::Damaged, tr("The file says it is of a version that never was."),
                            database.path());
            for (const QString &statement : step->statements)
                if (auto status = database.exec(statement); !status)
                    return status;
        }
        return database.exec(QStringLiteral("PRAGMA user_version=%1").arg(to));
    });
}

} // namespace coalesce::store
