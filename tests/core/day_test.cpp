// SPDX-License-Identifier: GPL-3.0-or-later
// The day itself by a clock that the tests hold: run sheet, go-round, stage and budget.
#include "core/day/budget.h"
#include "core/day/day_clock.h"
#include "core/day/go_round.h"
#include "core/edit/live_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/edit/share_actions.h"
#include "core/exchange/workshop_json.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

const QTimeZone kLondon("Europe/London");

qint64 at(const QString &utc) {
    return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
}
qint64 at(int hour, int minute, int second = 0) { // of the day, which is in summer time
    return QDateTime(QDate(2026, 7, 1), QTime(hour, minute, second), kLondon).toMSecsSinceEpoch();
}
std::string timeOf(const QDateTime &time) {
    return time.toString(QStringLiteral("dd HH:mm")).toStdString();
}

struct Day {
    Sources sources = countedSources();
    Workshop workshop = newWorkshop(sources);

    Day() {
        set(&WorkshopFacts::date, QStringLiteral("2026-07-01"));
        set(&WorkshopFacts::start, QStringLiteral("13:30"));
    }
    template <class T>
    void set(T WorkshopFacts::*fact, const Value &value) {
        perform(workshop, setFields(workshop, refOf(workshop.facts().id), {{columnOf(fact), value}}));
    }
    StepId step(const QString &title, int minutes, const QString &stage = {}, bool isPrivate = false) {
        return StepId(perform(workshop, addRecord(workshop, Kind::Step,
                                                  {{columnOf(&Step::title), title},
                                                   {columnOf(&Step::minutes), qint64(minutes)},
                                                   {columnOf(&Step::stage), stage},
                                                   {columnOf(&Step::isPrivate), qint64(isPrivate)}},
                                                  sources)));
    }
    ParticipantId person(const QString &name, bool came = true) {
        return ParticipantId(
            perform(workshop, addParticipant(workshop,
                                             {{columnOf(&Participant::name), name},
                                              {columnOf(&Participant::attended), qint64(came)}},
                                             {}, sources)));
    }
    CallId call(const QString &text, std::optional<int> cost = {}) {
        return CallId(
            perform(workshop, addRecord(workshop, Kind::Call,
                                        {{columnOf(&Call::text), text},
                                         {columnOf(&Call::cost), cost ? Value(qint64(*cost)) : Value()}},
                                        sources)));
    }
    void next(qint64 now) { perform(nextStep(workshop, now, sources)); }
    void perform(const Result<Outcome> &outcome) {
        REQUIRE(outcome);
        REQUIRE(workshop.apply(outcome->patch));
    }
    QUuid perform(Workshop &into, const Result<Outcome> &outcome) { return test::perform(into, outcome); }
};

} // namespace

TEST_CASE("the clock counts a step down, stands while it is paused and takes more minutes") {
    Day day;
    const StepId welcome = day.step(QStringLiteral("Welcome"), 15);
    day.step(QStringLiteral("Cluster"), 25);
    CHECK_FALSE(readClock(day.workshop, at(13, 0)));
    day.next(at(13, 30));
    const auto clock = readClock(day.workshop, at(13, 37));
    REQUIRE(clock);
    CHECK(clock->step == welcome);
    CHECK(clock->isRunning);
    CHECK(clock->leftMs == 8 * kMinuteMs);
    day.perform(pauseClock(day.workshop, true, at(13, 37)));
    CHECK(readClock(day.workshop, at(13, 50))->leftMs == 8 * kMinuteMs);
    CHECK_FALSE(readClock(day.workshop, at(13, 50))->isRunning);
    day.perform(pauseClock(day.workshop, false, at(13, 50)));
    CHECK(readClock(day.workshop, at(13, 52))->leftMs == 6 * kMinuteMs);
    day.perform(addMinutes(day.workshop, 1));
    CHECK(readClock(day.workshop, at(13, 52))->leftMs == 7 * kMinuteMs);
    CHECK(readClock(day.workshop, at(14, 0))->leftMs == -1 * kMinuteMs);
    CHECK(takenMs(day.workshop, welcome, at(14, 0)) == 17 * kMinuteMs);
}

