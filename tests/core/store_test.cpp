// SPDX-License-Identifier: GPL-3.0-or-later
// The file: what is refused, with which code, and that what is refused is left as it was.
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/store/file_lock.h"
#include "core/store/open_checks.h"
#include "core/store/schema.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"
#include "tests/support/tamper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace coalesce;
using namespace coalesce::test;
using store::WorkshopFile;

namespace {

void fill(WorkshopOnDisk &disk, quint32 seed = 1, int actions = 60) {
    Dice dice(seed);
    for (int left = actions; left > 0; --left) {
        const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
        (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
    }
}

// The code with which the closed file is refused; its bytes and its folder must be as before. Ok is nothing.
std::optional<ErrorCode> refusal(const WorkshopOnDisk &disk) {
    const QByteArray before = disk.bytes();
    const QStringList beside = QFileInfo(disk.path()).dir().entryList(QDir::Files);
    std::optional<ErrorCode> code;
    for (const auto mode : {WorkshopSession::Mode::Edit, WorkshopSession::Mode::Read}) {
        const auto session = WorkshopSession::open(disk.path(), mode, disk.sources());
        const auto found = session ? std::nullopt : std::optional(session.error().code);
        if (mode == WorkshopSession::Mode::Read)
            CHECK(found == code);
        code = found;
        if (session)
            continue;
        const QString sentence = sentenceFor(session.error());
        INFO(sentence.toStdString());
        CHECK(sentence.contains(disk.path()));
        CHECK(sentence.endsWith(QLatin1Char('.')));
        CHECK(disk.bytes() == before);
        CHECK(QFileInfo(disk.path()).dir().entryList(QDir::Files) == beside);
    }
    return code;
}

void overwrite(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

AnswerId addOne(WorkshopOnDisk &disk, const QString &text) {
    return AnswerId(disk.perform(
        addAnswers(disk.workshop(), {{promptsOf(disk.workshop()).front(), required(text)}}, disk.sources())));
}

} // namespace

TEST_CASE("making a file refuses a path that is taken and leaves what is there") {
    WorkshopOnDisk disk;
    disk.close();
    const QByteArray before = disk.bytes();
    const Status again = WorkshopFile::create(disk.path(), newWorkshopPatch(disk.sources()), disk.sources());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Exists);
    CHECK(disk.bytes() == before);
    const Status nowhere = WorkshopFile::create(disk.inFolder(QStringLiteral("no/such/day.coalesce")),
                                                newWorkshopPatch(disk.sources()), disk.sources());
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::NotWritable);
    CHECK_FALSE(WorkshopFile::create(disk.inFolder(QStringLiteral("bad.coalesce")), Patch(), disk.sources()));
    CHECK(QDir(disk.inFolder(QString())).entryList(QDir::Files) ==
          QStringList{QStringLiteral("day.coalesce")});
}

TEST_CASE("a file at rest is one file, with our id and version, in rollback mode") {
    WorkshopOnDisk disk;
    fill(disk);
    CHECK(QDir(disk.inFolder(QString())).entryList(QDir::Files).size() == 1);
    disk.close();
    CHECK(disk.bytes().mid(68, 4) == QByteArray::fromHex("434f414c"));
    CHECK(disk.bytes().mid(18, 2) == QByteArray::fromHex("0101")); // neither written nor read as WAL
    CHECK_FALSE(refusal(disk));
}

TEST_CASE("every commit is synced with its folder, so that it outlives a power cut") {
    WorkshopOnDisk disk;
    disk.close();
    auto database = store::Database::open(disk.path(), store::Access::ReadWrite);
    REQUIRE(database);
    CHECK(database->value(QStringLiteral("PRAGMA synchronous")).value().toInt() == 3); // EXTRA
}

