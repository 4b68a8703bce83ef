// SPDX-License-Identifier: GPL-3.0-or-later
// History through an open file: what makes an entry, how typing joins, what undo passes over.
#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/tamper.h"

using namespace coalesce;
using namespace coalesce::test;

namespace {

AnswerId addAnswer(WorkshopOnDisk &disk, const char *text, std::optional<ClusterId> cluster = {}) {
    return AnswerId(disk.perform(addAnswers(disk.workshop(),
                                            {{promptsOf(disk.workshop()).front(), required(text),
                                              Source::Room, std::nullopt, cluster}},
                                            disk.sources()),
                                 QStringLiteral("answer.add")));
}

Result<Outcome> fact(const WorkshopOnDisk &disk, Text WorkshopFacts::*member, const char *text) {
    return setFields(disk.workshop(), refOf(disk.workshop().facts().id),
                     {{columnOf(member), QString::fromUtf8(text)}});
}

void typeVenue(WorkshopOnDisk &disk, const char *text) {
    disk.perform(fact(disk, &WorkshopFacts::venue, text), QStringLiteral("workshop.set"), EntryKind::Edit,
                 QStringLiteral("venue"));
}

std::vector<WorkshopSession::HistoryLine> linesOf(WorkshopOnDisk &disk) {
    return disk.session().history().value();
}

} // namespace

TEST_CASE("an action that changes nothing makes no entry") {
    WorkshopOnDisk disk;
    const AnswerId a = addAnswer(disk, "a");
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::text), QStringLiteral("a")}}));
    disk.perform(placeAnswers(disk.workshop(), {a}, std::nullopt));
    CHECK(linesOf(disk).size() == 1);
}

TEST_CASE("typing in one field is one entry, with one before and one after") {
    WorkshopOnDisk disk;
    for (const char *text : {"H", "Ha", "Hall"})
        typeVenue(disk, text);
    REQUIRE(linesOf(disk).size() == 1);
    CHECK(disk.session().undoable() == 1);
    REQUIRE(disk.session().undo());
    CHECK(disk.workshop().facts().venue.isEmpty());
    REQUIRE(disk.session().redo());
    CHECK(disk.workshop().facts().venue == text(QStringLiteral("Hall")));
}

TEST_CASE("an entry that typing changes gets a new id: a copy may hold the one before") {
    WorkshopOnDisk disk;
    typeVenue(disk, "H");
    const QUuid first = linesOf(disk).front().entry.id;
    typeVenue(disk, "Ha");
    CHECK(linesOf(disk).front().entry.id != first);
    CHECK(linesOf(disk).front().entry.number == 1);
}

TEST_CASE("typing back to what it was removes the entry, and redo is again what it was before") {
    WorkshopOnDisk disk;
    addAnswer(disk, "a");
    REQUIRE(disk.session().undo());
    CHECK(disk.session().redoable() == 1);
    typeVenue(disk, "H");
    CHECK(disk.session().redoable() == 0);
    typeVenue(disk, "");
    CHECK(linesOf(disk).size() == 2);
    CHECK(disk.session().undoable() == 0);
    CHECK(disk.session().redoable() == 1); // as the file says when it is opened again
    disk.reopen();
    CHECK(disk.session().redoable() == 1);
    REQUIRE(disk.session().redo());
    CHECK(disk.workshop().answers().size() == 1);
}

TEST_CASE("typing does not join commits of other fields, other tokens, or what was undone") {
    WorkshopOnDisk disk;
    typeVenue(disk, "H");
    disk.perform(fact(disk, &WorkshopFacts::series, "S"), QStringLiteral("workshop.set"), EntryKind::Edit,
                 QStringLiteral("venue"));
    CHECK(linesOf(disk).size() == 2);
    disk.perform(fact(disk, &WorkshopFacts::series, "Se"), QStringLiteral("workshop.set"), EntryKind::Edit,
                 QStringLiteral("series"));
    CHECK(linesOf(disk).size() == 3);
    disk.perform(fact(disk, &WorkshopFacts::series, "Ser"), QStringLiteral("workshop.set"));
    CHECK(linesOf(disk).size() == 4);
    REQUIRE(disk.session().undo());
    REQUIRE(disk.session().redo());
    typeVenue(disk, "Ha");
    CHECK(linesOf(disk).size() == 7);
    addAnswer(disk, "between");
    typeVenue(disk, "Hal");
    CHECK(linesOf(disk).size() == 9);
}

