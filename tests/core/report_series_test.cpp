// SPDX-License-Identifier: GPL-3.0-or-later
// The sections about the series and the day: you said, we did; a show of hands; how the day went; the budget.
#include "core/report/advice.h"
#include "core/report/build_outline.h"
#include "tests/core/report_support.h"

#include <algorithm>

using namespace coalesce;
using namespace coalesce::report;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

QString sectionOf(const Workshop &workshop, Section section) {
    ReportOptions options;
    options.sections = {section};
    options.zone = QTimeZone("Europe/London");
    const QString whole = plainText(buildOutline(PublishableReport::publish(workshop, options)).blocks);
    return whole.section(QLatin1Char('\n'), 1); // without the title
}

Promise promise(WorkshopMaker &maker, const char *from, std::optional<QDate> date, PromiseKind kind,
                const char *words) {
    return {maker.id<Promise>(),
            0,
            required(s(from)),
            date,
            kind,
            required(s(words)),
            {},
            {},
            PledgeStatus::Open,
            {},
            {}};
}

void pulse(WorkshopMaker &maker, const char *question, const char *from, std::optional<QDate> date,
           PulseContent::Hands before, PulseContent::Hands after) {
    maker.put(Pulse{maker.id<Pulse>(), 0, required(s(question)), text(s(from)), date, before.yes,
                    before.partly, before.no, after.yes, after.partly, after.no});
}

} // namespace

TEST_CASE("you said, we did: by workshop, calls with their outcomes, pledges with what happened",
          "[report][series]") {
    WorkshopMaker maker(s("Third"), s("Q?"));
    const ParticipantId ann = maker.person(s("Ann Agreed"), {ConsentKind::Named});
    const ParticipantId bo = maker.person(s("Bo Quiet"));
    const QDate june(2026, 6, 13), january(2026, 1, 17);
    CHECK(sectionOf(maker.workshop(), Section::Promised).isEmpty());
    const auto add = [&](Promise one, auto how) {
        how(one);
        maker.put(one);
    };
    add(promise(maker, "Second", june, PromiseKind::Call, "One gate."), [](Promise &p) {
        p.outcome = CallOutcome::Will;
        p.happened = text(s("Ordered."));
    });
    add(promise(maker, "Second", june, PromiseKind::Call, "Lights."), [](Promise &) {});
    add(promise(maker, "Second", june, PromiseKind::Pledge, "Sweep"), [&](Promise &p) {
        p.participant = ann;
        p.due = QDate(2026, 9, 1);
        p.status = PledgeStatus::Kept;
        p.happened = text(s("Every Friday."));
    });
    add(promise(maker, "Second", june, PromiseKind::Pledge, "Paint"),
        [&](Promise &p) { p.participant = bo; });
    add(promise(maker, "First", january, PromiseKind::Pledge, "Count"),
        [](Promise &p) { p.status = PledgeStatus::Dropped; });
    CHECK(sectionOf(maker.workshop(), Section::Promised) == s(R"(## You said, we did
Of three pledges, one has been kept, one has been dropped and one is still open.
### First (17 January 2026)
#### What was pledged
- Count
  - Dropped.
### Second (13 June 2026)
#### What was asked for
- One gate.
  - Will happen: Ordered.
- Lights.
  - No answer yet.
#### What was pledged
- Sweep — Ann Agreed (by 1 September 2026)
  - Kept: Every Friday.
- Paint
  - Still open.
)"));
}

TEST_CASE("who is listed for last time's promise alone has not signed up", "[report][series]") {
    WorkshopMaker maker(s("Third"), s("Q?"));
    const ParticipantId ann = maker.person(s("Ann"), {ConsentKind::Contacted});
    const auto cameNot = [](Participant &p) { p.attended = false; };
    maker.change(ann, cameNot);
    Promise pledge = promise(maker, "Second", QDate(2026, 6, 13), PromiseKind::Pledge, "Sweep the Quay");
    pledge.participant = ann;
    maker.put(pledge);
    CHECK(PublishableReport::publish(maker.workshop(), {}).content().peopleListed == 0);
    maker.change(ann, [](Participant &p) { p.attended = true; });
    CHECK(PublishableReport::publish(maker.workshop(), {}).content().peopleListed == 1);
    maker.change(maker.person(s("Bo")), cameNot); // signed up by themselves
    CHECK(PublishableReport::publish(maker.workshop(), {}).content().peopleListed == 2);
}

TEST_CASE("a show of hands: before and after, what changed, and what earlier workshops said",
          "[report][series]") {
    WorkshopMaker maker(s("Second"), s("Q?"));
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) { f.date = QDate(2026, 6, 13); });
    pulse(maker, "I know who to turn to", "", {}, {4, 6, 6}, {9, 4, 3});
    pulse(maker, "Nobody was asked", "", {}, {}, {});
    pulse(maker, "i know who  to turn to", "First", QDate(2026, 1, 17), {}, {3, 6, 5});
    pulse(maker, "I know who to turn to", "Long ago", QDate(2025, 10, 1), {2, 0, 10}, {});
    pulse(maker, "Something else", "First", QDate(2026, 1, 17), {1, 1, 1}, {});
    CHECK(sectionOf(maker.workshop(), Section::Pulse) == s(R"(## A show of hands
~ Asked of the whole room and counted; nobody’s name was taken.
### I know who to turn to
- Before: 4 yes, 6 partly, 6 no (16 hands)
- After: 9 yes, 4 partly, 3 no (16 hands)
More of the room said yes afterwards: 9 of 16, where it was 4 of 16. In October 2025, 2 of 12 said yes; in January, 3 of 14; today, 9 of 16.
)"));
}