TEST_CASE(
    "a text that begins like a byte order mark comes back as it was, from records, drafts and history") {
    for (const QString &text :
         {QStringLiteral("\uFEFF"), QStringLiteral("\uFEFFa"), QStringLiteral("\uFEFF\uFEFF"),
          QStringLiteral("\uFFFE"), QStringLiteral("\uFFFEa"), QStringLiteral("a\uFEFF\uFFFE\uFFFF")}) {
        WorkshopOnDisk disk;
        INFO(text.toUtf8().toPercentEncoding().toStdString());
        const AnswerId a = addOne(disk, text);
        const AnswerId b = addOne(disk, QStringLiteral("b"));
        disk.perform(setAnswer(disk.workshop(), b, {{columnOf(&Answer::text), text}}));
        REQUIRE(disk.session().keepDraft(QStringLiteral("place"), text));
        CHECK(queried(disk.path(), "SELECT hex(text) FROM answers") ==
              text.toUtf8().toHex().toUpper().toStdString());
        disk.reopen();
        CHECK(disk.workshop().find(a)->text.string() == text);
        CHECK(disk.workshop().find(b)->text.string() == text);
        CHECK(disk.session().draft(QStringLiteral("place")) == text);
        REQUIRE(disk.session().undo(3));
        REQUIRE(disk.session().redo(3));
        CHECK(disk.workshop().find(b)->text.string() == text);
        disk.reopen();
        CHECK(disk.workshop().find(a)->text.string() == text);
    }
}

TEST_CASE("statistics that another tool leaves in the file are no hindrance") {
    WorkshopOnDisk disk;
    fill(disk);
    disk.close();
    tamper(disk.path(), "ANALYZE");
    CHECK_FALSE(refusal(disk));
}

TEST_CASE("a file that somebody put into another journal mode gets its own back when it is edited") {
    WorkshopOnDisk disk;
    addOne(disk, QStringLiteral("a"));
    disk.close();
    tamper(disk.path(), "PRAGMA journal_mode=WAL");
    REQUIRE(disk.bytes().mid(18, 2) == QByteArray::fromHex("0202"));
    SECTION("looked at, it stays as it is") {
        REQUIRE(WorkshopSession::open(disk.path(), WorkshopSession::Mode::Read, disk.sources()));
        CHECK(disk.bytes().mid(18, 2) == QByteArray::fromHex("0202"));
    }
    for (const auto mode : {WorkshopSession::Mode::Edit, WorkshopSession::Mode::EditOrRead})
        SECTION(mode == WorkshopSession::Mode::Edit ? "edited" : "edited where it can be") {
            auto session = WorkshopSession::open(disk.path(), mode, disk.sources());
            REQUIRE(session);
            CHECK_FALSE((*session)->isReadOnly());
            session->reset();
            CHECK(disk.bytes().mid(18, 2) == QByteArray::fromHex("0101"));
        }
    CHECK(QDir(disk.inFolder(QString())).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a file that was moved while it was open says so") {
    WorkshopOnDisk disk;
    addOne(disk, QStringLiteral("a"));
    REQUIRE(QFile::rename(disk.path(), disk.inFolder(QStringLiteral("moved.coalesce"))));
    const auto edit = disk.session().commit(
        addAnswers(disk.workshop(), {{promptsOf(disk.workshop()).front(), required("b")}}, disk.sources()),
        {});
    REQUIRE_FALSE(edit);
    CHECK(edit.error().code == ErrorCode::NotWritable);
    CHECK(edit.error().detail.contains(QStringLiteral("moved or replaced")));
    CHECK(disk.workshop().answers().size() == 1);
}

TEST_CASE("a copy holds one moment, whatever is written meanwhile, and holds up nobody") {
    WorkshopOnDisk disk;
    addOne(disk, QStringLiteral("a"));
    auto file = WorkshopFile::open(disk.path(), store::Access::ReadOnly);
    REQUIRE(file);
    auto copy = file->copy();
    REQUIRE(copy);
    REQUIRE(copy->inOneReading([&]() -> Status {
        addOne(disk, QStringLiteral("b"));
        return {};
    }));
    CHECK(copy->load().value().answers().size() == 1);
    CHECK(copy->path() == disk.path());
    CHECK(file->load().value().answers().size() == 2);
}

TEST_CASE("a damaged record is named") {
    WorkshopOnDisk disk;
    const AnswerId a = addOne(disk, QStringLiteral("a"));
    disk.close();
    const auto detail = [&] {
        const auto session = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Read, disk.sources());
        return session ? QString() : session.error().detail;
    };
    SECTION("with the column that cannot be read") {
        tamper(disk.path(), "UPDATE answers SET participant='nobody'");
        CHECK(detail().contains(a.text()));
        CHECK(detail().contains(QStringLiteral("participant")));
    }
    SECTION("where a value is none that it can have") {
        tamper(disk.path(), "UPDATE answers SET source='dream'");
        CHECK(detail().contains(a.text()));
    }
}

