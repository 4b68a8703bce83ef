// SPDX-License-Identifier: GPL-3.0-or-later
// What takes a second process to try: another writer, another user's files, a full disk, a writer that was
// killed. The second process is this program, running the hidden test "[.child]".
#include "core/edit/answer_actions.h"
#include "core/session/check.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/tamper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

constexpr uid_t kNobody = 65534;

Result<Outcome> oneMore(const Workshop &workshop, const QString &text) {
    return addAnswers(workshop, {{promptsOf(workshop).front(), required(text)}}, systemSources());
}

void say(const QString &line) {
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

// The code and what follows, of opening the file to edit it.
int openAndTell(const QString &path) {
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources());
    say(session ? QStringLiteral("open")
                : QStringLiteral("%1 %2").arg(int(session.error().code)).arg(sentenceFor(session.error())));
    auto reader = WorkshopSession::open(path, WorkshopSession::Mode::EditOrRead, systemSources());
    if (!session)
        say(reader && (*reader)->isReadOnly() ? QStringLiteral("reads") : QStringLiteral("reads not"));
    if (session)
        std::getchar(); // until the other side closes our input
    return 0;
}

// Adds answers until the disk takes no more; then memory and file must agree, and all before is there.
int fillUp(const QString &path) {
    std::signal(SIGXFSZ, SIG_IGN);
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources());
    if (!session)
        return 1;
    for (int i = 0; i < 5000; ++i) {
        const QByteArray before = bytesOf((*session)->workshop());
        const auto done = (*session)->commit(
            oneMore((*session)->workshop(), QString(500, QLatin1Char('x')) + QString::number(i)), {});
        if (done)
            continue;
        if (done.error().code != ErrorCode::NotWritable || bytesOf((*session)->workshop()) != before)
            return 2;
        auto again = WorkshopSession::open(path, WorkshopSession::Mode::Read, systemSources());
        if (!again || !((*again)->workshop() == (*session)->workshop()) || i == 0)
            return 3;
        say(QStringLiteral("full"));
        return 0;
    }
    return 4;
}

// Dies in the middle of a transaction that has reached the file already.
int dieHalfway(const QString &path) {
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &database);
    sqlite3_exec(database,
                 "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE; UPDATE answers SET text='half';"
                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                 "INSERT INTO drafts SELECT 'place ' || i, printf('%.500c', 'x'), i FROM n",
                 nullptr, nullptr, nullptr);
    std::raise(SIGKILL);
    return 0;
}

struct Child {
    QProcess process;
    Child(const char *job, const QString &path, const std::function<void()> &before = {},
          const QString &home = {}) {
        process.setProgram(QCoreApplication::applicationFilePath());
        process.setArguments({QStringLiteral("[.child]")});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("COALESCE_CHILD_JOB"), QLatin1String(job));
        environment.insert(QStringLiteral("COALESCE_CHILD_PATH"), path);
        if (!home.isEmpty()) {
            environment.insert(QStringLiteral("XDG_CACHE_HOME"), home);
            environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        }
        process.setProcessEnvironment(environment);
        if (before)
            process.setChildProcessModifier(before);
        process.start();
        REQUIRE(process.waitForStarted());
    }
    // The next line that is no report of the test runner's.
    QString line() {
        for (;;) {
            while (process.canReadLine()) {
                const QString read = QString::fromUtf8(process.readLine()).trimmed();
                if (read.startsWith(QLatin1String("open")) || read.startsWith(QLatin1String("full")) ||
                    read.startsWith(QLatin1String("reads")) || (!read.isEmpty() && read.front().isDigit()))
                    return read;
            }
            if (!process.waitForReadyRead(20'000))
                return {};
        }
    }
    void end() {
        process.closeWriteChannel();
        CHECK(process.waitForFinished(20'000));
    }
};

// What the child says, run as a user to whom the file is not its own.
QStringList askedAsNobody(const WorkshopOnDisk &disk) {
    QTemporaryDir own; // for the other user's locks
    ::chmod(QFile::encodeName(own.path()).constData(), 0777);
    const auto becomeNobody = [] {
        if (geteuid() == 0 && setuid(kNobody) != 0)
            _exit(9);
    };
    Child child("open", disk.path(), becomeNobody, own.path());
    const QStringList said{child.line(), child.line()};
    child.end();
    return said;
}

void letEveryoneLook(const WorkshopOnDisk &disk, mode_t file, mode_t folder) {
    ::chmod(QFile::encodeName(disk.path()).constData(), file);
    ::chmod(QFile::encodeName(QFileInfo(disk.path()).path()).constData(), folder);
}

} // namespace

TEST_CASE("the other process", "[.child]") {
    const QByteArray job = qgetenv("COALESCE_CHILD_JOB");
    const QString path = qEnvironmentVariable("COALESCE_CHILD_PATH");
    if (job == "open")
        std::_Exit(openAndTell(path));
    if (job == "fill")
        std::_Exit(fillUp(path));
    if (job == "die")
        std::_Exit(dieHalfway(path));
}

TEST_CASE("a file that another process has open is in use, and free when that process ends or is killed") {
    WorkshopOnDisk disk;
    disk.close();
    Child child("open", disk.path());
    REQUIRE(child.line() == QStringLiteral("open"));
    const QByteArray before = disk.bytes();
    const auto session = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Edit, disk.sources());
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::InUse);
    CHECK(session.error().detail.contains(QString::number(child.process.processId())));
    CHECK(WorkshopSession::open(disk.path(), WorkshopSession::Mode::Read, disk.sources()));
    CHECK(disk.bytes() == before);
    child.process.kill();
    REQUIRE(child.process.waitForFinished());
    disk.reopen();
    CHECK_FALSE(disk.session().isReadOnly());
}

