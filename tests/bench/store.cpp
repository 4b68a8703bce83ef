// SPDX-License-Identifier: GPL-3.0-or-later
// The store with 10,000 answers in 200 clusters: opening beside the sqlite3 command printing the same rows,
// one durable edit beside the same rows written with SQLite alone, and memory. Medians of one run on one
// file; the ratios are what counts, since both sides share the machine's mood.
#include "core/edit/answer_actions.h"
#include "core/edit/record_actions.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>
#include <sqlite3.h>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

constexpr int kRuns = 15, kEdits = 200;

void exec(sqlite3 *database, const QByteArray &sql) {
    char *message = nullptr;
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        std::fprintf(stderr, "%s: %s\n", sql.constData(), message);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder(folderHere());
    const QString path = folder.filePath(QStringLiteral("day.coalesce"));
    const Sources sources = systemSources();
    if (!makeLarge(path))
        return 1;

    const int before = residentKiB();
    const auto open = [&] { return WorkshopSession::open(path, WorkshopSession::Mode::Edit, sources); };
    const double opening = medianMs(kRuns, [&] { (void)open(); });
    const double printing = medianMs(kRuns, [&] {
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {path, QStringLiteral("SELECT * FROM answers"),
                                                 QStringLiteral("SELECT * FROM clusters")});
        sqlite.waitForFinished();
    });
    std::printf("open %d answers: %.1f ms; sqlite3 prints them in %.1f ms; ratio %.2f (wanted: under 3)\n",
                kAnswers, opening, printing, opening / printing);

    auto session = std::move(*open());
    std::printf("memory with them: %d KiB, %d KiB of it since the start\n", residentKiB(),
                residentKiB() - before);

    const AnswerId answer = (*session).workshop().answers().begin()->id;
    int count = 0;
    const double edit = medianMs(kEdits, [&] {
        (void)session->commit(setAnswer(session->workshop(), answer,
                                        {{columnOf(&Answer::text), QStringLiteral("edit %1").arg(++count)}}),
                              {QStringLiteral("answer.set")});
    });
    const QByteArray patch = encodePatch(session->file().patchOf(count).value());
    session.reset();
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &database);
    // As durable as ours: SQLite's FULL would leave out the sync of the folder after each edit.
    exec(database, "PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
    const double plain = medianMs(kEdits, [&] {
        const QByteArray number = QByteArray::number(++count);
        exec(database, "BEGIN IMMEDIATE");
        exec(database,
             "UPDATE answers SET text='edit " + number + "' WHERE id='" + answer.text().toLatin1() + "'");
        exec(database, "INSERT INTO history VALUES (" + number + ",'" + sources.newId().toByteArray() +
                           "',1,'edit',NULL,'answer.set','','" + patch + "')");
        exec(database, "COMMIT");
    });
    sqlite3_close(database);
    std::printf("one durable edit: %.3f ms; SQLite alone: %.3f ms; ratio %.2f (wanted: under 1.5)\n", edit,
                plain, edit / plain);
    return 0;
}