TEST_CASE("each kind of bad file has its own code and stays untouched") {
    WorkshopOnDisk disk;
    fill(disk);
    disk.close();
    const QByteArray whole = disk.bytes();
    SECTION("not there") {
        QFile::remove(disk.path());
        const auto session = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Edit, disk.sources());
        REQUIRE_FALSE(session);
        CHECK(session.error().code == ErrorCode::NotReadable);
        CHECK_FALSE(QFileInfo::exists(disk.path()));
    }
    SECTION("a folder") {
        const auto session =
            WorkshopSession::open(disk.inFolder(QString()), WorkshopSession::Mode::Edit, disk.sources());
        REQUIRE_FALSE(session);
        CHECK(session.error().code == ErrorCode::NotAWorkshop);
    }
    SECTION("no bytes") {
        overwrite(disk.path(), {});
        CHECK(refusal(disk) == ErrorCode::EmptyFile);
    }
    SECTION("a text") {
        overwrite(disk.path(), "Dear all,\nhere is what we talked about.\n");
        CHECK(refusal(disk) == ErrorCode::NotAWorkshop);
    }
    SECTION("garbage") {
        QByteArray garbage(100'000, '\0');
        Dice dice(7);
        for (char &byte : garbage)
            byte = char(dice.below(256));
        overwrite(disk.path(), garbage);
        CHECK(refusal(disk) == ErrorCode::NotAWorkshop);
    }
    SECTION("another program's database") {
        QFile::remove(disk.path());
        tamper(disk.path(), "CREATE TABLE notes (id); INSERT INTO notes VALUES (1)");
        CHECK(refusal(disk) == ErrorCode::NotAWorkshop);
    }
    SECTION("cut off") {
        for (const int part : {1, 2, 3}) {
            overwrite(disk.path(), whole.left(whole.size() * part / 4));
            CHECK(refusal(disk) == ErrorCode::Damaged);
        }
    }
    SECTION("a newer version") {
        tamper(disk.path(), "PRAGMA user_version=" + std::to_string(store::kSchemaVersion + 1));
        CHECK(refusal(disk) == ErrorCode::NewerVersion);
    }
    SECTION("a version that never was") {
        tamper(disk.path(), "PRAGMA user_version=0");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a trigger that would run with our writes") {
        tamper(disk.path(), "CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM answers; END");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a view") {
        tamper(disk.path(), "CREATE VIEW v AS SELECT 1");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a table more, a table less, a view in its place") {
        tamper(disk.path(), "CREATE TABLE more (id)");
        CHECK(refusal(disk) == ErrorCode::Damaged);
        overwrite(disk.path(), whole);
        tamper(disk.path(), "PRAGMA foreign_keys=OFF; DROP TABLE steps");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("texts that are not UTF-8") {
        const std::string sql =
            queried(disk.path(),
                    "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql <> '')");
        QFile::remove(disk.path());
        tamper(disk.path(), "PRAGMA encoding='UTF-16'; PRAGMA application_id=0x434F414C; "
                            "PRAGMA user_version=" +
                                std::to_string(store::kSchemaVersion) + "; " + sql);
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a column renamed: its name must not be taken for a text") {
        tamper(disk.path(), "ALTER TABLE themes RENAME COLUMN statement TO stated");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a reference to nothing") {
        tamper(disk.path(), "PRAGMA foreign_keys=OFF; DELETE FROM prompts WHERE number=1");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a value that no field can have") {
        for (const char *sql :
             {"UPDATE prompts SET intent='maybe'", "UPDATE workshop SET title=''",
              "UPDATE workshop SET date='soon'", "UPDATE workshop SET id='nobody'",
              "UPDATE workshop SET venue=printf('%.20001c', 'x')",
              "INSERT INTO workshop SELECT '00000000-0000-4000-8000-000000000001', title, focus, "
              "stem, date, start, venue, series, hashtag, welcome, thanks, \"join\", author, "
              "credits, rights, language, ask, questions, outline, dots, purse, currency FROM "
              "workshop"}) {
            overwrite(disk.path(), whole);
            tamper(disk.path(), sql);
            INFO(sql);
            CHECK(refusal(disk) == ErrorCode::Damaged);
        }
    }
    SECTION("an id in another spelling, which no write would find again") {
        tamper(disk.path(), "UPDATE workshop SET id='{' || upper(id) || '}'");
        CHECK(refusal(disk) == ErrorCode::Damaged);
    }
    SECTION("a history that does not follow from itself") {
        for (const char *sql :
             {"UPDATE history SET kind='undo' WHERE number=1", "UPDATE history SET kind='what'",
              "UPDATE history SET undoes=77 WHERE number=1", "UPDATE history SET id='x' WHERE number=1",
              "UPDATE history SET number=-5 WHERE number=1",
              "UPDATE history SET number=9223372036854775807 WHERE number=2",
              "UPDATE history SET number=number+1000000",
              "UPDATE history SET number=999999999 WHERE number=(SELECT max(number) FROM history)"}) {
            overwrite(disk.path(), whole);
            tamper(disk.path(), sql);
            INFO(sql);
            CHECK(refusal(disk) == ErrorCode::Damaged);
        }
    }
}

TEST_CASE("a file with any byte changed opens, or is refused untouched, and never brings the program down") {
    WorkshopOnDisk disk;
    fill(disk, 5, 40);
    disk.close();
    const QByteArray whole = disk.bytes();
    Dice dice(11);
    int refused = 0;
    for (int left = 150; left > 0; --left) {
        QByteArray changed = whole;
        // Half of them where pages begin: there a byte is structure, not text.
        const int at = dice.chance(50) ? dice.below(int(whole.size() / 4096)) * 4096 + dice.below(40)
                                       : dice.below(int(whole.size()));
        changed[at] = char(changed[at] ^ char(1 + dice.below(255)));
        overwrite(disk.path(), changed);
        INFO(at);
        refused += refusal(disk).has_value();
        overwrite(disk.path(), changed); // a reader may finish what a header says a crash left
        if (auto session = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Edit, disk.sources())) {
            (void)(*session)->history();
            if ((*session)->undoable() > 0)
                (void)(*session)->undo((*session)->undoable());
            CHECK((*session)->workshop().sameIndexesAs((*session)->workshop().rebuilt()));
        }
    }
    INFO(whole.size());
    CHECK(refused > 5); // that most bytes are text or free is luck; that none is noticed would not be
}

