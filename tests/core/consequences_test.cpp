// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from an action, rule by rule.
#include "core/edit/cluster_actions.h"
#include "core/edit/cluster_room.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"

using namespace coalesce;
using namespace coalesce::test;

namespace {

struct Room {
    Sources sources = countedSources();
    Workshop workshop = newWorkshop(sources);
    std::vector<PromptId> prompts = promptsOf(workshop);

    QUuid does(const Result<Outcome> &outcome) { return perform(workshop, outcome); }
    AnswerId answer(const char *text, int prompt = 0, std::optional<ClusterId> cluster = {}) {
        return AnswerId(does(addAnswers(
            workshop, {{prompts[size_t(prompt)], required(text), Source::Room, std::nullopt, cluster}},
            sources)));
    }
    ClusterId cluster(const char *title, const std::vector<AnswerId> &answers = {}, int prompt = 0) {
        return ClusterId(
            does(addCluster(workshop, {prompts[size_t(prompt)], required(title), answers}, sources)));
    }
    ParticipantId person(const char *name, const std::vector<ConsentKind> &consents = {}) {
        return ParticipantId(does(addParticipant(
            workshop, {{columnOf(&Participant::name), QString::fromUtf8(name)}}, consents, sources)));
    }
    QUuid made(Kind kind, const FieldValues &values) {
        return does(addRecord(workshop, kind, values, sources));
    }
    const Place &placeOf(const AnswerId &id) const { return workshop.find(id)->place; }
    bool isIn(const AnswerId &id, const ClusterId &in) const {
        const auto *place = std::get_if<InCluster>(&placeOf(id));
        return place && place->cluster == in;
    }
    bool isMergedInto(const AnswerId &id, const AnswerId &head) const {
        return placeOf(id) == Place(MergedInto{head});
    }
    bool isNotPlaced(const AnswerId &id) const { return placeOf(id) == Place(NotPlaced{}); }
};

ErrorCode codeOf(const Result<Outcome> &outcome) {
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().detail.endsWith(QLatin1Char('.')));
    return outcome.error().code;
}

constexpr int kName = columnOf(&Participant::name);

} // namespace

TEST_CASE("placing puts answers at the end, or at the rank that is asked for") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c");
    const ClusterId cluster = room.cluster("all", {a, b});
    room.does(placeAnswers(room.workshop, {c}, cluster));
    CHECK(room.workshop.answersIn(cluster) == std::vector{a, b, c});
    room.does(placeAnswers(room.workshop, {c}, cluster, 0));
    CHECK(room.workshop.answersIn(cluster) == std::vector{c, a, b});
    room.does(placeAnswers(room.workshop, {c, a}, cluster, 99));
    CHECK(room.workshop.answersIn(cluster) == std::vector{b, c, a});
    room.does(placeAnswers(room.workshop, {b, a}, std::nullopt));
    CHECK(room.workshop.answersIn(cluster) == std::vector{c});
    CHECK(room.workshop.counts(room.prompts[0]) == AnswerCounts{3, 1, 2, 0});
}

TEST_CASE("placing into another prompt's cluster fails, unless moving is asked for too") {
    Room room;
    const AnswerId head = room.answer("head", 0), wording = room.answer("wording", 0);
    room.does(mergeAnswers(room.workshop, head, {wording}));
    const ClusterId cluster = room.cluster("elsewhere", {}, 1);
    CHECK(codeOf(placeAnswers(room.workshop, {head}, cluster)) == ErrorCode::Refused);
    CHECK(codeOf(addCluster(room.workshop, {room.prompts[1], required("x"), {head}}, room.sources)) ==
          ErrorCode::Refused);
    room.does(placeAnswers(room.workshop, {head}, cluster, std::nullopt, OtherPrompt::MoveToPrompt));
    CHECK(room.isIn(head, cluster));
    CHECK(room.workshop.find(wording)->prompt == room.prompts[1]);
    CHECK(room.isMergedInto(wording, head));
}

