// SPDX-License-Identifier: GPL-3.0-or-later
// What holds whatever people do: tried with random actions of every kind.
#include "core/edit/cluster_room.h"
#include "core/edit/participant_actions.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

void cardsOverlapNowhere(const Workshop &workshop) {
    std::vector<QRect> cards;
    for (const Cluster &cluster : workshop.clusters())
        cards.push_back(cardOf(workshop, cluster));
    for (size_t i = 0; i < cards.size(); ++i)
        for (size_t j = i + 1; j < cards.size(); ++j)
            RC_ASSERT(!cards[i].intersects(cards[j]));
}

void countsAddUp(const Workshop &workshop) {
    int all = 0;
    for (const Prompt &prompt : workshop.prompts()) {
        AnswerCounts counted;
        for (const Answer &answer : workshop.answers()) {
            if (!(answer.prompt == prompt.id))
                continue;
            ++counted.answers;
            counted.placed += std::holds_alternative<InCluster>(answer.place);
            counted.unplaced += std::holds_alternative<NotPlaced>(answer.place);
            counted.merged += std::holds_alternative<MergedInto>(answer.place);
        }
        RC_ASSERT(workshop.counts(prompt.id) == counted);
        RC_ASSERT(counted.answers == counted.placed + counted.unplaced + counted.merged);
        all += counted.answers;
    }
    RC_ASSERT(workshop.counts().answers == all);
    RC_ASSERT(workshop.answers().size() == all);
}

quint32 seed() {
    return *rc::gen::noShrink(rc::gen::arbitrary<quint32>());
}

int steps(int most) {
    return *rc::gen::inRange(1, most);
}

template <class Property>
void holds(const char *what, Property &&property) {
    CHECK(rc::check(what, std::forward<Property>(property)));
}

} // namespace

TEST_CASE("every action leaves counts that add up, true indexes and no overlap, or nothing at all") {
    holds("in memory", [] {
        Dice dice(seed());
        const Sources sources = countedSources();
        Workshop workshop = newWorkshop(sources);
        for (int left = steps(120); left > 0; --left) {
            const RandomAction action = randomAction(workshop, sources, dice);
            const QByteArray before = bytesOf(workshop);
            const Status status = action.outcome ? workshop.apply(action.outcome->patch) : Status();
            RC_LOG() << action.name.toStdString() << '\n';
            if (!action.outcome || !status)
                RC_ASSERT(bytesOf(workshop) == before);
            if (action.outcome)
                RC_ASSERT(decodePatch(encodePatch(action.outcome->patch)).value() == action.outcome->patch);
            RC_ASSERT(workshop.sameIndexesAs(workshop.rebuilt()));
            countsAddUp(workshop);
            cardsOverlapNowhere(workshop);
        }
    });
}

TEST_CASE("what an action says can be done is done") {
    // An outcome that apply() then refuses would be a rule that the action forgot; only references that were
    // named wrongly are left to apply().
    holds("apply refuses nothing but references", [] {
        Dice dice(seed());
        const Sources sources = countedSources();
        Workshop workshop = newWorkshop(sources);
        for (int left = steps(120); left > 0; --left) {
            const RandomAction action = randomAction(workshop, sources, dice);
            if (!action.outcome)
                continue;
            const Status status = workshop.apply(action.outcome->patch);
            if (!status) {
                RC_LOG() << action.name.toStdString() << ": " << status.error().detail.toStdString() << '\n';
                RC_ASSERT(status.error().code == ErrorCode::Refused);
                RC_ASSERT(
                    status.error().detail.contains(QStringLiteral("points at something that is not there")));
            }
        }
    });
}