TEST_CASE("a file that another Coalesce has open is in use, under any of its names, but can be read") {
    WorkshopOnDisk disk;
    addOne(disk, QStringLiteral("a"));
    const QString second = disk.inFolder(QStringLiteral("second.coalesce"));
    REQUIRE(QFile::link(disk.path(), second));
    const auto edit = WorkshopSession::open(second, WorkshopSession::Mode::Edit, disk.sources());
    REQUIRE_FALSE(edit);
    CHECK(edit.error().code == ErrorCode::InUse);
    CHECK(edit.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    auto read = WorkshopSession::open(second, WorkshopSession::Mode::EditOrRead, disk.sources());
    REQUIRE(read);
    CHECK((*read)->isReadOnly());
    CHECK_FALSE((*read)->readOnlyReason().isEmpty());
    CHECK_FALSE(
        (*read)->commit(addAnswers((*read)->workshop(),
                                   {{promptsOf((*read)->workshop()).front(), required("b")}}, disk.sources()),
                        {}));
    // It follows what the other does.
    addOne(disk, QStringLiteral("c"));
    int told = 0;
    QObject::connect(read->get(), &WorkshopSession::changed, read->get(),
                     [&](const ChangeSet &changes) { told += changes.everything; });
    REQUIRE((*read)->refresh());
    CHECK((*read)->workshop() == disk.workshop());
    REQUIRE((*read)->refresh());
    CHECK(told == 1);
    disk.close();
    CHECK(WorkshopSession::open(second, WorkshopSession::Mode::Edit, disk.sources()));
}

TEST_CASE("what another program has written meanwhile is never overwritten unseen") {
    WorkshopOnDisk disk;
    const AnswerId a = addOne(disk, QStringLiteral("a"));
    tamper(disk.path(), "UPDATE answers SET text='from outside'");
    const QByteArray before = bytesOf(disk.workshop());
    const auto edit = disk.session().commit(
        setAnswer(disk.workshop(), a, {{columnOf(&Answer::text), QStringLiteral("mine")}}), {});
    REQUIRE_FALSE(edit);
    CHECK(edit.error().code == ErrorCode::Conflict);
    CHECK(bytesOf(disk.workshop()) == before);
    REQUIRE(disk.session().refresh());
    CHECK(disk.workshop().find(a)->text == required("from outside"));
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::text), QStringLiteral("mine")}}));
    disk.reopen();
    CHECK(disk.workshop().find(a)->text == required("mine"));
}

