// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered "ok" is on disk, whenever the program is killed. COALESCE_LONG=1 tries it 400 times.
#include "tests/cli/run_coalesce.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <random>

using namespace coalesce::test;

namespace {

QByteArray line(int number) {
    return QJsonDocument(QJsonObject{{QStringLiteral("do"), QStringLiteral("answer.add")},
                                     {QStringLiteral("prompt"), 1 + number % 3},
                                     {QStringLiteral("text"), QStringLiteral("answer %1").arg(number)}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

// Feeds actions, kills the program once this many were answered and a random moment has passed; gives the
// texts that were acknowledged.
QStringList killedAfter(const QString &file, int answers, int first, std::mt19937 &random) {
    QProcess process;
    process.start(executable(), {QStringLiteral("do"), file});
    REQUIRE(process.waitForStarted());
    for (int i = 0; i < answers + 200; ++i)
        process.write(line(first + i));
    int lines = 0;
    QByteArray out;
    while (lines < answers && process.waitForReadyRead(20'000)) {
        out += process.readAllStandardOutput();
        lines = int(out.count('\n'));
    }
    QElapsedTimer timer; // spins: a timer of the system would always wake at much the same moment of a commit
    timer.start();
    const qint64 moment = qint64(random() % 3'000'000);
    while (timer.nsecsElapsed() < moment) {
    }
    process.kill();
    process.waitForFinished();
    out += process.readAllStandardOutput();
    QStringList acknowledged;
    const QList<QByteArray> all = out.left(out.lastIndexOf('\n') + 1).split('\n');
    for (int i = 0; i + 1 < all.size(); ++i) {
        INFO(all[i].toStdString());
        CHECK(QJsonDocument::fromJson(all[i]).object().value(QStringLiteral("ok")).toBool());
        acknowledged << QStringLiteral("answer %1").arg(first + i);
    }
    return acknowledged;
}

} // namespace

TEST_CASE("every acknowledged action outlives SIGKILL, and the file is whole after it") {
    const bool isLong = qEnvironmentVariableIntValue("COALESCE_LONG") == 1;
    const unsigned seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("day.coalesce"));
    REQUIRE(run({QStringLiteral("new"), file}).exit == 0);
    QSet<QString> promised;
    int first = 0;
    for (int round = 0; round < (isLong ? 400 : 30); ++round) {
        const QStringList acknowledged = killedAfter(file, 1 + int(random() % 20), first, random);
        REQUIRE_FALSE(acknowledged.isEmpty());
        for (const QString &text : acknowledged)
            promised.insert(text);
        first += 1000;
        if (isLong && round % 10 != 0)
            continue;
        const Ran check = run({QStringLiteral("check"), file});
        INFO(check.out.toStdString() << check.error.toStdString());
        REQUIRE(check.exit == 0);
    }
    REQUIRE(run({QStringLiteral("check"), file}).exit == 0);
    const Ran exported = run({QStringLiteral("export"), file, QStringLiteral("-"), QStringLiteral("--format"),
                              QStringLiteral("json")});
    QSet<QString> there;
    const QJsonArray answers = exported.json().value(QStringLiteral("answers")).toArray();
    for (const QJsonValue &answer : answers)
        there.insert(answer.toObject().value(QStringLiteral("text")).toString());
    CHECK(QSet<QString>(promised).subtract(there).isEmpty());
    CHECK(there.size() == answers.size()); // nothing twice
}