TEST_CASE("undoing everything gives the start and redoing everything the end, byte for byte") {
    holds("through the file", [] {
        Dice dice(seed());
        WorkshopOnDisk disk;
        const QByteArray start = undoableBytesOf(disk.workshop());
        for (int left = steps(60); left > 0; --left) {
            const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
            (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
            if (dice.chance(15) && disk.session().undoable() > 0)
                RC_ASSERT(bool(disk.session().undo(1 + dice.below(disk.session().undoable()))));
            if (dice.chance(10) && disk.session().redoable() > 0)
                RC_ASSERT(bool(disk.session().redo(1 + dice.below(disk.session().redoable()))));
        }
        if (disk.session().redoable() > 0)
            RC_ASSERT(bool(disk.session().redo(disk.session().redoable())));
        const QByteArray end = undoableBytesOf(disk.workshop());
        const int edits = disk.session().undoable();
        if (edits == 0)
            return;
        RC_ASSERT(bool(disk.session().undo(edits)));
        RC_ASSERT(undoableBytesOf(disk.workshop()) == start);
        disk.reopen();
        RC_ASSERT(undoableBytesOf(disk.workshop()) == start);
        RC_ASSERT(disk.session().redoable() == edits);
        RC_ASSERT(bool(disk.session().redo(edits)));
        RC_ASSERT(undoableBytesOf(disk.workshop()) == end);
        disk.reopen();
        RC_ASSERT(undoableBytesOf(disk.workshop()) == end);
        RC_ASSERT(disk.session().undoable() == edits);
    });
}

TEST_CASE("after every action the file read again is what is in memory, and the stacks of undo too") {
    holds("through the file", [] {
        Dice dice(seed());
        WorkshopOnDisk disk;
        for (int left = steps(25); left > 0; --left) {
            const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
            RC_LOG() << action.name.toStdString() << '\n';
            const QByteArray before = bytesOf(disk.workshop());
            const bool done =
                bool(disk.session().commit(action.outcome, {action.name, action.kind, action.token}));
            if (!done)
                RC_ASSERT(bytesOf(disk.workshop()) == before);
            if (dice.chance(25) && disk.session().undoable() > 0)
                RC_ASSERT(bool(disk.session().undo()));
            if (dice.chance(15) && disk.session().redoable() > 0)
                RC_ASSERT(bool(disk.session().redo()));
            auto again = WorkshopSession::open(disk.path(), WorkshopSession::Mode::Read, disk.sources());
            RC_ASSERT(bool(again));
            RC_ASSERT((*again)->workshop() == disk.workshop());
            RC_ASSERT((*again)->undoable() == disk.session().undoable());
            RC_ASSERT((*again)->redoable() == disk.session().redoable());
        }
    });
}

TEST_CASE("a withdrawn consent stays withdrawn whatever is undone and redone") {
    holds("through undo and redo of anything", [] {
        Dice dice(seed());
        WorkshopOnDisk disk;
        const ParticipantId person(disk.perform(
            addParticipant(disk.workshop(), {{columnOf(&Participant::name), QStringLiteral("Ada")}},
                           {ConsentKind::Named, ConsentKind::Quoted}, disk.sources())));
        const auto anything = [&] {
            for (int left = dice.below(6); left > 0; --left) {
                const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
                if (action.kind == EntryKind::Edit)
                    (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
            }
        };
        anything();
        if (!disk.workshop().find(person))
            return;
        disk.perform(
            setConsent(disk.workshop(), person, ConsentKind::Named, false, std::nullopt, disk.sources()),
            QStringLiteral("consent.set"), EntryKind::Consent);
        anything();
        for (int left = steps(12); left > 0; --left) {
            if (dice.chance(50) && disk.session().undoable() > 0)
                RC_ASSERT(bool(disk.session().undo(1 + dice.below(disk.session().undoable()))));
            else if (disk.session().redoable() > 0)
                RC_ASSERT(bool(disk.session().redo(1 + dice.below(disk.session().redoable()))));
            RC_ASSERT(!disk.workshop().agreed(person, ConsentKind::Named));
            RC_ASSERT(disk.workshop().agreed(person, ConsentKind::Quoted));
            if (dice.chance(20))
                disk.reopen();
        }
    });
}

TEST_CASE("history entries have ids of their own, and labels for people") {
    holds("after random actions", [] {
        Dice dice(seed());
        WorkshopOnDisk disk;
        for (int left = steps(40); left > 0; --left) {
            const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
            (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
        }
        if (disk.session().undoable() > 1)
            RC_ASSERT(bool(disk.session().undo(2)));
        std::set<QUuid> ids;
        qint64 number = 0;
        const auto lines = disk.session().history().value();
        for (const auto &line : lines) {
            RC_ASSERT(ids.insert(line.entry.id).second);
            RC_ASSERT(line.entry.number == ++number);
            RC_ASSERT(!line.label.isEmpty());
        }
    });
}

TEST_CASE("a patch of the history decodes, or is refused, whatever was done to its bytes") {
    holds("with bytes changed", [] {
        Dice dice(seed());
        const Sources sources = countedSources();
        Workshop workshop = newWorkshop(sources);
        Patch patch;
        for (int left = 30; left > 0; --left) {
            const RandomAction action = randomAction(workshop, sources, dice);
            if (action.outcome && workshop.apply(action.outcome->patch) && !action.outcome->patch.isEmpty())
                patch = action.outcome->patch;
        }
        QByteArray json = encodePatch(patch);
        for (int left = steps(8); left > 0 && !json.isEmpty(); --left) {
            const qsizetype at = dice.below(int(json.size()));
            const int how = dice.below(4);
            if (how == 0)
                json[at] = char(dice.below(256));
            else if (how == 1)
                json.remove(at, 1 + dice.below(20));
            else if (how == 2)
                json.insert(at, QByteArray(1 + dice.below(4), "[]{},:\"0 9e-.n"[dice.below(14)]));
            else
                json.truncate(at);
        }
        const auto decoded = decodePatch(json);
        if (decoded) { // then it is a patch like any other: it applies, or it changes nothing
            RC_ASSERT(decodePatch(encodePatch(*decoded)).value() == *decoded);
            const QByteArray before = bytesOf(workshop);
            if (!workshop.apply(*decoded))
                RC_ASSERT(bytesOf(workshop) == before);
            RC_ASSERT(workshop.sameIndexesAs(workshop.rebuilt()));
        } else {
            RC_ASSERT(decoded.error().code == ErrorCode::Damaged);
        }
    });
}
