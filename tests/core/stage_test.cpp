// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage shows: names only of those who agreed, nothing private, answers held back until they are
// revealed.
#include "core/day/day_clock.h"
#include "core/edit/live_actions.h"
#include "core/report/confidence.h"
#include "core/stage/stage_content.h"
#include "tests/core/report_support.h"
#include "tests/support/build_workshop.h"
#include "tests/support/random_actions.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::report;
using namespace coalesce::stage;

namespace {

constexpr int kShows = int(EnumNames<StageShow>::names.size());
constexpr qint64 kNow = 1'000'000'000;
const QString kConfided = QStringLiteral("WasSaidInConfidence");

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct Day : WorkshopMaker {
    Day() : WorkshopMaker(s("The river"), s("What needs to continue?")) {}
    void onStage(StageShow show, bool revealed = false, std::optional<PromptId> prompt = {}) {
        put(Stage{m_stage, show, prompt, false, revealed});
    }
    void facts(auto how) { change(workshop().facts().id, how); }
    StepId step(const char *title, int minutes, bool isPrivate = false, bool holdBack = false) {
        return put(Step{
            id<Step>(), 0, required(s(title)), minutes, {}, text(s("a script")), {}, isPrivate, holdBack});
    }
    void run(const StepId &step, qint64 began = kNow) {
        put(Run{id<Run>(), 0, step, {began}, Moment{began}, 0, 0, std::nullopt});
    }
    void speaks(const ParticipantId &person) {
        put(Turn{id<Turn>(), 0, 1, person, TurnState::Speaking, {kNow}, 0});
    }
    StageContent content(qint64 now = kNow) const { return stageContent(workshop(), now); }
    QString read(qint64 now = kNow) const { return textsOf(content(now)).join(QLatin1Char('\n')); }

private:
    StageId m_stage = id<Stage>();
};

} // namespace

TEST_CASE("nobody is named on any show without consent to be named", "[stage]") {
    Day day;
    const ParticipantId ada = day.person(s("Ada Agreed"), {ConsentKind::Named});
    const ParticipantId sid = day.person(s("Sid Silent"), {ConsentKind::Quoted});
    for (const ParticipantId &person : {ada, sid}) {
        day.put(Call{day.id<Call>(), 0, required(s("a call")), person, {}, {}, {}, 1});
        day.put(Pledge{day.id<Pledge>(),
                       0,
                       required(s("a pledge")),
                       person,
                       {},
                       PledgeReach::Own,
                       PledgeStatus::Open,
                       {},
                       {}});
        day.put(Reflection{day.id<Reflection>(), 0, required(s("it struck me")), person, {}, false});
        const ClusterId cluster = day.cluster(day.firstPrompt(), s("Together"));
        day.answer(day.firstPrompt(), s("words"), InCluster{cluster, 1}, Source::Room, person, true);
    }
    day.speaks(sid);
    for (int i = 0; i < kShows; ++i) {
        day.onStage(StageShow(i));
        INFO(i);
        CHECK_FALSE(day.read().contains(s("Sid")));
    }
    for (const StageShow show :
         {StageShow::Calls, StageShow::Pledges, StageShow::Circle, StageShow::GoRound}) {
        day.onStage(show);
        CHECK(day.read().contains(s("Ada Agreed")));
    }
    // In the go-round there is somebody all the same.
    day.onStage(StageShow::GoRound);
    CHECK(std::get<Speaking>(day.content().body).who == s("A participant"));
    CHECK(std::get<Speaking>(day.content().body).next == s("Ada Agreed"));
}

TEST_CASE("a quotation carries a name only with both consents", "[stage]") {
    Day day;
    const ClusterId cluster = day.cluster(day.firstPrompt(), s("Together"));
    const auto quote = [&](const char *name, const std::vector<ConsentKind> &consents) {
        day.answer(day.firstPrompt(), s("words"), InCluster{cluster, 1}, Source::Room,
                   day.person(s(name), consents), true);
    };
    quote("Named Alone", {ConsentKind::Named});
    quote("Both Given", {ConsentKind::Named, ConsentKind::Quoted});
    day.onStage(StageShow::Clusters);
    CHECK(day.read().contains(s("Both Given")));
    CHECK_FALSE(day.read().contains(s("Named Alone")));
}