TEST_CASE("an older version is brought up to this one, with a copy of it beside") {
    WorkshopOnDisk disk;
    addOne(disk, QStringLiteral("a"));
    disk.close();
    const QByteArray old = disk.bytes();
    constexpr int kNow = store::kSchemaVersion;
    const auto openAsNext = [&](const QStringList &statements,
                                store::Access access = store::Access::ReadWrite) {
        const std::array<store::Migration, 1> steps{{{kNow, statements}}};
        return WorkshopFile::open(disk.path(), access, {kNow + 1, steps}).map([](const WorkshopFile &) {});
    };
    const QString copy = store::copyBeforeMigration(disk.path(), kNow);
    SECTION("done") {
        REQUIRE(openAsNext({QStringLiteral("UPDATE answers SET text=text || ' and b'")}));
        CHECK(queried(disk.path(), "SELECT text FROM answers") == "a and b");
        CHECK(queried(disk.path(), "PRAGMA user_version") == std::to_string(kNow + 1));
        CHECK(queried(copy, "SELECT text FROM answers") == "a");
        CHECK(queried(copy, "PRAGMA user_version") == std::to_string(kNow));
        // An older state that comes back gets a copy of its own: the first is not it.
        overwrite(disk.path(), old);
        tamper(disk.path(), "UPDATE answers SET text='other'");
        REQUIRE(openAsNext({}));
        CHECK(queried(copy, "SELECT text FROM answers") == "a");
        CHECK(queried(disk.inFolder(QStringLiteral("day.version-%1-2.coalesce").arg(kNow)),
                      "SELECT text FROM answers") == "other");
    }
    SECTION("a step that fails leaves the file as it was, and no copy in the way") {
        const Status status =
            openAsNext({QStringLiteral("UPDATE answers SET text='half'"), QStringLiteral("NONSENSE")});
        REQUIRE_FALSE(status);
        CHECK(status.error().code == ErrorCode::Damaged);
        CHECK(disk.bytes() == old);
        CHECK_FALSE(QFileInfo::exists(copy));
        CHECK_FALSE(refusal(disk));
    }
    SECTION("a step that is missing") {
        const auto opened = WorkshopFile::open(disk.path(), store::Access::ReadWrite, {kNow + 2, {}});
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Damaged);
        CHECK(disk.bytes() == old);
    }
    SECTION("not while an older Coalesce has it open, not even to read it") {
        auto lock = store::FileLock::take(disk.path());
        REQUIRE(lock);
        const Status status = openAsNext({}, store::Access::ReadOnly);
        REQUIRE_FALSE(status);
        CHECK(status.error().code == ErrorCode::InUse);
        CHECK(disk.bytes() == old);
    }
}