TEST_CASE("two earlier shows of hands in one month are told apart by their days", "[report][series]") {
    WorkshopMaker maker(s("Third"), s("Q?"));
    pulse(maker, "Q", "", {}, {}, {2, 0, 2});
    pulse(maker, "Q", "First", QDate(2026, 1, 3), {}, {1, 0, 3});
    pulse(maker, "Q", "Second", QDate(2026, 1, 24), {}, {2, 0, 2});
    CHECK(
        sectionOf(maker.workshop(), Section::Pulse)
            .endsWith(s("On 3 January 2026, 1 of 4 said yes; on 24 January 2026, 2 of 4; today, 2 of 4.\n")));
}

TEST_CASE("how the day went: planned and taken minutes of the steps that are not the hosts' own",
          "[report][series]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const auto step = [&](const char *title, int minutes, bool hosts) {
        return maker.put(Step{maker.id<Step>(), 0, required(s(title)), minutes, {}, {}, {}, hosts});
    };
    const StepId setUp = step("Set up", 30, true), arrive = step("Arrive", 10, false),
                 talk = step("Talk", 20, false);
    step("Songs", 5, false);
    const auto ran = [&](const StepId &id, const char *from, int minutes) {
        const qint64 began = QDateTime::fromString(s(from), Qt::ISODate).toMSecsSinceEpoch();
        maker.put(Run{maker.id<Run>(),
                      0,
                      id,
                      Moment{began},
                      {},
                      minutes * 60'000,
                      0,
                      Moment{began + minutes * 60'000}});
    };
    const ParticipantId ann = maker.person(s("Ann")), bo = maker.person(s("Bo")), cy = maker.person(s("Cy"));
    maker.change(ann, [](Participant &p) {
        p.recognition = text(s("Voucher"));
        p.worth = 2050;
    });
    maker.change(bo, [](Participant &p) { p.worth = 320; });
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) { f.currency = text(s("GBP")); });
    CHECK(sectionOf(maker.workshop(), Section::Day).isEmpty());
    ran(setUp, "2026-06-13T12:00:00Z", 40);
    CHECK(sectionOf(maker.workshop(), Section::Day).isEmpty()); // that is the hosts' own
    ran(arrive, "2026-06-13T13:02:00Z", 12);
    ran(talk, "2026-06-13T13:14:00Z", 15);
    ran(talk, "2026-06-13T13:40:00Z", 9);
    const auto turn = [&](int round, const ParticipantId &who, TurnState state) {
        maker.put(Turn{maker.id<Turn>(), 0, round, who, state, Moment{1}, 0});
    };
    turn(1, ann, TurnState::Spoke);
    turn(1, bo, TurnState::Passed);
    turn(1, cy, TurnState::Passed);
    turn(2, bo, TurnState::Spoke);
    CHECK(sectionOf(maker.workshop(), Section::Day) == s(R"(## How the day went
The day began at 14:02 and ended at 14:49. Its two steps took 36 minutes, 6 minutes more than planned. In the go-round two people spoke and one passed. In recognition of their time and costs, two people were given something, worth £23.70 in all.
- Arrive (10 minutes planned, took 12)
- Talk (20 minutes planned, took 24)
- Songs (5 minutes planned, left out)
)"));
}

TEST_CASE("a step over within a minute is not said to have taken none", "[report][series]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const StepId wave = maker.put(Step{maker.id<Step>(), 0, required(s("Wave")), 5, {}, {}, {}, false});
    maker.put(Run{maker.id<Run>(), 0, wave, Moment{0}, {}, 20'000, 0, Moment{20'000}});
    CHECK(sectionOf(maker.workshop(), Section::Day)
              .endsWith(s("- Wave (5 minutes planned, took less than one)\n")));
}

