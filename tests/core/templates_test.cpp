// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: ours, those of people's own, saving a workshop as one, and the next workshop of a series.
#include "core/edit/live_actions.h"
#include "core/report/options.h"
#include "core/templates/next_in_series.h"
#include "core/templates/save_template.h"
#include "tests/core/report_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <rapidcheck.h>

using namespace coalesce;
using coalesce::report::required;
using coalesce::report::text;
using coalesce::report::WorkshopMaker;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

Workshop workshopOf(const Result<Patch> &patch) {
    INFO((patch ? QString() : patch.error().detail).toStdString());
    REQUIRE(patch);
    Workshop workshop;
    REQUIRE(workshop.apply(*patch));
    return workshop;
}

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

const char *kOwn = R"({"id": "%1", "title": "Ours", "summary": "S.", "workshop": {},
    "prompts": [{"question": "Q?", "intent": "start", "table": ""}], "steps": []})";

QByteArray own(const char *id) {
    return s(kOwn).arg(QLatin1String(id)).toUtf8();
}

// Prompts and steps without their ids.
auto methodOf(const Workshop &workshop) {
    std::vector<std::tuple<QString, Intent, QString, bool>> prompts;
    for (const Prompt &p : workshop.prompts())
        prompts.emplace_back(p.question.string(), p.intent, p.table.string(), p.isPrivate);
    std::vector<std::tuple<QString, int, QString, QString, QString, bool, bool>> steps;
    for (const Step &step : workshop.all<Step>())
        steps.emplace_back(step.title.string(), step.minutes, step.purpose.string(), step.script.string(),
                           step.stage.string(), step.isPrivate, step.holdBack);
    std::vector<QString> pulses;
    for (const Pulse &pulse : workshop.all<Pulse>())
        if (pulse.from.isEmpty())
            pulses.push_back(pulse.question.string());
    return std::tuple(prompts, steps, pulses);
}

} // namespace

TEST_CASE("the ten templates load, with scripts, stages that there are and an outline", "[templates]") {
    const auto templates = allTemplates();
    REQUIRE(templates);
    CHECK(templates->size() == 10);
    CHECK(templates->front().id == kDefaultTemplate);
    for (const Template &one : *templates) {
        INFO(one.id.toStdString());
        CHECK(!one.isOwn);
        const Workshop workshop = workshopOf(startOf(NewWorkshop{one.id}, countedSources()));
        CHECK(workshop.all<Step>().isEmpty() == (one.id == s("blank")));
        for (const Step &step : workshop.all<Step>()) {
            INFO(step.title.string().toStdString());
            CHECK(!step.script.isEmpty());
            CHECK(!step.purpose.isEmpty());
            const QString stage = step.stage.string();
            CHECK((stage.isEmpty() || stage == s("blank") || stageNamed(stage)));
            CHECK((!step.isPrivate || stage.isEmpty()));
        }
        const QString outline = workshop.facts().outline.string();
        CHECK((outline.isEmpty() || report::parseSections(outline)));
    }
}

TEST_CASE("people's own templates stand among ours, and what is broken stops none of them", "[templates]") {
    const QTemporaryDir folder;
    const auto in = [&](const char *name) { return folder.filePath(s(name)); };
    write(in("good.json"), own("good"));
    write(in("again.json"), own("zz-good"));
    write(in("twice.json"), own("zz-good"));
    write(in("ours.json"), own("blank"));
    write(in("broken.json"), "{");
    write(in("list.json"), "[]");
    write(in("upper.json"), own("Good Name"));
    write(in("key.json"), QByteArray(own("key")).replace("\"steps\"", "\"stpes\""));
    write(in("inner.json"), QByteArray(own("inner")).replace("\"table\"", "\"tabel\""));
    write(in("type.json"), QByteArray(own("type")).replace("\"steps\": []", "\"steps\": 7"));
    write(in("none.json"),
          QByteArray(own("none"))
              .replace("{\"question\": \"Q?\", \"intent\": \"start\", \"table\": \"\"}", ""));
    write(in("large.json"), QByteArray(1'200'000, ' ') + own("large"));
    write(in("notes.txt"), "not a template");
    QStringList remarks;
    const auto templates = allTemplates(folder.path(), &remarks);
    REQUIRE(templates);
    CHECK(templates->size() == 12);
    CHECK(std::ranges::count(*templates, true, &Template::isOwn) == 2);
    CHECK(std::ranges::count_if(*templates, [](const Template &t) { return t.id == s("blank"); }) == 1);
    CHECK(remarks.size() == 10);
    for (const char *name :
         {"twice", "ours", "broken", "list", "upper", "key", "inner", "type", "none", "large"})
        CHECK(std::ranges::count_if(remarks, [&](const QString &remark) {
                  return remark.contains(s("“%1.json”").arg(s(name)));
              }) == 1);
    const Workshop workshop =
        workshopOf(startOf(NewWorkshop{s("good"), {}, {}, folder.path()}, countedSources()));
    CHECK(workshop.prompts().begin()->question.string() == s("Q?"));
    CHECK(startOf(NewWorkshop{s("good")}, countedSources()).error().code == ErrorCode::NotFound);
    CHECK(allTemplates(in("nowhere"))->size() == 10);
}

