// SPDX-License-Identifier: GPL-3.0-or-later
// The history replayed against the tables: nothing to find after anything people do, and each thing that was
// changed from outside.
#include "core/edit/answer_actions.h"
#include "core/session/check.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"
#include "tests/support/tamper.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

QStringList findings(const WorkshopOnDisk &disk) {
    auto file = store::WorkshopFile::open(disk.path(), store::Access::ReadOnly);
    return file ? findingsOf(*file).value() : QStringList(file.error().detail);
}

} // namespace

TEST_CASE("after random actions, undo and redo there is nothing to find") {
    CHECK(rc::check("history against tables", [] {
        Dice dice(*rc::gen::noShrink(rc::gen::arbitrary<quint32>()));
        WorkshopOnDisk disk;
        for (int left = *rc::gen::inRange(1, 60); left > 0; --left) {
            const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
            (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
            if (dice.chance(15) && disk.session().undoable() > 0)
                RC_ASSERT(bool(disk.session().undo(1 + dice.below(disk.session().undoable()))));
            if (dice.chance(15) && disk.session().redoable() > 0)
                RC_ASSERT(bool(disk.session().redo(1 + dice.below(disk.session().redoable()))));
        }
        for (const QString &finding : findings(disk))
            RC_FAIL(finding.toStdString());
    }));
}

TEST_CASE("each change from outside is named, with what it changed") {
    WorkshopOnDisk disk;
    const AnswerId a(disk.perform(
        addAnswers(disk.workshop(), {{promptsOf(disk.workshop()).front(), required("as it was said")}},
                   disk.sources())));
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::starred), qint64(1)}}));
    disk.close();
    REQUIRE(findings(disk).isEmpty());
    SECTION("a field") {
        tamper(disk.path(), "UPDATE answers SET text='as it was not said'");
        CHECK(findings(disk) ==
              QStringList(QStringLiteral("The answer %1 has another “text” in the table than the "
                                         "history says.")
                              .arg(a.text())));
    }
    SECTION("a record less") {
        tamper(disk.path(), "DELETE FROM answers");
        CHECK(findings(disk) ==
              QStringList(
                  QStringLiteral("The answer %1 is in the history but not in the table.").arg(a.text())));
    }
    SECTION("a record more") {
        tamper(disk.path(), "INSERT INTO themes VALUES ('00000000-0000-4000-8000-000000000001', 1, 'x', '')");
        CHECK(findings(disk).size() == 1);
        CHECK(findings(disk).front().contains(QStringLiteral("in the table but not in the history")));
    }
    SECTION("a reference to nothing") {
        tamper(disk.path(), "PRAGMA foreign_keys=OFF; DELETE FROM prompts WHERE number=1");
        CHECK(findings(disk).size() >= 2);
    }
    SECTION("an entry that cannot be read") {
        tamper(disk.path(), "UPDATE history SET patch='[{' WHERE number=2");
        CHECK(findings(disk) == QStringList(QStringLiteral("Entry 2 of the history cannot be read.")));
    }
    SECTION("an entry that does not hold") {
        tamper(disk.path(), "UPDATE history SET patch=replace(patch, '[0,1]', '[1,0]') WHERE number=2");
        REQUIRE(findings(disk).size() == 1);
        CHECK(findings(disk).front().startsWith(QStringLiteral("Entry 2 of the history does not hold: ")));
    }
    SECTION("an entry with a value that no field can have, and where") {
        tamper(disk.path(), "UPDATE history SET patch=replace(patch, '[0,1]', '[0,2]') WHERE number=2");
        REQUIRE(findings(disk).size() == 1);
        CHECK(findings(disk).front().contains(a.text()));
    }
    SECTION("an entry less, in the middle") {
        tamper(disk.path(), "DELETE FROM history WHERE number=1");
        CHECK(findings(disk) == QStringList(QStringLiteral("The history lacks entry 1.")));
    }
    SECTION("a journal mode of another program is none") {
        tamper(disk.path(), "PRAGMA journal_mode=WAL");
        CHECK(findings(disk).isEmpty());
    }
    SECTION("an entry less") {
        tamper(disk.path(), "DELETE FROM history WHERE number=2");
        CHECK(findings(disk) ==
              QStringList(QStringLiteral("The answer %1 has another “starred” in the table than the "
                                         "history says.")
                              .arg(a.text())));
    }
    SECTION("the start") {
        tamper(disk.path(), "UPDATE meta SET value='[]' WHERE name='base'");
        CHECK(findings(disk).size() == 1);
        CHECK(findings(disk).front().startsWith(QStringLiteral("The start of the history does not hold")));
    }
}