TEST_CASE("a read-only file, or one in a read-only folder, can be read and says why no more") {
    WorkshopOnDisk disk;
    disk.perform(oneMore(disk.workshop(), QStringLiteral("a")));
    disk.close();
    const QByteArray before = disk.bytes();
    const bool root = geteuid() == 0;
    SECTION("file") {
        letEveryoneLook(disk, 0444, root ? 0777 : 0755);
    }
    SECTION("folder") {
        letEveryoneLook(disk, root ? 0666 : 0644, root ? 0755 : 0555);
    }
    const QStringList said = askedAsNobody(disk);
    INFO(said.join(QLatin1Char('\n')).toStdString());
    CHECK(said[0].startsWith(QString::number(int(ErrorCode::NotWritable)) + QLatin1Char(' ')));
    CHECK(said[0].contains(QStringLiteral("read-only")));
    CHECK(said[1] == QStringLiteral("reads"));
    CHECK(disk.bytes() == before);
    letEveryoneLook(disk, 0600, 0700);
}

TEST_CASE("a file that one may not read says so") {
    WorkshopOnDisk disk;
    disk.close();
    letEveryoneLook(disk, 0000, 0755);
    const QStringList said = askedAsNobody(disk);
    CHECK(said[0].startsWith(QString::number(int(ErrorCode::NotReadable)) + QLatin1Char(' ')));
    CHECK(said[1] == QStringLiteral("reads not"));
    letEveryoneLook(disk, 0600, 0700);
}

TEST_CASE("a write that the disk does not take leaves memory and file as they were") {
    WorkshopOnDisk disk;
    disk.close();
    const rlim_t limit = rlim_t(disk.bytes().size()) + 100'000;
    Child child("fill", disk.path(), [limit] {
        const rlimit bounds{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &bounds);
    });
    CHECK(child.line() == QStringLiteral("full"));
    child.end();
    CHECK(child.process.exitCode() == 0);
    auto file = store::WorkshopFile::open(disk.path(), store::Access::ReadOnly);
    REQUIRE(file);
    CHECK(findingsOf(*file).value().isEmpty());
    CHECK(QFileInfo(disk.path()).dir().entryList(QDir::Files).size() == 1);
}

TEST_CASE("what a killed writer left half done is rolled back, by a reader too") {
    WorkshopOnDisk disk;
    disk.perform(oneMore(disk.workshop(), QStringLiteral("whole")));
    disk.close();
    const QByteArray before = disk.bytes();
    Child child("die", disk.path());
    child.end();
    REQUIRE(child.process.exitStatus() == QProcess::CrashExit);
    REQUIRE(disk.bytes() != before); // it did reach the file
    REQUIRE(QFileInfo::exists(disk.path() + QLatin1String("-journal")));
    {
        auto reader = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Read, disk.sources());
        REQUIRE(reader);
        CHECK((*reader)->workshop().answers().begin()->text == required("whole"));
    }
    CHECK_FALSE(QFileInfo::exists(disk.path() + QLatin1String("-journal")));
    CHECK(disk.bytes() == before);
}
