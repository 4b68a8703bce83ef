// SPDX-License-Identifier: GPL-3.0-or-later
// The replay read from a history: it ends where the workshop is, goes the way that it went, and has no person
// in it.
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/edit/record_actions.h"
#include "core/session/replay.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

Replay replayOf(WorkshopOnDisk &disk) {
    auto replay = readReplay(disk.path());
    if (!replay)
        throw std::runtime_error(sentenceFor(replay.error()).toStdString());
    return std::move(*replay);
}

// Whether it gives somebody a name, which would be taken out of what is compared.
bool names(const RandomAction &action) {
    return action.outcome &&
           std::ranges::any_of(action.outcome->patch.changes, [](const RecordChange &change) {
               return change.ref.kind == Kind::Participant;
           });
}

// What shows of a workshop, in words.
QStringList shown(const Workshop &workshop) {
    QStringList lines;
    for (const Cluster &cluster : workshop.clusters())
        lines << QStringLiteral("%1 at %2,%3%4")
                     .arg(cluster.title.string())
                     .arg(cluster.x)
                     .arg(cluster.y)
                     .arg(cluster.folded ? QStringLiteral(" folded") : QString());
    for (const Answer &answer : workshop.answers()) {
        QString where = QStringLiteral("waits");
        if (const auto *in = std::get_if<InCluster>(&answer.place))
            where = in->cluster.text() + QString::number(in->rank);
        else if (const auto *under = std::get_if<MergedInto>(&answer.place))
            where = QStringLiteral("under ") + under->answer.text();
        lines << answer.text.string() + QLatin1Char(' ') + where +
                     (answer.starred ? QStringLiteral(" *") : QString());
    }
    return lines;
}

QStringList captions(const Replay &replay) {
    QStringList all;
    for (const ReplayStep &step : replay.steps)
        all << step.caption;
    return all;
}

// Everything that a replay could give away, as one text.
QString everyText(const Replay &replay) {
    QString all = replay.title;
    const auto add = [&](const Row &row) {
        for (const Value &value : row)
            if (const auto *text = std::get_if<QString>(&value))
                all += QLatin1Char('\n') + *text;
    };
    for (int kind = 0; kind < kKindCount; ++kind)
        for (const QUuid &id : replay.start.idsOf(Kind(kind)))
            add(*replay.start.row({Kind(kind), id}));
    for (const ReplayStep &step : replay.steps) {
        all += QLatin1Char('\n') + step.caption;
        for (const Patch &patch : step.patches)
            for (const RecordChange &change : patch.changes)
                for (const FieldChange &field : change.fields)
                    add({field.before, field.after});
    }
    return all;
}

} // namespace