TEST_CASE("the day says how far behind it is and when it ends") {
    Day day;
    day.step(QStringLiteral("Welcome"), 15);
    day.step(QStringLiteral("Cluster"), 25);
    CHECK_FALSE(forecast(day.workshop, at(13, 30), kLondon));
    day.next(at(13, 34));
    auto said = forecast(day.workshop, at(13, 40), kLondon);
    REQUIRE(said);
    CHECK(said->minutesBehind == 4);
    CHECK(timeOf(said->ends) == "01 14:14");
    day.next(at(13, 44)); // five minutes early
    CHECK(forecast(day.workshop, at(13, 44), kLondon)->minutesBehind == -1);
    CHECK(forecast(day.workshop, at(14, 20), kLondon)->minutesBehind == 10); // over its time
    day.next(at(14, 20));
    CHECK_FALSE(readClock(day.workshop, at(14, 20)));
    CHECK_FALSE(forecast(day.workshop, at(14, 20), kLondon));
    CHECK_FALSE(nextStep(day.workshop, at(14, 21), day.sources));
}

TEST_CASE("going back to a step goes on with the time it had") {
    Day day;
    const StepId first = day.step(QStringLiteral("Welcome"), 15);
    day.step(QStringLiteral("Cluster"), 25);
    day.next(at(13, 30));
    CHECK_FALSE(previousStep(day.workshop, at(13, 31), day.sources));
    day.next(at(13, 40)); // too early: the room is not ready
    day.perform(previousStep(day.workshop, at(13, 41), day.sources));
    const auto clock = readClock(day.workshop, at(13, 43));
    CHECK(clock->step == first);
    CHECK(clock->leftMs == 3 * kMinuteMs);
    CHECK(takenMs(day.workshop, first, at(13, 43)) == 12 * kMinuteMs);
}

TEST_CASE("from a clock that was stopped, going back is to the step it was at") {
    Day day;
    const StepId welcome = day.step(QStringLiteral("Welcome"), 15);
    const StepId cluster = day.step(QStringLiteral("Cluster"), 25);
    day.step(QStringLiteral("Thanks"), 5);
    CHECK_FALSE(previousStep(day.workshop, at(13, 0), day.sources));
    day.next(at(13, 30));
    day.next(at(13, 45));
    day.perform(stopClock(day.workshop, at(13, 50)));
    day.perform(previousStep(day.workshop, at(14, 0), day.sources));
    CHECK(readClock(day.workshop, at(14, 0))->step == cluster);
    CHECK(readClock(day.workshop, at(14, 0))->leftMs == 20 * kMinuteMs);
    // And where the step that it is at is no longer there, to the last one that is.
    day.perform(removeStep(day.workshop, cluster));
    day.perform(previousStep(day.workshop, at(14, 1), day.sources));
    CHECK(readClock(day.workshop, at(14, 1))->step == welcome);
}

TEST_CASE("after a rehearsal the day begins anew, and its times count from then") {
    Day day;
    const StepId welcome = day.step(QStringLiteral("Welcome"), 15);
    day.step(QStringLiteral("Cluster"), 25);
    CHECK_FALSE(ranBefore(day.workshop, at(13, 30), kLondon));
    const auto evening = QStringLiteral("2026-06-30T20:00:00Z");
    day.next(at(evening));
    CHECK_FALSE(ranBefore(day.workshop, at(13, 30), kLondon)); // it is at a step: nothing begins
    day.perform(stopClock(day.workshop, at(evening) + 5 * kMinuteMs));
    CHECK(ranBefore(day.workshop, at(13, 30), kLondon) == Moment{at(evening) + 5 * kMinuteMs});
    day.perform(resetClock(day.workshop));
    CHECK_FALSE(ranBefore(day.workshop, at(13, 30), kLondon));
    CHECK_FALSE(takenMs(day.workshop, welcome, at(13, 30)));
    day.next(at(13, 30));
    CHECK(readClock(day.workshop, at(13, 30))->step == welcome);
    CHECK(readClock(day.workshop, at(13, 30))->leftMs == 15 * kMinuteMs);
    CHECK(forecast(day.workshop, at(13, 30), kLondon)->minutesBehind == 0);
    // A trial two hours before the start is one as well; a pause in the day is none.
    day.perform(resetClock(day.workshop));
    day.next(at(11, 0));
    day.perform(stopClock(day.workshop, at(11, 2)));
    CHECK(ranBefore(day.workshop, at(13, 29), kLondon));
    day.perform(resetClock(day.workshop));
    day.next(at(13, 31));
    day.perform(stopClock(day.workshop, at(14, 0)));
    CHECK_FALSE(ranBefore(day.workshop, at(15, 10), kLondon));
    CHECK(ranBefore(day.workshop, at(20, 1), kLondon));
}

