// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>

namespace coalesce::store {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

Status runSteps(Database &database, int from, int to, std::span<const Migration> steps) {
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

} // namespace

std::span<const Migration> migrations() {
    static const std::array<Migration, 1> steps{{
        {1, // clusters take colours, and as many columns as people give them
         {QStringLiteral("ALTER TABLE clusters ADD COLUMN colour TEXT"),
          QStringLiteral("ALTER TABLE clusters ADD COLUMN columns INTEGER NOT NULL DEFAULT 0")}},
    }};
    return steps;
}

QString copyBeforeMigration(const QString &path, int version) {
    const QFileInfo file(path);
    const QString name = QStringLiteral("%1/%2.version-%3")
                             .arg(file.path(), file.completeBaseName(), QString::number(version));
    QString copy = name + QLatin1String(".coalesce");
    for (int next = 2; QFileInfo::exists(copy); ++next) // of an older state, or somebody's own
        copy = QStringLiteral("%1-%2.coalesce").arg(name, QString::number(next));
    return copy;
}

Status migrate(Database &database, int from, int to, std::span<const Migration> steps) {
    const QString copy = copyBeforeMigration(database.path(), from);
    QString quoted = copy;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    Status status = database.exec(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
    if (!status)
        status = fail(ErrorCode::NotWritable,
                      tr("The file is of an older version, and no copy of it could be put beside it."), copy);
    else
        status = runSteps(database, from, to, steps);
    if (!status) // the file is as it was, so that its copy, or half of one, would only be in the way
        QFile::remove(copy);
    return status;
}

} // namespace coalesce::store