TEST_CASE("a merged answer that is placed leaves its stack") {
    Room room;
    const AnswerId head = room.answer("head"), wording = room.answer("wording");
    room.does(mergeAnswers(room.workshop, head, {wording}));
    const ClusterId cluster = room.cluster("own", {wording});
    CHECK(room.isIn(wording, cluster));
    CHECK(room.workshop.mergedInto(head).empty());
}

TEST_CASE("a new prompt takes an answer out of its cluster, its stack with it") {
    Room room;
    const AnswerId head = room.answer("head"), wording = room.answer("wording");
    room.does(mergeAnswers(room.workshop, head, {wording}));
    const ClusterId cluster = room.cluster("here", {head});
    const int prompt = columnOf(&Answer::prompt), text = columnOf(&Answer::text);
    room.does(
        setAnswer(room.workshop, head, {{prompt, room.prompts[2].uuid()}, {text, QStringLiteral("moved")}}));
    CHECK(room.isNotPlaced(head));
    CHECK(room.workshop.find(head)->text == required("moved"));
    CHECK(room.workshop.find(wording)->prompt == room.prompts[2]);
    CHECK(room.isMergedInto(wording, head));
    CHECK(room.workshop.counts(room.prompts[0]) == AnswerCounts{0, 0, 0, 0});
    CHECK(room.workshop.counts(room.prompts[2]) == AnswerCounts{2, 0, 1, 1});
    CHECK(room.workshop.answersIn(cluster).empty());
    // A merged one that moves leaves its stack.
    room.does(setAnswer(room.workshop, wording, {{prompt, room.prompts[1].uuid()}}));
    CHECK(room.isNotPlaced(wording));
    // To the prompt it has already: nothing changes.
    CHECK(setAnswer(room.workshop, wording, {{prompt, room.prompts[1].uuid()}})->patch.isEmpty());
    CHECK(codeOf(setAnswer(room.workshop, wording, {{prompt, QUuid::createUuid()}})) == ErrorCode::NotFound);
}

TEST_CASE("merging brings what was merged into each along, and keeps text, source and participant") {
    Room room;
    const ParticipantId ada = room.person("Ada");
    const AnswerId into = room.answer("into"), other = room.answer("other"), under = room.answer("under");
    room.does(setAnswer(room.workshop, under,
                        {{columnOf(&Answer::participant), ada.uuid()},
                         {columnOf(&Answer::source), QStringLiteral("paper")}}));
    room.does(mergeAnswers(room.workshop, other, {under}));
    const ClusterId cluster = room.cluster("with other", {other});
    room.does(mergeAnswers(room.workshop, into, {other}));
    CHECK(room.isMergedInto(other, into));
    CHECK(room.isMergedInto(under, into));
    CHECK(room.workshop.mergedInto(into) == std::vector{other, under});
    CHECK(room.workshop.answersIn(cluster).empty());
    const Answer kept = *room.workshop.find(under);
    CHECK(kept.text == required("under"));
    CHECK(kept.source == Source::Paper);
    CHECK(kept.participant == ada);
    CHECK(room.workshop.counts(room.prompts[0]) == AnswerCounts{3, 0, 1, 2});
}

TEST_CASE("merging into itself, into a merged answer or across prompts is refused") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c", 1);
    CHECK(codeOf(mergeAnswers(room.workshop, a, {b, a})) == ErrorCode::Refused);
    CHECK(codeOf(mergeAnswers(room.workshop, a, {c})) == ErrorCode::Refused);
    room.does(mergeAnswers(room.workshop, a, {b}));
    CHECK(codeOf(mergeAnswers(room.workshop, b, {a})) == ErrorCode::Refused);
    CHECK(codeOf(mergeAnswers(room.workshop, a, {AnswerId(QUuid::createUuid())})) == ErrorCode::NotFound);
    CHECK(mergeAnswers(room.workshop, a, {b})->patch.isEmpty());
}