TEST_CASE("private prompts, steps and reflections are nowhere on the stage", "[stage]") {
    Day day;
    const PromptId secret = day.prompt(s("Secret question"));
    day.change(secret, [](Prompt &prompt) { prompt.isPrivate = true; });
    const ClusterId cluster = day.cluster(secret, s("Secret cluster"), s("Secret summary"));
    day.answer(secret, s("Secret answer"), InCluster{cluster, 1}, Source::Room, {}, true);
    const ReflectionId thought =
        day.put(Reflection{day.id<Reflection>(), 0, required(s("Secret thought")), {}, {}, true});
    for (const QUuid &about : {cluster.uuid(), thought.uuid()})
        day.put(
            Reflection{day.id<Reflection>(), 0, required(s("Secret echo")), {}, AnyReference{about}, false});
    day.run(day.step("Secret step", 10, true));
    for (int i = 0; i < kShows; ++i) {
        day.onStage(StageShow(i), false, secret);
        INFO(i);
        CHECK_FALSE(day.read().contains(s("Secret")));
        CHECK_FALSE(day.content().clock);
    }
    day.onStage(StageShow::Tables);
    CHECK(std::get<Tables>(day.content().body).cards.size() == 1);
    // With nothing but private prompts there is nothing to show, and no leak.
    day.change(day.firstPrompt(), [](Prompt &prompt) { prompt.isPrivate = true; });
    for (const StageShow show : {StageShow::Tables, StageShow::Clusters, StageShow::Canvas}) {
        day.onStage(show);
        CHECK_FALSE(day.read().contains(s("continue")));
        CHECK(std::holds_alternative<Poster>(day.content().body));
    }
}

TEST_CASE("the clock does not say what private step comes next", "[stage]") {
    Day day;
    const StepId first = day.step("Clustering", 25);
    day.step("The hosts alone", 5, true);
    day.run(first);
    CHECK(day.content().clock->words == s("left"));
    CHECK_FALSE(day.read().contains(s("hosts")));
}