TEST_CASE("a workshop that goes on the next day says nothing of being a day behind") {
    Day day;
    day.step(QStringLiteral("Welcome"), 15);
    day.step(QStringLiteral("Cluster"), 25);
    day.next(at(13, 30));
    day.perform(stopClock(day.workshop, at(13, 45)));
    day.next(at(QStringLiteral("2026-07-02T09:00:00Z")));
    CHECK_FALSE(forecast(day.workshop, at(QStringLiteral("2026-07-02T09:05:00Z")), kLondon));
}

TEST_CASE("a day over midnight, and over the hour that summer time takes, ends when it does") {
    Day day;
    day.set(&WorkshopFacts::start, QStringLiteral("23:00"));
    day.step(QStringLiteral("Night"), 90);
    day.step(QStringLiteral("Morning"), 999);
    day.next(at(23, 0));
    CHECK(timeOf(forecast(day.workshop, at(23, 10), kLondon)->ends) == "02 17:09");

    Day spring;
    spring.set(&WorkshopFacts::date, QStringLiteral("2026-03-29"));
    spring.set(&WorkshopFacts::start, QStringLiteral("00:30"));
    spring.step(QStringLiteral("Vigil"), 120);
    spring.next(at(QStringLiteral("2026-03-29T00:30:00Z")));
    const auto said = forecast(spring.workshop, at(QStringLiteral("2026-03-29T01:30:00Z")), kLondon);
    CHECK(timeOf(said->ends) == "29 03:30"); // 02:30 by the sun
    CHECK(said->minutesBehind == 0);
}

TEST_CASE("a step of no minutes is over at once, and a clock set back takes nothing away") {
    Day day;
    day.step(QStringLiteral("Bell"), 0);
    day.next(at(13, 30));
    CHECK(readClock(day.workshop, at(13, 30))->leftMs == 0);
    CHECK(readClock(day.workshop, at(13, 31))->leftMs == -kMinuteMs);
    CHECK(readClock(day.workshop, at(12, 30))->leftMs == 0);
    day.perform(addMinutes(day.workshop, -5));
    CHECK(readClock(day.workshop, at(13, 30))->plannedMs == 0);
}

TEST_CASE("without a start time, and in a rehearsal on another day, the day begins with the clock") {
    Day day;
    day.step(QStringLiteral("Welcome"), 15);
    day.next(at(QStringLiteral("2026-06-20T09:00:00Z")));
    CHECK(forecast(day.workshop, at(QStringLiteral("2026-06-20T09:05:00Z")), kLondon)->minutesBehind == 0);
    Day open;
    open.set(&WorkshopFacts::start, Value());
    open.step(QStringLiteral("Welcome"), 15);
    CHECK_FALSE(plannedStart(open.workshop, kLondon));
    open.next(at(10, 0));
    CHECK(timeOf(forecast(open.workshop, at(10, 20), kLondon)->ends) == "01 10:20");
}

TEST_CASE("the stage follows the run sheet, but never into what is the hosts' own") {
    Day day;
    day.step(QStringLiteral("Welcome"), 15, QStringLiteral("focus"));
    day.step(QStringLiteral("Huddle"), 5, QStringLiteral("canvas"), true);
    day.step(QStringLiteral("Sets"), 5);
    day.step(QStringLiteral("Break"), 5, QStringLiteral("blank"));
    day.step(QStringLiteral("Round"), 5, QStringLiteral("go-round"));
    const auto shown = [&] { return *day.workshop.all<Stage>().begin(); };
    Day other;
    other.step(QStringLiteral("Doors"), 5, QStringLiteral("title"));
    other.next(at(13, 30));
    CHECK(other.workshop.all<Stage>().size() == 1);
    day.next(at(13, 30));
    CHECK(shown().show == StageShow::Focus);
    day.next(at(13, 45));
    CHECK(shown().show == StageShow::Focus);
    day.next(at(13, 50));
    CHECK(shown().show == StageShow::Focus);
    day.next(at(13, 55));
    CHECK(shown().isBlank);
    day.next(at(14, 0));
    CHECK(shown().show == StageShow::GoRound);
    CHECK_FALSE(shown().isBlank);
}