TEST_CASE("taking merged answers apart puts them beside the one they were merged into") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c"), d = room.answer("d");
    const ClusterId cluster = room.cluster("all", {a, d});
    room.does(mergeAnswers(room.workshop, a, {b, c}));
    room.does(unmergeAnswers(room.workshop, {b}));
    CHECK(room.workshop.answersIn(cluster) == std::vector{a, b, d});
    CHECK(room.isMergedInto(c, a));
    room.does(placeAnswers(room.workshop, {a}, std::nullopt));
    room.does(unmergeAnswers(room.workshop, {c}));
    CHECK(room.isNotPlaced(c));
    CHECK(unmergeAnswers(room.workshop, {c})->patch.isEmpty());
}

TEST_CASE("several taken apart at once stand behind their heads in the order in which they are named") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c"), d = room.answer("d"),
                   e = room.answer("e");
    const ClusterId cluster = room.cluster("all", {a, d});
    room.does(mergeAnswers(room.workshop, a, {b, c}));
    room.does(mergeAnswers(room.workshop, d, {e}));
    room.does(unmergeAnswers(room.workshop, {b, e, c, b}));
    CHECK(room.workshop.answersIn(cluster) == std::vector{a, b, c, d, e});
}

TEST_CASE("a cluster knows how many answers it holds and which rank is next, whatever came and went") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c");
    const ClusterId cluster = room.cluster("all");
    CHECK(room.workshop.nextRank(cluster) == 0);
    room.does(placeAnswers(room.workshop, {a, b, c}, cluster));
    CHECK(room.workshop.countIn(cluster) == 3);
    CHECK(room.workshop.nextRank(cluster) == 3);
    room.does(removeAnswers(room.workshop, {b, c}));
    CHECK(room.workshop.countIn(cluster) == 1);
    CHECK(room.workshop.nextRank(cluster) == 1);
    // Of one rank, as two laptops may give it: the older first.
    const AnswerId d = room.answer("d"), e = room.answer("e", 0, cluster);
    room.does(placeAnswers(room.workshop, {d}, cluster));
    room.does(change(room.workshop, d, [&](Answer &answer) { answer.place = InCluster{cluster, 1}; }));
    CHECK(room.workshop.answersIn(cluster) == std::vector{a, d, e});
}

TEST_CASE("removing the head of a stack promotes the oldest of it into the same place") {
    Room room;
    const AnswerId head = room.answer("head"), old = room.answer("old"), young = room.answer("young");
    const ClusterId cluster = room.cluster("all", {head});
    room.does(mergeAnswers(room.workshop, head, {young, old}));
    SECTION("one") {
        room.does(removeAnswers(room.workshop, {head}));
        CHECK(room.isIn(old, cluster));
        CHECK(room.isMergedInto(young, old));
    }
    SECTION("with the oldest: the next") {
        room.does(removeAnswers(room.workshop, {head, old}));
        CHECK(room.isIn(young, cluster));
    }
    SECTION("the whole stack, named twice") {
        room.does(removeAnswers(room.workshop, {young, head, old, head}));
        CHECK(room.workshop.answers().isEmpty());
    }
}

TEST_CASE("removing an answer removes its debates and empties what was about it") {
    Room room;
    const AnswerId a = room.answer("a");
    const DebateId debate(room.made(Kind::Debate, {{columnOf(&Debate::subject) + 1, a.uuid()},
                                                   {columnOf(&Debate::text), QStringLiteral("is it?")}}));
    const ReflectionId reflection(
        room.made(Kind::Reflection, {{columnOf(&Reflection::text), QStringLiteral("struck me")},
                                     {columnOf(&Reflection::about), a.uuid()}}));
    room.does(removeAnswers(room.workshop, {a}));
    CHECK_FALSE(room.workshop.find(debate));
    CHECK_FALSE(room.workshop.find(reflection)->about);
}