TEST_CASE("undo and redo pass over consents, the person's own making included") {
    WorkshopOnDisk disk;
    const ParticipantId ada(
        disk.perform(addParticipant(disk.workshop(), {{columnOf(&Participant::name), QStringLiteral("Ada")}},
                                    {ConsentKind::Named}, disk.sources()),
                     QStringLiteral("participant.add")));
    disk.perform(setConsent(disk.workshop(), ada, ConsentKind::Named, false, std::nullopt, disk.sources()),
                 QStringLiteral("consent.set"), EntryKind::Consent);
    disk.perform(setConsent(disk.workshop(), ada, ConsentKind::Pictured, true, std::nullopt, disk.sources()),
                 QStringLiteral("consent.set"), EntryKind::Consent);
    CHECK(disk.session().undoable() == 1);
    REQUIRE(disk.session().undo());
    CHECK_FALSE(disk.workshop().find(ada));
    CHECK(disk.workshop().visibleConsents().empty());
    disk.reopen();
    REQUIRE(disk.session().redo());
    CHECK_FALSE(disk.workshop().agreed(ada, ConsentKind::Named));
    CHECK(disk.workshop().agreed(ada, ConsentKind::Pictured));
}

TEST_CASE("a consent given between an undo and its redo does not end what can be redone") {
    WorkshopOnDisk disk;
    const ParticipantId ada(disk.perform(addParticipant(
        disk.workshop(), {{columnOf(&Participant::name), QStringLiteral("Ada")}}, {}, disk.sources())));
    addAnswer(disk, "a");
    REQUIRE(disk.session().undo());
    disk.perform(setConsent(disk.workshop(), ada, ConsentKind::Named, true, std::nullopt, disk.sources()),
                 QStringLiteral("consent.set"), EntryKind::Consent);
    CHECK(disk.session().redoable() == 1);
    REQUIRE(disk.session().redo());
    CHECK(disk.workshop().answers().size() == 1);
}

TEST_CASE("undoing or redoing more than there is changes nothing and says so") {
    WorkshopOnDisk disk;
    addAnswer(disk, "a");
    const auto tooMany = disk.session().undo(2);
    REQUIRE_FALSE(tooMany);
    CHECK(tooMany.error().code == ErrorCode::Refused);
    CHECK(disk.workshop().answers().size() == 1);
    CHECK_FALSE(disk.session().redo());
    CHECK_FALSE(disk.session().undo(0));
    CHECK(linesOf(disk).size() == 1);
}

TEST_CASE("several steps of undo happen all or not at all, and what does not fit is named with its file") {
    WorkshopOnDisk disk;
    const AnswerId a = addAnswer(disk, "a");
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::starred), qint64(1)}}));
    addAnswer(disk, "c");
    disk.close();
    const char *const damage =
        GENERATE("UPDATE history SET patch='[{' WHERE number=2",
                 "UPDATE history SET patch=replace(patch, '[0,1]', '[1,0]') WHERE number=2");
    tamper(disk.path(), damage);
    disk.reopen();
    const QByteArray before = bytesOf(disk.workshop());
    const auto failed = disk.session().undo(3);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Damaged);
    CHECK(failed.error().detail.contains(QStringLiteral("Entry 2 ")));
    CHECK(failed.error().place == disk.path());
    CHECK(bytesOf(disk.workshop()) == before);
    CHECK(disk.session().undoable() == 3);
    REQUIRE(disk.session().undo()); // the one that fits still goes
    CHECK(disk.workshop().answers().size() == 1);
    disk.reopen();
    CHECK(disk.workshop().answers().size() == 1);
    CHECK(disk.session().redoable() == 1);
}

TEST_CASE("several steps of undo are told once, by what they come to") {
    WorkshopOnDisk disk;
    const AnswerId a = addAnswer(disk, "a");
    const AnswerId b = addAnswer(disk, "b");
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::text), QStringLiteral("other")}}));
    disk.perform(removeAnswers(disk.workshop(), {b}));
    std::vector<ChangeSet> told;
    QObject::connect(&disk.session(), &WorkshopSession::changed, &disk.session(),
                     [&](const ChangeSet &changes) { told.push_back(changes); });
    REQUIRE(disk.session().undo(3)); // to the first answer alone
    REQUIRE(told.size() == 1);
    CHECK(told[0].origin == ChangeSet::Origin::Undo);
    REQUIRE(told[0].changes.size() == 1);
    CHECK(told[0].changes[0].ref == refOf(a));
    CHECK(disk.workshop().answers().size() == 1);
    CHECK(linesOf(disk).size() == 7);
    REQUIRE(disk.session().redo(3));
    CHECK(disk.workshop().answers().size() == 1);
    CHECK(disk.workshop().find(a)->text == required("other"));
}

TEST_CASE("a failed action changes neither memory nor history") {
    WorkshopOnDisk disk;
    const QByteArray before = bytesOf(disk.workshop());
    CHECK_FALSE(disk.session().commit(removePrompt(disk.workshop(), PromptId(QUuid::createUuid())), {}));
    NewAnswer byNobody{promptsOf(disk.workshop()).front(), required("x")};
    byNobody.participant = ParticipantId(QUuid::createUuid());
    CHECK_FALSE(disk.session().commit(addAnswers(disk.workshop(), {byNobody}, disk.sources()), {}));
    CHECK(bytesOf(disk.workshop()) == before);
    CHECK(linesOf(disk).empty());
}