TEST_CASE("the clock counts down, then says that it is over time, and stands where it stands", "[stage]") {
    Day day;
    const StepId first = day.step("Clustering", 25);
    day.step("We gather in the circle", 5);
    day.run(first);
    const auto clock = [&](qint64 ms) { return *day.content(kNow + ms).clock; };
    CHECK(clock(0).time == s("25:00"));
    CHECK(clock(0).words == s("until We gather in the circle"));
    CHECK(clock(12 * kMinuteMs + 20'000).time == s("12:40"));
    CHECK(clock(25 * kMinuteMs).time == s("0:00"));
    CHECK_FALSE(clock(25 * kMinuteMs).isOver);
    CHECK(clock(27 * kMinuteMs + 10'000).time == s("+2:10"));
    CHECK(clock(27 * kMinuteMs + 10'000).words == s("over time"));
    CHECK(clock(27 * kMinuteMs + 10'000).isOver);
    CHECK(day.content().moves);
    day.change(day.workshop().all<Run>().begin()->id, [](Run &run) { run.since.reset(); });
    CHECK(clock(kMinuteMs).time == s("25:00"));
    CHECK(clock(kMinuteMs).words == s("the clock stands"));
    CHECK_FALSE(day.content().moves);
}

TEST_CASE("steps of 0 and of 999 minutes are told", "[stage]") {
    Day day;
    const StepId none = day.step("Nothing", 0);
    day.run(none);
    CHECK(day.content().clock->time == s("0:00"));
    CHECK(day.content(kNow + 1500).clock->time == s("+0:01"));
    day.change(none, [](Step &step) { step.minutes = 999; });
    CHECK(day.content().clock->time == s("16:39:00"));
}

TEST_CASE("answers are held back until they are revealed, and the counts stay", "[stage]") {
    Day day;
    const ClusterId cluster = day.cluster(day.firstPrompt(), s("Together"));
    day.answer(day.firstPrompt(), s("In silence"), InCluster{cluster, 1}, Source::Room, {}, true);
    day.answer(day.firstPrompt(), s("Silently too"));
    const StepId step = day.step("Write", 10, false, true);
    day.run(step);
    for (int i = 0; i < kShows; ++i) {
        day.onStage(StageShow(i));
        INFO(i);
        CHECK_FALSE(day.read().contains(s("ilen")));
    }
    day.onStage(StageShow::Tables);
    CHECK(std::get<Tables>(day.content().body).cards.front().answers == 2);
    day.onStage(StageShow::Canvas);
    CHECK(std::get<Canvas>(day.content().body).cards.front().count == 1);
    CHECK_FALSE(day.content().remark.isEmpty());
    for (const StageShow show : {StageShow::Canvas, StageShow::Clusters}) {
        day.onStage(show, true);
        CHECK(day.read().contains(s("In silence")));
        CHECK(day.content().remark.isEmpty());
    }
    // A clock that is stopped reveals nothing.
    day.onStage(StageShow::Clusters);
    const RunId run = day.workshop().all<Run>().begin()->id;
    day.change(run, [](Run &one) {
        one.since.reset();
        one.ended = Moment{kNow};
    });
    CHECK_FALSE(day.read().contains(s("In silence")));
    day.change(run, [](Run &one) { one.ended.reset(); });
    // The next step holds nothing back.
    day.onStage(StageShow::Canvas);
    day.change(step, [](Step &one) { one.holdBack = false; });
    CHECK(day.read().contains(s("In silence")));
}

TEST_CASE("a pledge says its day, and the year where it is not the workshop's", "[stage]") {
    Day day;
    day.facts([](WorkshopFacts &facts) { facts.date = QDate(2026, 6, 13); });
    for (const int year : {2026, 2027})
        day.put(Pledge{day.id<Pledge>(),
                       0,
                       required(s("a pledge")),
                       {},
                       QDate(year, 9, 15),
                       PledgeReach::Own,
                       PledgeStatus::Open,
                       {},
                       {}});
    day.onStage(StageShow::Pledges);
    CHECK(textsOf(day.content()).contains(s("by 15 September")));
    CHECK(textsOf(day.content()).contains(s("by 15 September 2027")));
}

TEST_CASE("a blank stage has nothing to read", "[stage]") {
    Day day;
    day.run(day.step("Clustering", 25));
    day.put(Stage{day.id<Stage>(), StageShow::Title, {}, true, false});
    CHECK(textsOf(day.content()).isEmpty());
    CHECK_FALSE(day.content().moves);
}

TEST_CASE("clusters come biggest first, with what is not in one told", "[stage]") {
    Day day;
    const ClusterId small = day.cluster(day.firstPrompt(), s("Small"));
    const ClusterId big = day.cluster(day.firstPrompt(), s("Big"));
    day.answer(day.firstPrompt(), s("a"), InCluster{small, 1});
    day.answer(day.firstPrompt(), s("b"), InCluster{big, 1});
    day.answer(day.firstPrompt(), s("c"), InCluster{big, 2});
    day.answer(day.firstPrompt(), s("d"));
    day.onStage(StageShow::Clusters);
    const Rows rows = std::get<Rows>(day.content().body);
    REQUIRE(rows.rows.size() == 2);
    CHECK(rows.rows[0].text == s("Big"));
    CHECK(rows.rows[0].figure == s("2"));
    CHECK(rows.foot == s("1 answer is not in a cluster yet"));
}

TEST_CASE("hundreds of calls are bounded, and all are counted", "[stage]") {
    Day day;
    for (int i = 0; i < 300; ++i)
        day.put(Call{day.id<Call>(), 0, required(QStringLiteral("call %1").arg(i)), {}, {}, {}, {}, i % 7});
    day.onStage(StageShow::Calls);
    const Rows rows = std::get<Rows>(day.content().body);
    CHECK(rows.total == 300);
    CHECK(rows.rows.size() < 50);
    CHECK(rows.rows.front().figure == s("6 dots"));
    CHECK(day.content().heading == s("300 calls to action"));
}

TEST_CASE("a participatory budget says what is funded and what is missing", "[stage]") {
    Day day;
    day.facts([](WorkshopFacts &facts) {
        facts.purse = 10'000;
        facts.currency = text(s("GBP"));
    });
    const ParticipantId ada = day.person(s("Ada"));
    const auto call = [&](const char *words, int cost, int given) {
        const CallId id =
            day.put(Call{day.id<Call>(), 0, required(s(words)), {}, {}, {}, {}, 0, std::optional(cost)});
        day.put(Share{day.id<Share>(), 0, id, ada, given});
    };
    call("A bus", 50'000, 4'000);
    call("A bench", 6'000, 6'000);
    day.onStage(StageShow::Calls);
    const Rows rows = std::get<Rows>(day.content().body);
    REQUIRE(rows.rows.size() == 2);
    CHECK(rows.rows[0].text == s("A bench"));
    CHECK(rows.rows[0].word == s("Funded"));
    CHECK(rows.rows[0].figure == s("£60.00 of £60.00"));
    CHECK(rows.rows[1].word == s("£460.00 missing"));
    CHECK(rows.foot == s("£100.00 of £100.00 shared out · 1 call funded"));
}

TEST_CASE("thanks carry the way to join as a code, where it fits", "[stage]") {
    Day day;
    day.onStage(StageShow::Thanks);
    CHECK_FALSE(std::get<Poster>(day.content().body).code);
    for (const char *join :
         {"https://linnow.example/join", "mailto:join@linnow.example", "Come on Thursday"}) {
        day.facts([&](WorkshopFacts &facts) { facts.join = text(s(join)); });
        const Poster poster = std::get<Poster>(day.content().body);
        CHECK(poster.link == s(join));
        REQUIRE(poster.code);
        CHECK(poster.code->dark.size() == size_t(poster.code->side) * size_t(poster.code->side));
        CHECK(poster.code->isDark(0, 0)); // the corner of the pattern that readers look for
        CHECK_FALSE(poster.code->isDark(7, 7));
    }
    day.facts([&](WorkshopFacts &facts) { facts.join = text(QString(19'000, QLatin1Char('x'))); });
    CHECK_FALSE(std::get<Poster>(day.content().body).code);
    // A phone opens the address, not the sentence around it.
    day.facts([&](WorkshopFacts &facts) { facts.join = text(s("Sign up: https://linnow.example/join.")); });
    const Poster poster = std::get<Poster>(day.content().body);
    CHECK(poster.link == s("Sign up: https://linnow.example/join."));
    CHECK(poster.code == qrCodeOf(s("https://linnow.example/join")));
}

TEST_CASE("a name whose consent was withdrawn leaves what is frozen", "[stage]") {
    Day day;
    const ParticipantId ada = day.person(s("Ada Agreed"), {ConsentKind::Named});
    day.person(s("Ben Agreed"), {ConsentKind::Named});
    day.put(Call{day.id<Call>(), 0, required(s("a call")), ada, {}, {}, {}, 1});
    day.speaks(ada);
    for (const StageShow show : {StageShow::Calls, StageShow::GoRound}) {
        day.onStage(show);
        StageContent frozen = day.content();
        CHECK(textsOf(frozen).contains(s("Ada Agreed")));
        const ConsentId consent = day.workshop().consent(ada, ConsentKind::Named)->id;
        day.change(consent, [](Consent &one) { one.given = false; });
        dropNames(frozen, day.workshop());
        CHECK_FALSE(textsOf(frozen).contains(s("Ada Agreed")));
        if (show == StageShow::GoRound)
            CHECK(textsOf(frozen).contains(s("Ben Agreed")));
        day.change(consent, [](Consent &one) { one.given = true; });
    }
}

TEST_CASE("from a frozen stage only the name of who takes the consent back goes, and of a namesake's",
          "[stage]") {
    Day day;
    const std::vector both{ConsentKind::Named, ConsentKind::Quoted};
    const ParticipantId ada = day.person(s("Ada"), both);
    const ParticipantId ben = day.person(s("Ben"), both);
    const ClusterId cluster = day.cluster(day.firstPrompt(), s("Together"));
    day.answer(day.firstPrompt(), s("one"), InCluster{cluster, 1}, Source::Room, ada, true);
    day.answer(day.firstPrompt(), s("two"), InCluster{cluster, 2}, Source::Room, ben, true);
    day.onStage(StageShow::Clusters);
    const StageContent before = day.content();
    REQUIRE(textsOf(before).contains(s("“one” Ada")));
    StageContent frozen = before;
    day.change(ada, [](Participant &person) { person.attended = true; });
    dropNames(frozen, day.workshop());
    CHECK(frozen == before);
    day.change(day.workshop().consent(ada, ConsentKind::Quoted)->id, [](Consent &one) { one.given = false; });
    dropNames(frozen, day.workshop());
    CHECK(textsOf(frozen).contains(s("“one”")));
    CHECK(textsOf(frozen).contains(s("“two” Ben")));
    day.person(s("Ben")); // who never agreed: whose name stands there cannot be told any more
    dropNames(frozen, day.workshop());
    CHECK(textsOf(frozen).contains(s("“two”")));
}

TEST_CASE("law: whatever is done, no name without consent, nothing private, and time told is as made anew",
          "[stage][law]") {
    CHECK(rc::check([](quint32 seed) {
        const Sources sources = countedSources(kNow);
        Workshop workshop = test::newWorkshop(sources);
        test::Dice dice(seed);
        // Names that no free text can hold by chance.
        for (int i = 0; i < 80; ++i) {
            const test::RandomAction action = test::randomAction(workshop, sources, dice);
            if (action.outcome)
                (void)workshop.apply(action.outcome->patch);
        }
        PatchBuilder builder(workshop);
        for (const Participant &person : workshop.participants())
            builder.change(person.id, [&](Participant &one) {
                one.name = required(QStringLiteral("Name%1Surname").arg(one.number));
            });
        for (const Reflection &reflection : workshop.all<Reflection>())
            if (isInConfidence(workshop, reflection))
                builder.change(reflection.id, [](Reflection &one) { one.text = required(kConfided); });
        for (const Prompt &prompt : workshop.prompts())
            if (prompt.isPrivate)
                builder.change(prompt.id, [](Prompt &one) { one.question = required(kConfided); });
        for (const Cluster &cluster : workshop.all<Cluster>())
            if (isInConfidence(workshop, cluster))
                builder.change(cluster.id, [](Cluster &one) { one.title = required(kConfided); });
        for (const Answer &answer : workshop.all<Answer>())
            if (isInConfidence(workshop, answer))
                builder.change(answer.id, [](Answer &one) { one.text = required(kConfided); });
        RC_ASSERT(workshop.apply(builder.patch()).has_value());
        for (int i = 0; i < kShows; ++i) {
            const auto shown = showOnStage(workshop, StageShow(i), std::nullopt, sources);
            RC_ASSERT(shown.has_value());
            RC_ASSERT(workshop.apply(shown->patch).has_value());
            StageContent content = stageContent(workshop, kNow);
            const QString read = textsOf(content).join(QLatin1Char('\n'));
            for (const Participant &person : workshop.participants())
                if (!workshop.agreed(person.id, ConsentKind::Named))
                    RC_ASSERT(!read.contains(person.name.string()));
            RC_ASSERT(!read.contains(kConfided));
            tellTime(content, workshop, kNow + 77'000);
            RC_ASSERT(content == stageContent(workshop, kNow + 77'000));
        }
    }));
}