TEST_CASE("a debate is about a cluster or an answer: one, not both, not neither") {
    Room room;
    const AnswerId a = room.answer("a");
    const ClusterId cluster = room.cluster("c", {});
    const int onCluster = columnOf(&Debate::subject), onAnswer = onCluster + 1,
              text = columnOf(&Debate::text);
    const auto add = [&](const FieldValues &values) {
        return addRecord(room.workshop, Kind::Debate, values, room.sources);
    };
    CHECK(codeOf(add({{text, QStringLiteral("x")}})) == ErrorCode::BadArgument);
    CHECK(codeOf(add({{text, QStringLiteral("x")}, {onCluster, cluster.uuid()}, {onAnswer, a.uuid()}})) ==
          ErrorCode::BadArgument);
    const DebateId debate(room.does(add({{text, QStringLiteral("x")}, {onCluster, cluster.uuid()}})));
    room.does(setFields(room.workshop, refOf(debate), {{onAnswer, a.uuid()}}));
    CHECK(room.workshop.find(debate)->subject == DebateSubject(a));
    const auto aboutNothing = setFields(room.workshop, refOf(debate), {{onAnswer, Value()}});
    CHECK(codeOf(aboutNothing) == ErrorCode::BadArgument);
    CHECK(aboutNothing.error().detail.contains(QStringLiteral("about a cluster or an answer")));
}

TEST_CASE("removing a cluster leaves its answers not placed and removes its debates") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b");
    const ClusterId cluster = room.cluster("c", {a, b});
    const DebateId debate(room.made(Kind::Debate, {{columnOf(&Debate::subject), cluster.uuid()},
                                                   {columnOf(&Debate::text), QStringLiteral("is it?")}}));
    const TableNoteId note(room.made(Kind::TableNote, {{columnOf(&TableNote::prompt), room.prompts[0].uuid()},
                                                       {columnOf(&TableNote::text), QStringLiteral("said")},
                                                       {columnOf(&TableNote::cluster), cluster.uuid()}}));
    room.does(removeRecord(room.workshop, refOf(cluster)));
    CHECK(room.isNotPlaced(a));
    CHECK(room.isNotPlaced(b));
    CHECK_FALSE(room.workshop.find(debate));
    REQUIRE(room.workshop.find(note));
    CHECK_FALSE(room.workshop.find(note)->cluster);
}

TEST_CASE("merging clusters keeps the title, appends answers and summaries, moves debates and notes") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c");
    const ClusterId into = room.cluster("into", {a}), one = room.cluster("one", {b}),
                    two = room.cluster("two", {c});
    for (const auto &[id, summary] : {std::pair(into, "First."), {one, "Second."}, {two, "Third."}})
        room.does(setCluster(room.workshop, id, {{columnOf(&Cluster::summary), QLatin1String(summary)}}));
    const DebateId debate(room.made(Kind::Debate, {{columnOf(&Debate::subject), one.uuid()},
                                                   {columnOf(&Debate::text), QStringLiteral("is it?")}}));
    const TableNoteId note(room.made(Kind::TableNote, {{columnOf(&TableNote::prompt), room.prompts[0].uuid()},
                                                       {columnOf(&TableNote::text), QStringLiteral("said")},
                                                       {columnOf(&TableNote::cluster), two.uuid()}}));
    CHECK(codeOf(mergeClusters(room.workshop, into, {one, into})) == ErrorCode::Refused);
    CHECK(codeOf(mergeClusters(room.workshop, into, {room.cluster("far", {}, 1)})) == ErrorCode::Refused);
    room.does(mergeClusters(room.workshop, into, {one, two, one}));
    const Cluster kept = *room.workshop.find(into);
    CHECK(kept.title == required("into"));
    CHECK(kept.summary.string() == QStringLiteral("First.\nSecond.\nThird."));
    CHECK(room.workshop.answersIn(into) == std::vector{a, b, c});
    CHECK(room.workshop.find(debate)->subject == DebateSubject(into));
    CHECK(room.workshop.find(note)->cluster == into);
    CHECK_FALSE(room.workshop.find(one));
}