TEST_CASE("views are told once a commit, after memory has changed") {
    WorkshopOnDisk disk;
    std::vector<std::pair<ChangeSet::Origin, int>> told;
    QObject::connect(&disk.session(), &WorkshopSession::changed, &disk.session(),
                     [&](const ChangeSet &changes) {
                         told.emplace_back(changes.origin, disk.workshop().answers().size());
                     });
    addAnswer(disk, "a");
    REQUIRE(disk.session().undo());
    REQUIRE(disk.session().redo());
    using O = ChangeSet::Origin;
    CHECK(told == std::vector<std::pair<O, int>>{{O::Edit, 1}, {O::Undo, 0}, {O::Redo, 1}});
}

TEST_CASE("labels say what was done, counting what people moved and not what followed") {
    WorkshopOnDisk disk;
    const AnswerId a = addAnswer(disk, "a"), b = addAnswer(disk, "b"), c = addAnswer(disk, "c");
    const ClusterId cluster(disk.perform(
        addCluster(disk.workshop(), {promptsOf(disk.workshop()).front(), required("Buses"), {a, b}},
                   disk.sources()),
        QStringLiteral("cluster.add")));
    CHECK(disk.session().undoLabel() == QStringLiteral("Add cluster “Buses”"));
    disk.perform(placeAnswers(disk.workshop(), {c}, cluster, 0), QStringLiteral("answer.place"));
    CHECK(disk.session().undoLabel() == QStringLiteral("Place 1 answer in “Buses”"));
    disk.perform(mergeAnswers(disk.workshop(), a, {b, c}), QStringLiteral("answer.merge"));
    CHECK(disk.session().undoLabel() == QStringLiteral("Merge 2 answers"));
    disk.perform(unmergeAnswers(disk.workshop(), {b}), QStringLiteral("answer.unmerge"));
    CHECK(disk.session().undoLabel() == QStringLiteral("Take apart 1 merged answer"));
    disk.perform(removeAnswers(disk.workshop(), {a}), QStringLiteral("answer.remove"));
    CHECK(disk.session().undoLabel() == QStringLiteral("Remove answer “a”"));
    disk.perform(removeRecord(disk.workshop(), refOf(cluster)), QStringLiteral("cluster.remove"));
    CHECK(disk.session().undoLabel() == QStringLiteral("Remove cluster “Buses”"));
    CHECK(linesOf(disk).at(4).label == QStringLiteral("Place 1 answer")); // its cluster has gone since
    REQUIRE(disk.session().undo());
    CHECK(disk.session().redoLabel() == QStringLiteral("Remove cluster “Buses”"));
    CHECK(linesOf(disk).back().label == QStringLiteral("Undo: Remove cluster “Buses”"));
}

TEST_CASE("drafts are kept, outlive a crash, and go when they are emptied") {
    WorkshopOnDisk disk;
    REQUIRE(disk.session().keepDraft(QStringLiteral("tables/1/entry"), QStringLiteral("half a tho")));
    disk.reopen();
    CHECK(disk.session().draft(QStringLiteral("tables/1/entry")) == QStringLiteral("half a tho"));
    CHECK(linesOf(disk).empty());
    REQUIRE(disk.session().keepDraft(QStringLiteral("tables/1/entry"), QString()));
    CHECK(disk.session().draft(QStringLiteral("tables/1/entry")).isEmpty());
    disk.reopen();
    CHECK(disk.session().draft(QStringLiteral("tables/1/entry")).isEmpty());
}

TEST_CASE("import keys outlive the answer and go only with the import") {
    WorkshopOnDisk disk;
    auto imported =
        addAnswers(disk.workshop(), {{promptsOf(disk.workshop()).front(), required("a")}}, disk.sources());
    PatchBuilder key(disk.workshop());
    key.put(ImportKey{ImportKeyId(disk.sources().newId())});
    imported->patch.changes.push_back(key.patch().changes.front());
    const AnswerId a(disk.perform(imported, QStringLiteral("import")));
    disk.perform(removeAnswers(disk.workshop(), {a}));
    disk.reopen();
    CHECK(disk.workshop().all<ImportKey>().size() == 1);
    REQUIRE(disk.session().undo(2));
    CHECK(disk.workshop().all<ImportKey>().isEmpty());
}

TEST_CASE("the lineage, the salt and the start stay what they were") {
    WorkshopOnDisk disk;
    const QByteArray start = bytesOf(disk.workshop());
    const QString lineage = disk.session().file().meta(QStringLiteral("lineage")).value();
    const QString salt = disk.session().importSalt().value();
    CHECK(lineage != salt);
    addAnswer(disk, "a");
    disk.reopen();
    CHECK(disk.session().file().meta(QStringLiteral("lineage")).value() == lineage);
    CHECK(disk.session().importSalt().value() == salt);
    CHECK(bytesOf(disk.session().start().value()) == start);
}