TEST_CASE("a workshop saved as a template gives the same prompts, steps and pulse questions",
          "[templates][law]") {
    const auto templates = allTemplates();
    REQUIRE(templates);
    for (const Template &one : *templates) {
        INFO(one.id.toStdString());
        const Workshop first = workshopOf(startOf(NewWorkshop{one.id}, countedSources()));
        const QJsonObject saved = templateOf(first, s("mine"), s("Mine"), s("Sum."));
        const QJsonObject read = QJsonDocument::fromJson(*templateJson(saved)).object();
        CHECK(read == saved);
        CHECK(methodOf(workshopOf(startOf(read, NewWorkshop{}, countedSources()))) == methodOf(first));
    }
    CHECK(rc::check("any steps", [] {
        WorkshopMaker maker(s("W"), s("Q?"));
        const auto some = [] {
            return text(
                *rc::gen::map(rc::gen::inRange(0, 3), [](int n) { return QString(n, QLatin1Char('x')); }));
        };
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
            Step step{maker.id<Step>(), 0,      required(s("T")), *rc::gen::inRange(0, 1000),
                      some(),           some(), some(),           *rc::gen::arbitrary<bool>()};
            step.holdBack = *rc::gen::arbitrary<bool>();
            maker.put(step);
        }
        const QJsonObject saved = templateOf(maker.workshop(), s("a"), s("b"), s("c"));
        const auto again = startOf(saved, NewWorkshop{}, countedSources());
        RC_ASSERT(again.has_value());
        Workshop workshop;
        RC_ASSERT(workshop.apply(*again).has_value());
        RC_ASSERT(methodOf(workshop) == methodOf(maker.workshop()));
    }));
}

TEST_CASE("no person, answer or day is in a saved template", "[templates]") {
    WorkshopMaker maker(s("hidden title"), s("Q?"));
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) {
        f.date = QDate(2026, 6, 13);
        f.venue = f.welcome = f.author = f.series = text(s("hidden"));
        f.purse = 500;
    });
    const ParticipantId ann = maker.person(s("hidden Ann"));
    maker.change(maker.firstPrompt(), [&](Prompt &p) {
        p.host = ann;
        p.summary = text(s("hidden"));
    });
    maker.answer(maker.firstPrompt(), s("hidden answer"));
    maker.put(Pulse{maker.id<Pulse>(), 0, required(s("hidden?")), text(s("hidden")), {}, 1, 1, 1, 1, 1, 1});
    const QByteArray json = *templateJson(templateOf(maker.workshop(), s("a"), s("b"), s("c")));
    CHECK(!json.contains("hidden"));
    CHECK(!json.contains("2026"));
    CHECK(json.contains("\"purse\": 500"));
}