TEST_CASE("a merged cluster's theme stays where the one that is kept has none") {
    Room room;
    const ClusterId into = room.cluster("into"), one = room.cluster("one"), two = room.cluster("two"),
                    other = room.cluster("other");
    const auto theme = [&](const char *title, const ClusterId &over) {
        return ThemeId(room.does(addTheme(room.workshop, {{columnOf(&Theme::title), QLatin1String(title)}},
                                          {over}, room.sources)));
    };
    const ThemeId first = theme("first", one);
    theme("second", two);
    const ThemeId own = theme("own", other);
    room.does(mergeClusters(room.workshop, into, {one, two}));
    CHECK(room.workshop.find(into)->theme == first);
    room.does(mergeClusters(room.workshop, other, {into}));
    CHECK(room.workshop.find(other)->theme == own);
}

TEST_CASE("clusters whose summaries are too long together are not merged, and the sentence says why") {
    Room room;
    const ClusterId into = room.cluster("into"), one = room.cluster("one");
    for (const ClusterId &id : {into, one})
        room.does(setCluster(room.workshop, id,
                             {{columnOf(&Cluster::summary), QString(kMaxTextLength - 1, QLatin1Char('x'))}}));
    const auto merged = mergeClusters(room.workshop, into, {one});
    CHECK(codeOf(merged) == ErrorCode::Refused);
    CHECK(merged.error().detail.contains(QStringLiteral("summaries")));
}

TEST_CASE("splitting cuts answers out into a new cluster, and only answers of that cluster") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), c = room.answer("c");
    const ClusterId whole = room.cluster("whole", {a, b});
    CHECK(codeOf(splitCluster(room.workshop, whole, {c}, required("part"), room.sources)) ==
          ErrorCode::Refused);
    CHECK(codeOf(splitCluster(room.workshop, whole, {}, required("part"), room.sources)) ==
          ErrorCode::BadArgument);
    const ClusterId part(room.does(splitCluster(room.workshop, whole, {b}, required("part"), room.sources)));
    CHECK(room.workshop.answersIn(whole) == std::vector{a});
    CHECK(room.workshop.answersIn(part) == std::vector{b});
    CHECK(room.workshop.find(part)->prompt == room.prompts[0]);
}

TEST_CASE("a cluster that grows makes room in the same patch") {
    Room room;
    const ClusterId upper = room.cluster("upper");
    const QRect card = cardOf(room.workshop, *room.workshop.find(upper));
    room.does(addCluster(room.workshop,
                         {room.prompts[0], required("lower"), {}, QPoint(card.x(), card.bottom() + 60)},
                         room.sources));
    std::vector<NewAnswer> many(20,
                                NewAnswer{room.prompts[0], required("x"), Source::Room, std::nullopt, upper});
    const auto outcome = addAnswers(room.workshop, many, room.sources);
    room.does(outcome);
    CHECK(std::ranges::count(outcome->patch.changes, Kind::Cluster,
                             [](const auto &c) { return c.ref.kind; }) == 1);
    CHECK(room.workshop.answersIn(upper).size() == 20);
}

TEST_CASE("removing a participant clears every reference to the person") {
    Room room;
    const ParticipantId ada = room.person("Ada", {ConsentKind::Named});
    const AnswerId a = room.answer("a");
    room.does(setAnswer(room.workshop, a, {{columnOf(&Answer::participant), ada.uuid()}}));
    room.does(setFields(room.workshop, refOf(room.prompts[0]),
                        {{columnOf(&Prompt::host), ada.uuid()}, {columnOf(&Prompt::notetaker), ada.uuid()}}));
    const CallId call(room.made(Kind::Call, {{columnOf(&Call::text), QStringLiteral("ask")},
                                             {columnOf(&Call::participant), ada.uuid()}}));
    room.does(removeRecord(room.workshop, refOf(ada)));
    CHECK_FALSE(room.workshop.find(a)->participant);
    CHECK_FALSE(room.workshop.find(room.prompts[0])->host);
    CHECK_FALSE(room.workshop.find(room.prompts[0])->notetaker);
    CHECK_FALSE(room.workshop.find(call)->participant);
    CHECK(room.workshop.visibleConsents().empty());
    CHECK_FALSE(setConsent(room.workshop, ada, ConsentKind::Named, true, std::nullopt, room.sources));
}