TEST_CASE("a step that the clock is still at has no end, and the report does not change by waiting",
          "[report][series]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const StepId talk = maker.put(Step{maker.id<Step>(), 0, required(s("Talk")), 20, {}, {}, {}, false});
    const qint64 began = QDateTime(QDate(2026, 1, 2), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch();
    maker.put(Run{maker.id<Run>(), 0, talk, Moment{began}, Moment{began}, 0, 0, {}});
    CHECK(sectionOf(maker.workshop(), Section::Day) ==
          s("## How the day went\nThe day began at 10:00.\n- Talk (20 minutes planned, not over yet)\n"));
}

TEST_CASE("a participatory budget: costs, what was given, what is funded, and its totals",
          "[report][series]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const auto idea = [&](const char *words, std::optional<int> cost) {
        Call call{maker.id<Call>(), 0, required(s(words)), {}, {}, {}, {}, 0};
        call.cost = cost;
        return maker.put(call);
    };
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) {
        f.purse = 10'000;
        f.currency = text(s("GBP"));
        f.ask = text(s("What should we pay for?"));
    });
    const ParticipantId ann = maker.person(s("Ann Agreed"), {ConsentKind::Named}), bo = maker.person(s("Bo"));
    const CallId bench = idea("A bench", 12'000), lamp = idea("A lamp", 9'000);
    idea("A poem", {});
    const auto give = [&](const CallId &call, const ParticipantId &who, int amount) {
        return maker.put(Share{maker.id<Share>(), 0, call, who, amount});
    };
    give(bench, ann, 9'000);
    const ShareId last = give(bench, bo, 3'000);
    give(lamp, bo, 4'050);
    CHECK(sectionOf(maker.workshop(), Section::Calls) == s(R"(## Calls to action (3 calls)
What should we pay for?
People had £200.00 to share out and gave £160.50. Of two ideas, one is funded, for £120.00 in all.
- A bench (£120.00 given of £120.00, funded)
- A lamp (£40.50 given of £90.00, not funded)
- A poem
)"));
    const auto fix = [&] {
        QString all;
        for (const Advice &advice : adviceFor(maker.workshop(), {}))
            if (advice.sentence.contains(s("add up")))
                all += advice.sentence;
        return all;
    };
    CHECK(fix().isEmpty());
    maker.change(last, [](Share &share) { share.amount = 7'000; });
    CHECK(fix() == s("Bo shared out £110.50 and had £100.00: the budget does not add up"));
    CHECK(sectionOf(maker.workshop(), Section::Calls).contains(s("the numbers do not add up")));
}

TEST_CASE("calls show their dots and theme, pledges the call that they are for", "[report][series]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    maker.person(s("Ann"));
    maker.person(s("Bo"));
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) { f.dots = 3; });
    const ThemeId theme = maker.put(Theme{maker.id<Theme>(), 0, required(s("Soon")), {}});
    const CallId call = maker.put(Call{maker.id<Call>(), 0, required(s("One gate.")), {}, theme, {}, {}, 5});
    maker.put(Pledge{maker.id<Pledge>(),
                     0,
                     required(s("Order it")),
                     {},
                     {},
                     PledgeReach::Own,
                     PledgeStatus::Open,
                     {},
                     call});
    CHECK(sectionOf(maker.workshop(), Section::Calls) ==
          s("## Calls to action (1 call)\nEach person had three dots; 5 of 6 were given.\n"
            "- One gate. (5 dots, on “Soon”)\n"));
    CHECK(sectionOf(maker.workshop(), Section::Forward).contains(s("- Order it (for “One gate.”)\n")));
}

TEST_CASE("a workshop's own outline gives the sections; a broken one gives the usual ones",
          "[report][series]") {
    CHECK(sectionsOf(s("title, day,prompts")) == std::vector{Section::Title, Section::Day, Section::Prompts});
    for (const char *broken : {"", "title,dance", "title,title", ","})
        CHECK(sectionsOf(s(broken)) == defaultSections());
    for (const Section section : {Section::Promised, Section::Pulse, Section::Day}) {
        CHECK(canFill(section));
        CHECK(parseSections(nameOf(section)).value() == std::vector{section});
        CHECK(std::ranges::count(defaultSections(), section) == 1);
    }
}
