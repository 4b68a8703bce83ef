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

QStringList lines(const char *text) {
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
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
    static const std::array<Migration, 2> steps{{
        {1, // clusters take colours, and as many columns as people give them
         {QStringLiteral("ALTER TABLE clusters ADD COLUMN colour TEXT"),
          QStringLiteral("ALTER TABLE clusters ADD COLUMN columns INTEGER NOT NULL DEFAULT 0")}},
        {2, // the day itself: clock, go-round, stage, pulse, budget, and what earlier workshops promised
         lines(R"(ALTER TABLE workshop ADD COLUMN ask TEXT NOT NULL DEFAULT ''
ALTER TABLE workshop ADD COLUMN questions TEXT NOT NULL DEFAULT ''
ALTER TABLE workshop ADD COLUMN outline TEXT NOT NULL DEFAULT ''
ALTER TABLE workshop ADD COLUMN dots INTEGER NOT NULL DEFAULT 0
ALTER TABLE workshop ADD COLUMN purse INTEGER NOT NULL DEFAULT 0
ALTER TABLE workshop ADD COLUMN currency TEXT NOT NULL DEFAULT ''
ALTER TABLE prompts ADD COLUMN private INTEGER NOT NULL DEFAULT 0
ALTER TABLE participants ADD COLUMN worth INTEGER NOT NULL DEFAULT 0
ALTER TABLE answers ADD COLUMN shared INTEGER NOT NULL DEFAULT 0
ALTER TABLE calls ADD COLUMN cost INTEGER
ALTER TABLE steps ADD COLUMN hold_back INTEGER NOT NULL DEFAULT 0
CREATE TABLE shares (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, call TEXT NOT NULL REFERENCES calls(id) DEFERRABLE INITIALLY DEFERRED, participant TEXT REFERENCES participants(id) DEFERRABLE INITIALLY DEFERRED, amount INTEGER NOT NULL) STRICT
CREATE INDEX shares_call ON shares (call)
CREATE INDEX shares_participant ON shares (participant)
CREATE TABLE pulses (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, question TEXT NOT NULL, "from" TEXT NOT NULL, date TEXT, before_yes INTEGER NOT NULL, before_partly INTEGER NOT NULL, before_no INTEGER NOT NULL, after_yes INTEGER NOT NULL, after_partly INTEGER NOT NULL, after_no INTEGER NOT NULL) STRICT
CREATE TABLE promises (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, "from" TEXT NOT NULL, date TEXT, kind TEXT NOT NULL, text TEXT NOT NULL, participant TEXT REFERENCES participants(id) DEFERRABLE INITIALLY DEFERRED, due TEXT, status TEXT NOT NULL, outcome TEXT, happened TEXT NOT NULL) STRICT
CREATE INDEX promises_participant ON promises (participant)
CREATE TABLE runs (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, step TEXT NOT NULL, began TEXT NOT NULL, since TEXT, ran INTEGER NOT NULL, added INTEGER NOT NULL, ended TEXT) STRICT
CREATE TABLE turns (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, round INTEGER NOT NULL, participant TEXT NOT NULL, state TEXT NOT NULL, began TEXT NOT NULL, spoke INTEGER NOT NULL) STRICT
CREATE TABLE stages (id TEXT NOT NULL PRIMARY KEY, show TEXT NOT NULL, prompt TEXT, blank INTEGER NOT NULL, revealed INTEGER NOT NULL) STRICT)")},
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