TEST_CASE("a prompt with answers stays; one without goes with its clusters and notes; the last one stays") {
    Room room;
    const AnswerId a = room.answer("a");
    CHECK(codeOf(removePrompt(room.workshop, room.prompts[0])) == ErrorCode::Refused);
    const ClusterId cluster = room.cluster("c", {}, 1);
    room.does(removePrompt(room.workshop, room.prompts[1]));
    CHECK_FALSE(room.workshop.find(cluster));
    CHECK(room.workshop.find(room.prompts[2])->number == 2);
    room.does(removePrompt(room.workshop, room.prompts[2]));
    room.does(removeAnswers(room.workshop, {a}));
    CHECK(codeOf(removePrompt(room.workshop, room.prompts[0])) == ErrorCode::Refused);
}

TEST_CASE("there are six prompts at most, and moving one closes the gap") {
    Room room;
    const FieldValues question{{columnOf(&Prompt::question), QStringLiteral("And?")}};
    for (int i = 0; i < 3; ++i)
        room.does(addPrompt(room.workshop, question, room.sources));
    CHECK(codeOf(addPrompt(room.workshop, question, room.sources)) == ErrorCode::Refused);
    room.does(moveRecord(room.workshop, refOf(room.prompts[0]), 3));
    CHECK(room.workshop.find(room.prompts[0])->number == 3);
    CHECK(room.workshop.find(room.prompts[1])->number == 1);
    CHECK(room.workshop.find(room.prompts[2])->number == 2);
    CHECK(codeOf(moveRecord(room.workshop, refOf(room.prompts[0]), 0)) == ErrorCode::BadArgument);
    CHECK(codeOf(moveRecord(room.workshop, refOf(room.prompts[0]), 7)) == ErrorCode::BadArgument);
}

TEST_CASE("setting a theme's clusters makes exactly those its own") {
    Room room;
    const ClusterId a = room.cluster("a"), b = room.cluster("b", {}, 1);
    const FieldValues title{{columnOf(&Theme::title), QStringLiteral("Time")}};
    const ThemeId theme(room.does(addTheme(room.workshop, title, {a}, room.sources)));
    room.does(setTheme(room.workshop, theme, {}, std::vector{b}));
    CHECK_FALSE(room.workshop.find(a)->theme);
    CHECK(room.workshop.find(b)->theme == theme);
    CHECK(setTheme(room.workshop, theme, {}, std::vector{b})->patch.isEmpty());
    room.does(removeRecord(room.workshop, refOf(theme)));
    CHECK_FALSE(room.workshop.find(b)->theme);
}

TEST_CASE("a consent is dated the day it is given, and keeps its date while it stays as it is") {
    Room room;
    const ParticipantId ada = room.person("Ada", {ConsentKind::Named});
    CHECK(room.workshop.agreed(ada, ConsentKind::Named));
    CHECK_FALSE(room.workshop.agreed(ada, ConsentKind::Quoted));
    CHECK(setConsent(room.workshop, ada, ConsentKind::Named, true, std::nullopt, room.sources)
              ->patch.isEmpty());
    room.does(setConsent(room.workshop, ada, ConsentKind::Quoted, true, QDate(2024, 5, 6), room.sources));
    CHECK(room.workshop.consent(ada, ConsentKind::Quoted)->date == QDate(2024, 5, 6));
    CHECK_FALSE(addParticipant(room.workshop, {{kName, QString()}}, {}, room.sources));
}