// Makes a file what version 2 would have written, but for its number.
const std::string withoutVersion3 = R"(
        DROP TABLE shares; DROP TABLE pulses; DROP TABLE promises; DROP TABLE runs; DROP TABLE turns;
        DROP TABLE stages; ALTER TABLE workshop DROP COLUMN ask; ALTER TABLE workshop DROP COLUMN questions;
        ALTER TABLE workshop DROP COLUMN outline; ALTER TABLE workshop DROP COLUMN dots;
        ALTER TABLE workshop DROP COLUMN purse; ALTER TABLE workshop DROP COLUMN currency;
        ALTER TABLE prompts DROP COLUMN private; ALTER TABLE participants DROP COLUMN worth;
        ALTER TABLE answers DROP COLUMN shared; ALTER TABLE calls DROP COLUMN cost;
        ALTER TABLE steps DROP COLUMN hold_back; )";

TEST_CASE("a file brought up from an older version has the tables of a new one") {
    WorkshopOnDisk fresh;
    WorkshopOnDisk old;
    const char *schema =
        "SELECT group_concat(m.name || '.' || p.name || ' ' || p.type || p.\"notnull\", ',') FROM "
        "(SELECT name FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE "
        "'sqlite_%' ORDER BY name) m LEFT JOIN pragma_table_info(m.name) p";
    old.close();
    tamper(old.path(), withoutVersion3 + "PRAGMA user_version=2");
    REQUIRE(queried(old.path(), schema) != queried(fresh.path(), schema));
    old.reopen();
    CHECK(queried(old.path(), schema) == queried(fresh.path(), schema));
    addOne(old, QStringLiteral("still works"));
}

TEST_CASE("a file of version 1, whose clusters had neither colours nor columns, opens with all its past") {
    WorkshopOnDisk disk;
    const PromptId prompt = promptsOf(disk.workshop()).front();
    const AnswerId answer = addOne(disk, QStringLiteral("a"));
    disk.perform(addCluster(disk.workshop(), {prompt, required("Access"), {answer}}, disk.sources()));
    const ClusterId gone(
        disk.perform(addCluster(disk.workshop(), {prompt, required("Gone")}, disk.sources())));
    disk.perform(setCluster(disk.workshop(), gone, {{columnOf(&Cluster::folded), qint64(1)}}));
    disk.perform(removeRecord(disk.workshop(), refOf(gone)));
    // What version 1 would have written: no such columns, and no word of them in the history.
    disk.close();
    tamper(disk.path(), std::string(R"(UPDATE history SET patch=replace(patch, ',"columns":0', '');
              UPDATE history SET patch=replace(patch, '"colour":null,', '');
              UPDATE meta SET value=replace(replace(value, ',"columns":0', ''), '"colour":null,', '');
              ALTER TABLE clusters DROP COLUMN colour; ALTER TABLE clusters DROP COLUMN columns;
              )") + withoutVersion3 +
                            "PRAGMA user_version=1");
    REQUIRE(queried(disk.path(), "SELECT count(*) FROM history WHERE patch LIKE '%colour%'") == "0");
    disk.reopen();
    CHECK(queried(disk.path(), "PRAGMA user_version") == std::to_string(store::kSchemaVersion));
    const auto &clusters = disk.workshop().clusters();
    const auto access = std::ranges::find(clusters, required("Access"), &Cluster::title);
    REQUIRE(access != clusters.end());
    CHECK_FALSE(access->colour);
    CHECK(access->columns == 0);
    disk.perform(setCluster(disk.workshop(), access->id, {{columnOf(&Cluster::columns), qint64(4)}}));
    REQUIRE(disk.session().undo(disk.session().undoable()));
    CHECK(disk.workshop().clusters().isEmpty());
    REQUIRE(disk.session().redo(disk.session().redoable()));
    CHECK(std::ranges::find(disk.workshop().clusters(), required("Access"), &Cluster::title)->columns == 4);
}