TEST_CASE("undo passes over clock, go-round and stage, also where it takes away what they point at") {
    WorkshopOnDisk disk;
    const Sources &sources = disk.sources();
    const StepId step(disk.perform(addRecord(
        disk.workshop(), Kind::Step,
        {{columnOf(&Step::title), QStringLiteral("Welcome")}, {columnOf(&Step::minutes), qint64(15)}},
        sources)));
    const ParticipantId ana(
        disk.perform(addParticipant(disk.workshop(),
                                    {{columnOf(&Participant::name), QStringLiteral("Ana")},
                                     {columnOf(&Participant::attended), qint64(1)}},
                                    {}, sources)));
    const auto live = [&](const Result<Outcome> &outcome) {
        REQUIRE(outcome);
        REQUIRE(disk.session().commit(outcome, {QStringLiteral("clock.next"), EntryKind::Live}));
    };
    live(startStep(disk.workshop(), step, at(13, 30), sources));
    live(giveTurn(disk.workshop(), ana, at(13, 31), sources));
    live(showOnStage(disk.workshop(), StageShow::GoRound, std::nullopt, sources));
    REQUIRE(disk.session().undoable() == 2);
    REQUIRE(disk.session().undo(2));
    CHECK(disk.workshop().all<Step>().isEmpty());
    CHECK(openRun(disk.workshop()));
    CHECK(readClock(disk.workshop(), at(13, 40))->found == nullptr);
    CHECK(readGoRound(disk.workshop()).people == 0);
    disk.reopen();
    CHECK(disk.workshop() == disk.workshop().rebuilt());
    CHECK(disk.workshop().all<Run>().size() == 1);
    REQUIRE(disk.session().redo(2));
    CHECK(readClock(disk.workshop(), at(13, 40))->leftMs == 5 * kMinuteMs);
}

TEST_CASE("the go-round goes on where whoever speaks was taken out of the workshop") {
    Day day;
    const ParticipantId ana = day.person(QStringLiteral("Ana")), ben = day.person(QStringLiteral("Ben"));
    day.perform(giveTurn(day.workshop, ana, 1000, day.sources));
    day.perform(removeRecord(day.workshop, refOf(ana)));
    SECTION("the next one speaks") {
        day.perform(nextTurn(day.workshop, 2000, day.sources));
        REQUIRE(readGoRound(day.workshop).speaking);
        CHECK(readGoRound(day.workshop).speaking->participant == ben);
    }
    SECTION("somebody is given the turn") {
        day.perform(giveTurn(day.workshop, ben, 2000, day.sources));
        CHECK(readGoRound(day.workshop).speaking);
    }
    SECTION("nobody speaks any more") {
        day.perform(passTurn(day.workshop, ben, 2000, day.sources));
        day.perform(nextTurn(day.workshop, 3000, day.sources)); // ends the turn of nobody
        CHECK_FALSE(nextTurn(day.workshop, 4000, day.sources));
        day.perform(giveTurn(day.workshop, ben, 5000, day.sources));
        CHECK(readGoRound(day.workshop).speaking);
    }
}

TEST_CASE("another round begins also where some have not spoken in the last") {
    Day day;
    const ParticipantId ana = day.person(QStringLiteral("Ana")), ben = day.person(QStringLiteral("Ben"));
    CHECK_FALSE(beginRound(day.workshop, 500, day.sources)); // there is none yet
    day.perform(giveTurn(day.workshop, ana, 1000, day.sources));
    day.perform(beginRound(day.workshop, 2000, day.sources));
    const GoRound second = readGoRound(day.workshop);
    CHECK(second.round == 2);
    CHECK(second.speaking->participant == ana);
    CHECK(second.waiting == std::vector{ben});
    CHECK(day.workshop.all<Turn>().begin()->spoke == 1000);
    Day nobody;
    CHECK_FALSE(beginRound(nobody.workshop, 1000, nobody.sources));
}

TEST_CASE("an import that brought a running clock can be undone after the clock has gone on") {
    WorkshopOnDisk from;
    const StepId step(from.perform(addRecord(
        from.workshop(), Kind::Step,
        {{columnOf(&Step::title), QStringLiteral("Welcome")}, {columnOf(&Step::minutes), qint64(15)}},
        from.sources())));
    from.perform(startStep(from.workshop(), step, at(13, 30), from.sources()), QStringLiteral("clock.next"),
                 EntryKind::Live);
    WorkshopOnDisk into;
    into.perform(exchange::importWorkshopJson(into.workshop(), *into.session().start(),
                                              exchange::workshopJson(from.workshop())),
                 QStringLiteral("import.workshop"));
    into.perform(pauseClock(into.workshop(), true, at(13, 40)), QStringLiteral("clock.pause"),
                 EntryKind::Live);
    REQUIRE(into.session().undo());
    CHECK(into.workshop().all<Step>().isEmpty());
    CHECK_FALSE(openRun(into.workshop())->since);
    REQUIRE(into.session().redo());
    CHECK(readClock(into.workshop(), at(14, 0))->leftMs == 5 * kMinuteMs);
}