TEST_CASE(
    "a saved template is one that can be offered, however long the workshop's title is, or is not saved",
    "[templates]") {
    const QTemporaryDir folder;
    WorkshopMaker maker(s("W"), s("Q?"));
    const QString title(20'000, QLatin1Char('x'));
    const auto save = [&](const Workshop &workshop) -> Status {
        const auto bytes = templateJson(templateOf(workshop, s("long"), title, title));
        if (!bytes)
            return passOn(bytes);
        QFile file(folder.filePath(s("long.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(*bytes);
        return {};
    };
    REQUIRE(save(maker.workshop()));
    QStringList remarks;
    CHECK(allTemplates(folder.path(), &remarks)->size() == 11);
    CHECK(remarks.isEmpty());
    for (int i = 0; i < 60; ++i) {
        Step step{
            maker.id<Step>(), 0, required(s("T")), 5, {}, text(QString(20'000, QLatin1Char('x'))), {}, false};
        maker.put(step);
    }
    const Status refused = save(maker.workshop());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
}

TEST_CASE("ids of templates are made of names", "[templates]") {
    CHECK(templateIdFrom(s("My Evening, été!")) == s("my-evening-ete"));
    CHECK(templateIdFrom(s("…")) == s("template"));
    CHECK(templateIdFrom(QString(200, QLatin1Char('x'))).size() == 64);
}

TEST_CASE("a template's run sheet comes in place of the one that stands, and goes again with one undo",
          "[templates]") {
    const Sources sources = countedSources();
    const WorkshopMaker none(s("W"), s("Q?"));
    Workshop workshop = workshopOf(startOf(NewWorkshop{}, sources));
    const Workshop before = workshop;
    const StepId first = workshop.all<Step>().begin()->id;
    const auto started = startStep(workshop, first, 1000, sources);
    REQUIRE(started);
    REQUIRE(workshop.apply(started->patch));
    const auto wanted = templateContent(NewWorkshop{s("asset-map")});
    REQUIRE(wanted);
    const auto outcome = runSheetFromTemplate(workshop, *wanted, sources);
    REQUIRE(outcome);
    const Workshop ran = workshop;
    REQUIRE(workshop.apply(outcome->patch));
    const Workshop other = workshopOf(startOf(NewWorkshop{s("asset-map")}, countedSources()));
    CHECK(std::get<1>(methodOf(workshop)) == std::get<1>(methodOf(other)));
    CHECK(std::get<0>(methodOf(workshop)) == std::get<0>(methodOf(before)));
    CHECK(workshop.all<Run>().size() == 1); // points at nothing, which is fine
    REQUIRE(workshop.apply(reversed(outcome->patch)));
    CHECK(workshop == ran);
    CHECK(!runSheetFromTemplate(workshop, QJsonObject{{s("stpes"), 1}}, sources));
}

namespace {

// The second gathering, which had promises of the first.
struct Second {
    WorkshopMaker maker{s("Second"), s("Q?"), Intent::Start};
    ParticipantId ann = maker.person(s("Ann"), {ConsentKind::Named, ConsentKind::Contacted});
    ParticipantId bo = maker.person(s("Bo"), {ConsentKind::Named});

    Second() {
        maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) {
            f.date = QDate(2026, 6, 13);
            f.series = text(s("Gatherings"));
            f.stem = text(s("To have it back:"));
            f.ask = text(s("What one thing?"));
            f.language = text(s("en"));
            f.thanks = text(s("Thanks for the cake."));
            f.purse = 700;
        });
        maker.change(ann, [](Participant &p) {
            p.contact = text(s("ann@x.example"));
            p.access = text(s("lift"));
            p.worth = 100;
        });
        maker.change(bo, [](Participant &p) { p.contact = text(s("bo@x.example")); });
        maker.person(s("Cy only came"), {ConsentKind::Named});
        maker.answer(maker.firstPrompt(), s("an answer"));
        const PromptId hidden = maker.prompt(s("In confidence?"));
        maker.change(hidden, [](Prompt &p) { p.isPrivate = true; });
        maker.answer(hidden, s("secret"));
        maker.put(Reflection{maker.id<Reflection>(), 0, required(s("secret")), {}, {}, true});
        maker.put(Step{maker.id<Step>(), 0, required(s("Talk")), 5, {}, {}, text(s("circle")), false});
        maker.put(Call{maker.id<Call>(),
                       0,
                       required(s("One gate.")),
                       ann,
                       {},
                       CallOutcome::Part,
                       text(s("In May.")),
                       0});
        maker.put(Pledge{maker.id<Pledge>(),
                         0,
                         required(s("Sweep")),
                         ann,
                         QDate(2026, 9, 1),
                         PledgeReach::Own,
                         PledgeStatus::Kept,
                         text(s("Swept.")),
                         {}});
        maker.put(Promise{maker.id<Promise>(),
                          0,
                          required(s("First")),
                          QDate(2026, 1, 17),
                          PromiseKind::Pledge,
                          required(s("Count")),
                          bo,
                          {},
                          PledgeStatus::Dropped,
                          {},
                          {}});
        maker.put(Pulse{maker.id<Pulse>(), 0, required(s("I know who")), {}, {}, 1, 2, 3, 4, 5, 6});
        maker.put(Pulse{maker.id<Pulse>(), 0, required(s("I know who")), text(s("First")), QDate(2026, 1, 17),
                        3, 2, 1, 0, 0, 0});
    }
};

} // namespace

TEST_CASE("the next workshop of a series has the last one's method, and its calls and pledges as promises",
          "[templates][series]") {
    const Second second;
    NewWorkshop wanted{QString(), QString(), QDate(2026, 10, 3)};
    const Workshop third = workshopOf(nextInSeries(second.maker.workshop(), wanted, countedSources()));
    CHECK(methodOf(third) == methodOf(second.maker.workshop()));
    const WorkshopFacts &facts = third.facts();
    CHECK(facts.title.string() == s("Second"));
    CHECK(facts.date == QDate(2026, 10, 3));
    CHECK(facts.series.string() == s("Gatherings"));
    CHECK(facts.stem.string() == s("To have it back:"));
    CHECK(facts.ask.string() == s("What one thing?"));
    CHECK(facts.purse == 700);
    CHECK(facts.thanks.isEmpty());

    std::vector<Promise> promises(third.all<Promise>().begin(), third.all<Promise>().end());
    REQUIRE(promises.size() == 3);
    const auto nameOfPerson = [&](const Promise &p) {
        return p.participant ? third.find(*p.participant)->name.string() : QString();
    };
    CHECK(promises[0].from.string() == s("First"));
    CHECK(promises[0].status == PledgeStatus::Dropped);
    CHECK(nameOfPerson(promises[0]) == s("Bo"));
    CHECK(promises[1].kind == PromiseKind::Call);
    CHECK(promises[1].from.string() == s("Second"));
    CHECK(promises[1].date == QDate(2026, 6, 13));
    CHECK(promises[1].outcome == CallOutcome::Part);
    CHECK(promises[1].happened.string() == s("In May."));
    CHECK(promises[2].kind == PromiseKind::Pledge);
    CHECK(promises[2].status == PledgeStatus::Kept);
    CHECK(promises[2].due == QDate(2026, 9, 1));
    CHECK(promises[2].happened.string() == s("Swept."));
    CHECK(nameOfPerson(promises[2]) == s("Ann"));

    // Nobody's consent is assumed, and nobody has come.
    CHECK(third.all<Consent>().isEmpty());
    CHECK(third.participants().size() == 2);
    for (const Participant &person : third.participants()) {
        CHECK(!person.attended);
        CHECK(person.access.isEmpty());
        CHECK(person.worth == 0);
        CHECK(!second.maker.workshop().find(person.id));
        CHECK(person.contact.string() == (person.name.string() == s("Ann") ? s("ann@x.example") : s("")));
    }
    CHECK(third.answers().isEmpty());
    CHECK(third.all<Reflection>().isEmpty());

    std::vector<Pulse> pulses(third.all<Pulse>().begin(), third.all<Pulse>().end());
    REQUIRE(pulses.size() == 3);
    CHECK(pulses[0].from.isEmpty());
    CHECK(pulses[0].afterYes == 0);
    CHECK(pulses[1].from.string() == s("First"));
    CHECK(pulses[1].beforeYes == 3);
    CHECK(pulses[2].from.string() == s("Second"));
    CHECK(pulses[2].date == QDate(2026, 6, 13));
    CHECK(pulses[2].afterYes == 4);
}

TEST_CASE("the next workshop can take another template, and a whole series goes on", "[templates][series]") {
    const Second second;
    const Sources sources = countedSources(0, 1000, 99);
    const Workshop third =
        workshopOf(nextInSeries(second.maker.workshop(), NewWorkshop{s("asset-map"), s("Third")}, sources));
    CHECK(third.facts().title.string() == s("Third"));
    CHECK(!third.facts().date);
    CHECK(third.facts().series.string() == s("Gatherings"));
    CHECK(third.facts().purse == 0); // that belongs to the other method
    CHECK(std::get<1>(methodOf(third)) ==
          std::get<1>(methodOf(workshopOf(startOf(NewWorkshop{s("asset-map")}, countedSources())))));
    CHECK(third.all<Promise>().size() == 3);
    const Workshop fourth = workshopOf(nextInSeries(third, NewWorkshop{QString()}, sources));
    CHECK(fourth.all<Promise>().size() == 3);
    CHECK(nextInSeries(third, NewWorkshop{s("none-such")}, sources).error().code == ErrorCode::NotFound);
}