TEST_CASE("after anything people do the replay ends with what is there") {
    CHECK(rc::check("last step is the workshop", [] {
        Dice dice(*rc::gen::noShrink(rc::gen::arbitrary<quint32>()));
        WorkshopOnDisk disk;
        for (int left = *rc::gen::inRange(1, 60); left > 0; --left) {
            const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
            if (!names(action))
                (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
            if (dice.chance(15) && disk.session().undoable() > 0)
                RC_ASSERT(bool(disk.session().undo(1 + dice.below(disk.session().undoable()))));
            if (dice.chance(15) && disk.session().redoable() > 0)
                RC_ASSERT(bool(disk.session().redo(1 + dice.below(disk.session().redoable()))));
        }
        // What is kept in confidence is not in the replay; here everything is to be.
        for (const QUuid &id : disk.workshop().idsOf(Kind::Prompt))
            disk.perform(
                setFields(disk.workshop(), {Kind::Prompt, id}, {{columnOf(&Prompt::isPrivate), qint64(0)}}));
        const Replay replay = replayOf(disk);
        RC_ASSERT(shown(replay.at(replay.length())) == shown(disk.workshop()));
        const AnswerCounts counts = replay.steps.empty() ? replay.start.counts() : replay.steps.back().counts;
        RC_ASSERT(counts == disk.workshop().counts());
        for (const ReplayStep &step : replay.steps)
            RC_ASSERT(!step.caption.isEmpty());
    }));
}

TEST_CASE("a prompt that was private for a while is in the replay once it is not") {
    WorkshopOnDisk disk;
    const QUuid prompt = disk.perform(addRecord(
        disk.workshop(), Kind::Prompt,
        {{columnOf(&Prompt::question), QStringLiteral("Who?")}, {columnOf(&Prompt::isPrivate), qint64(1)}},
        disk.sources()));
    disk.perform(addAnswers(disk.workshop(), {{PromptId(prompt), required("The ferry")}}, disk.sources()),
                 QStringLiteral("answer.add"));
    REQUIRE(disk.session().undo(2)); // which takes it away while it is private
    REQUIRE(disk.session().redo(2));
    CHECK_FALSE(everyText(replayOf(disk)).contains(QStringLiteral("ferry")));
    disk.perform(
        setFields(disk.workshop(), {Kind::Prompt, prompt}, {{columnOf(&Prompt::isPrivate), qint64(0)}}));
    CHECK(everyText(replayOf(disk)).contains(QStringLiteral("The ferry")));
}

TEST_CASE("what stands under a prompt that is kept in confidence is in no replay") {
    WorkshopOnDisk disk;
    const std::vector<PromptId> prompts = promptsOf(disk.workshop());
    const auto add = [&](const PromptId &prompt, const char *text) {
        return AnswerId(disk.perform(addAnswers(disk.workshop(), {{prompt, required(text)}}, disk.sources()),
                                     QStringLiteral("answer.add")));
    };
    const auto set = [&](const PromptId &prompt, int column, const Value &value) {
        disk.perform(setFields(disk.workshop(), refOf(prompt), {{column, value}}),
                     QStringLiteral("prompt.set"));
    };
    const AnswerId open = add(prompts[0], "The ferry");
    set(prompts[1], columnOf(&Prompt::question), QStringLiteral("SECRET question"));
    const AnswerId told = add(prompts[1], "SECRET one");
    const AnswerId other = add(prompts[1], "SECRET two");
    const ClusterId cluster(disk.perform(
        addCluster(disk.workshop(), {prompts[1], required("SECRET cluster"), {told}}, disk.sources()),
        QStringLiteral("cluster.add")));
    disk.perform(placeAnswers(disk.workshop(), {other}, cluster), QStringLiteral("answer.place"));
    disk.perform(addRecord(disk.workshop(), Kind::Debate,
                           {{columnOf(&Debate::subject), cluster.uuid()},
                            {columnOf(&Debate::text), QStringLiteral("SECRET debate")}},
                           disk.sources()));
    const AnswerId gone = add(prompts[2], "SECRET of a prompt that went");
    set(prompts[2], columnOf(&Prompt::isPrivate), qint64(1));
    disk.perform(removeAnswers(disk.workshop(), {gone}), QStringLiteral("answer.remove"));
    disk.perform(removePrompt(disk.workshop(), prompts[2]), QStringLiteral("prompt.remove"));
    REQUIRE(everyText(replayOf(disk)).contains(QStringLiteral("SECRET one")));
    set(prompts[1], columnOf(&Prompt::isPrivate), qint64(1)); // also what was there before it was private
    const Replay replay = replayOf(disk);
    CHECK_FALSE(everyText(replay).contains(QStringLiteral("SECRET")));
    CHECK(replay.at(replay.length()).find(open)); // and the others keep their places
    CHECK(replay.at(replay.length()).counts().answers == 1);
}

TEST_CASE("only what shows on the canvas is a step, and undone work goes back as it went") {
    WorkshopOnDisk disk;
    const PromptId prompt = promptsOf(disk.workshop()).front();
    const AnswerId a(disk.perform(addAnswers(disk.workshop(), {{prompt, required("A bus")}}, disk.sources()),
                                  QStringLiteral("answer.add")));
    const ClusterId cluster(
        disk.perform(addCluster(disk.workshop(), {prompt, required("Buses"), {a}}, disk.sources()),
                     QStringLiteral("cluster.add")));
    disk.perform(setAnswer(disk.workshop(), a, {{columnOf(&Answer::starred), qint64(1)}}),
                 QStringLiteral("answer.set"));
    disk.perform(addRecord(disk.workshop(), Kind::Reflection,
                           {{columnOf(&Reflection::text), QStringLiteral("a thought")}}, disk.sources()),
                 QStringLiteral("reflection.add"));
    REQUIRE(disk.session().undo(3));
    const Replay replay = replayOf(disk);
    CHECK(captions(replay) == QStringList{QStringLiteral("Add answer “A bus”"),
                                          QStringLiteral("Add cluster “Buses”"),
                                          QStringLiteral("Undo: Add cluster “Buses”")});
    CHECK(replay.at(2).clusters().size() == 1);
    CHECK(replay.at(3).clusters().isEmpty());
    CHECK(replay.steps[1].counts.placed == 1);
    CHECK(replay.steps[2].counts.placed == 0);
    CHECK(everyText(replay).contains(QStringLiteral("Buses")));
    CHECK_FALSE(everyText(replay).contains(QStringLiteral("a thought")));
}

TEST_CASE("a new workshop has nothing to replay") {
    WorkshopOnDisk disk;
    const Replay replay = replayOf(disk);
    CHECK(replay.isEmpty());
    CHECK(ReplayPace(replay).positionAt(1.0) == 0);
}

TEST_CASE("no person is in a replay, and no name without consent") {
    WorkshopOnDisk disk;
    const PromptId prompt = promptsOf(disk.workshop()).front();
    const auto person = [&](const QString &name, bool agrees) {
        return ParticipantId(
            disk.perform(addParticipant(disk.workshop(), {{columnOf(&Participant::name), name}},
                                        agrees ? std::vector{ConsentKind::Named} : std::vector<ConsentKind>(),
                                        disk.sources()),
                         QStringLiteral("participant.add")));
    };
    const ParticipantId ada = person(QStringLiteral("Ada Quillon"), false);
    person(QStringLiteral("Zoltan Weiss"), true);
    disk.perform(addAnswers(disk.workshop(),
                            {{prompt, required("Ada and Quillon say so, says Ada; so does Zoltan"),
                              Source::Room, ada}},
                            disk.sources()),
                 QStringLiteral("answer.add"));
    disk.perform(removeRecord(disk.workshop(), {Kind::Participant, ada.uuid()}),
                 QStringLiteral("participant.remove"));
    const Replay replay = replayOf(disk);
    const QString all = everyText(replay);
    CHECK_FALSE(all.contains(QStringLiteral("Ada")));
    CHECK_FALSE(all.contains(QStringLiteral("Quillon")));
    CHECK(all.contains(QStringLiteral("Zoltan")));
    CHECK(replay.length() == 1);
    CHECK(replay.namesLeftOut == 1);
    CHECK(replay.at(1).participants().isEmpty());
    CHECK_FALSE(replay.at(1).answers().begin()->participant);
}

TEST_CASE("a position is found back from its time, and time never runs backwards") {
    WorkshopOnDisk disk;
    const PromptId prompt = promptsOf(disk.workshop()).front();
    for (int i = 0; i < 5; ++i)
        disk.perform(addAnswers(disk.workshop(), {{prompt, required(QString::number(i))}}, disk.sources()),
                     QStringLiteral("answer.add"));
    disk.perform(addCluster(disk.workshop(), {prompt, required("All"), {}}, disk.sources()),
                 QStringLiteral("cluster.add"));
    const Replay replay = replayOf(disk);
    const ReplayPace pace(replay);
    CHECK(pace.positionAt(0) == 0);
    CHECK(pace.positionAt(1) >= replay.length());
    double before = 0;
    for (int i = 0; i <= 100; ++i) {
        const double position = pace.positionAt(i / 100.0);
        CHECK(position >= before);
        before = position;
        if (position > 0 && position < replay.length())
            CHECK(qAbs(pace.partAt(position) - i / 100.0) < 1e-9);
    }
}