TEST_CASE("in the go-round nobody speaks twice before everybody has been asked once") {
    Day day;
    const ParticipantId ana = day.person(QStringLiteral("Ana")), ben = day.person(QStringLiteral("Ben")),
                        cy = day.person(QStringLiteral("Cy"));
    const ParticipantId away = day.person(QStringLiteral("Dee"), false);
    CHECK(readGoRound(day.workshop).next() == ana);
    CHECK_FALSE(giveTurn(day.workshop, away, 1000, day.sources));
    day.perform(giveTurn(day.workshop, ben, 1000, day.sources)); // any order
    CHECK(readGoRound(day.workshop).speaking->participant == ben);
    day.perform(nextTurn(day.workshop, 61'000, day.sources));
    CHECK(day.workshop.all<Turn>().begin()->spoke == 60'000);
    CHECK(readGoRound(day.workshop).speaking->participant == ana);
    CHECK_FALSE(giveTurn(day.workshop, ben, 62'000, day.sources));
    day.perform(passTurn(day.workshop, std::nullopt, 63'000, day.sources)); // Ana would rather not yet
    day.perform(nextTurn(day.workshop, 64'000, day.sources));
    CHECK(readGoRound(day.workshop).speaking->participant == cy);
    day.perform(nextTurn(day.workshop, 65'000, day.sources));
    CHECK(readGoRound(day.workshop).isOver());
    CHECK(readGoRound(day.workshop).passed == std::vector{ana});
    CHECK_FALSE(nextTurn(day.workshop, 66'000, day.sources));
    day.perform(giveTurn(day.workshop, ana, 66'000, day.sources)); // she comes back
    CHECK(readGoRound(day.workshop).round == 1);
    day.perform(endTurn(day.workshop, 70'000));
    CHECK(readGoRound(day.workshop).spoke == std::vector{ben, cy, ana});
    day.perform(giveTurn(day.workshop, ben, 71'000, day.sources)); // all have been asked: a new round
    CHECK(readGoRound(day.workshop).round == 2);
    CHECK(readGoRound(day.workshop).waiting == std::vector{ana, cy});
}

TEST_CASE("a go-round of 200 namesakes asks each of them once") {
    Day day;
    for (int i = 0; i < 200; ++i)
        day.person(QStringLiteral("Maria"));
    for (int i = 0; i < 200; ++i)
        day.perform(nextTurn(day.workshop, i * 1000, day.sources));
    CHECK(readGoRound(day.workshop).spoke.size() == 199);
    CHECK(readGoRound(day.workshop).isOver() == false);
    day.perform(endTurn(day.workshop, 300'000));
    CHECK(readGoRound(day.workshop).isOver());
}

TEST_CASE("a call is funded when what people give it reaches its cost, to the last penny") {
    Day day;
    day.set(&WorkshopFacts::purse, qint64(1000));
    const ParticipantId ana = day.person(QStringLiteral("Ana")), ben = day.person(QStringLiteral("Ben"));
    const CallId bench = day.call(QStringLiteral("A bench"), 1501), trees = day.call(QStringLiteral("Trees"));
    const auto give = [&](CallId call, std::optional<ParticipantId> who, int amount) {
        day.perform(setShare(day.workshop, call, who, amount, day.sources));
    };
    give(bench, ana, 900);
    give(bench, ben, 600);
    CHECK(budgetOf(day.workshop, bench).given == 1500);
    CHECK_FALSE(budgetOf(day.workshop, bench).funded);
    give(bench, ben, 601);
    CHECK(budgetOf(day.workshop, bench).funded);
    give(trees, ana, 100);
    CHECK_FALSE(budgetOf(day.workshop, trees).funded); // nobody said what it costs
    const Budget all = budgetOf(day.workshop);
    CHECK(all.purses == 2000);
    CHECK(all.given == 1601);
    CHECK(all.funded == 1501);
    CHECK(all.addsUp());
    give(trees, ana, 101);
    CHECK(budgetOf(day.workshop).over == std::vector{ana});
    CHECK_FALSE(budgetOf(day.workshop).addsUp());
    give(trees, ana, 0);
    CHECK(day.workshop.all<Share>().size() == 2);
    give(trees, std::nullopt, 5000); // a sheet's sum, more than there is
    CHECK_FALSE(budgetOf(day.workshop).addsUp());
}

TEST_CASE("what people gave who are gone is one sum, and can be changed as one") {
    Day day;
    day.set(&WorkshopFacts::purse, qint64(1000));
    const CallId bench = day.call(QStringLiteral("A bench"), 1501);
    for (const auto &[name, amount] : {std::pair("Ana", 900), std::pair("Ben", 600)}) {
        const ParticipantId person = day.person(QString::fromLatin1(name));
        day.perform(setShare(day.workshop, bench, person, amount, day.sources));
        day.perform(removeRecord(day.workshop, refOf(person)));
    }
    REQUIRE(day.workshop.all<Share>().size() == 2);
    CHECK_FALSE(setShare(day.workshop, bench, std::nullopt, -1, day.sources));
    SECTION("changed") {
        day.perform(setShare(day.workshop, bench, std::nullopt, 1400, day.sources));
        CHECK(budgetOf(day.workshop, bench).given == 1400);
    }
    SECTION("taken back") {
        day.perform(setShare(day.workshop, bench, std::nullopt, 0, day.sources));
        CHECK(day.workshop.all<Share>().isEmpty());
    }
}

TEST_CASE("dots are counted against what those who came have") {
    Day day;
    day.person(QStringLiteral("Ana"));
    day.person(QStringLiteral("Away"), false);
    const CallId call = day.call(QStringLiteral("Trees"));
    day.perform(setFields(day.workshop, refOf(call), {{columnOf(&Call::dots), qint64(4)}}));
    CHECK(dotsOf(day.workshop).given == 4);
    CHECK_FALSE(dotsOf(day.workshop).all);
    day.set(&WorkshopFacts::dots, qint64(3));
    CHECK(dotsOf(day.workshop).all == 3);
}

TEST_CASE("amounts are written and read in the minor units of their currency") {
    CHECK(moneyText(125000, QStringLiteral("GBP")) == QStringLiteral("£1,250.00"));
    CHECK(moneyText(5, QStringLiteral("EUR")) == QStringLiteral("€0.05"));
    CHECK(moneyText(1250, QStringLiteral("JPY")) == QStringLiteral("¥1,250"));
    CHECK(moneyText(1250, QStringLiteral("CHF")) == QStringLiteral("12.50\u00a0CHF"));
    CHECK(moneyText(-50, QString()) == QStringLiteral("\u22120.50"));
    const auto read = [](const char *typed, const char *currency = "GBP") {
        return readMoney(QString::fromUtf8(typed), QLatin1String(currency));
    };
    CHECK(read("12") == 1200);
    CHECK(read("12.5") == 1250);
    CHECK(read("£ 1,250.00") == 125000);
    CHECK(read("1.250,00", "EUR") == 125000);
    CHECK(read("1,250") == 125000);
    CHECK(read("12.50 gbp") == 1250);
    CHECK(read("1,250", "JPY") == 1250);
    CHECK(read("£24.50", "") == 2450); // no currency yet: the sign is no reason to refuse it
    CHECK_FALSE(read("€24.50", "GBP"));
    CHECK(read(".50") == 50);
    CHECK(read("1.250", "KWD") == 1250); // as it is shown
    CHECK(read("1,250.500", "KWD") == 1250500);
    CHECK(read("1.250,500", "KWD") == 1250500);
    CHECK(read("1,250", "KWD") == 1250000); // groups are parted by commas
    CHECK(read("1.000.000", "KWD") == 1000000000);
    CHECK_FALSE(read("0.500")); // neither five hundred nor a half
    CHECK_FALSE(read("1.250,000", "EUR"));
    CHECK_FALSE(read("12,50,000"));
    CHECK_FALSE(read("12."));
    CHECK_FALSE(read("12.505.1"));
    CHECK_FALSE(read("12.5051"));
    CHECK_FALSE(read("twelve"));
    CHECK_FALSE(read("-5"));
    CHECK_FALSE(read(""));
    CHECK_FALSE(read("99999999999"));
}

TEST_CASE("law: an amount as it is shown is read as the same amount", "[law]") {
    CHECK(rc::check([] {
        const auto currency = *rc::gen::element(QStringLiteral("GBP"), QStringLiteral("CHF"),
                                                QStringLiteral("JPY"), QStringLiteral("KWD"), QString());
        const int minor = *rc::gen::inRange(0, kMoney.most + 1);
        RC_ASSERT(readMoney(moneyText(minor, currency), currency) == minor);
    }));
}