TEST_CASE("values of the wrong kind, out of bounds or missing are refused with a sentence") {
    Room room;
    const auto add = [&](Kind kind, const FieldValues &values) {
        return codeOf(addRecord(room.workshop, kind, values, room.sources));
    };
    CHECK(add(Kind::Call, {}) == ErrorCode::BadArgument);
    CHECK(add(Kind::Call, {{columnOf(&Call::text), Value()}}) == ErrorCode::BadArgument);
    CHECK(add(Kind::Call, {{columnOf(&Call::text), QStringLiteral("x")},
                           {columnOf(&Call::dots), qint64(-1)}}) == ErrorCode::BadArgument);
    CHECK(add(Kind::Step, {{columnOf(&Step::title), QStringLiteral("x")},
                           {columnOf(&Step::minutes), qint64(1000)}}) == ErrorCode::BadArgument);
    CHECK(add(Kind::Response, {{columnOf(&Response::text), QStringLiteral("x")}}) == ErrorCode::BadArgument);
    for (const char *date : {"2024-02-30", "2024-1-1", "01.02.2024", "2024-01-01T00", " 2024-1-01"}) {
        INFO(date);
        CHECK_FALSE(setFields(room.workshop, refOf(room.workshop.facts().id),
                              {{columnOf(&WorkshopFacts::date), QLatin1String(date)}}));
    }
}

TEST_CASE("a choice, a reference or a time that does not decode is refused, not taken for nothing") {
    Room room;
    const CallId call(room.made(Kind::Call, {{columnOf(&Call::text), QStringLiteral("ask")}}));
    CHECK(codeOf(setFields(room.workshop, refOf(call),
                           {{columnOf(&Call::outcome), QStringLiteral("maybe")}})) == ErrorCode::BadArgument);
    CHECK(codeOf(setFields(room.workshop, refOf(call),
                           {{columnOf(&Call::theme), QStringLiteral("no id")}})) == ErrorCode::BadArgument);
    CHECK(codeOf(setFields(room.workshop, refOf(room.workshop.facts().id),
                           {{columnOf(&WorkshopFacts::start), QStringLiteral("25:00")}})) ==
          ErrorCode::BadArgument);
    CHECK(setFields(room.workshop, refOf(call), {{columnOf(&Call::outcome), Value()}}));
}

TEST_CASE("line ends are LF in the patch as in memory") {
    Room room;
    const auto outcome = setFields(room.workshop, refOf(room.workshop.facts().id),
                                   {{columnOf(&WorkshopFacts::venue), QStringLiteral("Hall\r\nTwo\rThree")}});
    REQUIRE(outcome);
    CHECK(outcome->patch.changes.front().fields.front().after == Value(QStringLiteral("Hall\nTwo\nThree")));
    room.does(outcome);
    CHECK(room.workshop.apply(reversed(outcome->patch)));
}

TEST_CASE("apply refuses what an action would never ask for, and changes nothing") {
    Room room;
    const AnswerId a = room.answer("a"), b = room.answer("b"), far = room.answer("far", 1);
    const ClusterId cluster = room.cluster("c", {a});
    const QByteArray before = bytesOf(room.workshop);
    const auto refuses = [&](const auto &id, const auto &change) {
        PatchBuilder builder(room.workshop);
        builder.change(id, change);
        const Status status = room.workshop.apply(builder.patch());
        CHECK(bytesOf(room.workshop) == before);
        CHECK(room.workshop.sameIndexesAs(room.workshop.rebuilt()));
        return !status;
    };
    CHECK(refuses(far, [&](Answer &answer) { answer.place = InCluster{cluster, 0}; }));
    CHECK(refuses(far, [&](Answer &answer) { answer.place = MergedInto{a}; }));
    CHECK(refuses(a, [&](Answer &answer) { answer.place = MergedInto{a}; }));
    CHECK(refuses(a, [&](Answer &answer) { answer.prompt = room.prompts[1]; }));
    CHECK(refuses(cluster, [&](Cluster &moved) { moved.prompt = room.prompts[1]; }));
    CHECK(refuses(cluster, [&](Cluster &moved) { moved.x = kCanvasLimit + 1; }));
    CHECK(refuses(b, [&](Answer &answer) { answer.participant = ParticipantId(QUuid::createUuid()); }));
}
