// SPDX-License-Identifier: GPL-3.0-or-later
// What was said in confidence stays out of every report and table, and the report says that it does.
#include "core/exchange/answers_csv.h"
#include "core/report/advice.h"
#include "core/report/build_outline.h"
#include "core/report/confidence.h"
#include "core/report/markdown.h"
#include "core/templates/templates.h"
#include "tests/core/report_support.h"

#include <algorithm>

using namespace coalesce;
using namespace coalesce::report;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

ReportOptions everything() {
    ReportOptions options;
    options.sections.assign(kAllSections.begin(), kAllSections.end());
    return options;
}

QString reportOf(const Workshop &workshop, const ReportOptions &options = everything()) {
    return plainText(buildOutline(PublishableReport::publish(workshop, options)).blocks);
}

// One open question with an answer, and a private one with all that can stand beneath it.
struct Set {
    WorkshopMaker maker{s("The set"), s("What is open?")};
    PromptId secret = maker.prompt(s("What is the challenge?"), Intent::Start);
    ParticipantId ann = maker.person(s("Ann Agreed"), {ConsentKind::Named, ConsentKind::Quoted});
    AnswerId shared = maker.id<Answer>();

    Set() {
        const ThemeId theme = maker.put(Theme{maker.id<Theme>(), 0, required(s("Courage")), {}});
        maker.answer(maker.firstPrompt(), s("Tea"));
        maker.change(secret, [this](Prompt &p) {
            p.isPrivate = true;
            p.table = text(s("secret table"));
            p.host = ann;
            p.summary = text(s("secret paragraph"));
        });
        const ClusterId cluster = maker.cluster(secret, s("secret cluster"), s("secret sentence"), theme);
        const AnswerId first =
            maker.answer(secret, s("secret one"), InCluster{cluster, 1}, Source::Paper, ann, true);
        maker.answer(secret, s("secret two"), MergedInto{first}, Source::Phone);
        shared = maker.answer(secret, s("I asked for help"), InCluster{cluster, 2}, Source::Room, ann, true);
        maker.put(Debate{maker.id<Debate>(), 0, cluster, required(s("secret debate")), {}, {}});
        maker.put(Debate{maker.id<Debate>(), 0, shared, required(s("secret doubt")), {}, {}});
        maker.put(TableNote{maker.id<TableNote>(),
                            0,
                            secret,
                            TableNoteKind::Point,
                            required(s("secret note")),
                            {},
                            {},
                            false});
        maker.put(Reflection{
            maker.id<Reflection>(), 0, required(s("secret echo")), {}, AnyReference{cluster.uuid()}, false});
        const ReflectionId thought =
            maker.put(Reflection{maker.id<Reflection>(), 0, required(s("secret thought")), {}, {}, true});
        // What is about what is about it gives it away as well, and a ring of reflections has an end.
        const ReflectionId reply = maker.put(Reflection{
            maker.id<Reflection>(), 0, required(s("secret reply")), {}, AnyReference{thought.uuid()}, false});
        const ReflectionId echo = maker.put(Reflection{
            maker.id<Reflection>(), 0, required(s("secret return")), {}, AnyReference{reply.uuid()}, false});
        maker.change(thought, [&](Reflection &r) { r.about = AnyReference{echo.uuid()}; });
        maker.put(Step{maker.id<Step>(), 0, required(s("secret step")), 5, {}, {}, {}, true});
    }
    void share() {
        maker.change(shared, [](Answer &a) { a.isShared = true; });
    }
};

} // namespace

TEST_CASE("a private prompt reaches no report, and the report says how many answers it keeps",
          "[report][private]") {
    const Set set;
    const QString report = reportOf(set.maker.workshop());
    CHECK(!report.contains(s("secret")));
    CHECK(!report.contains(s("challenge")));
    CHECK(!report.contains(s("asked for help")));
    CHECK(!report.contains(s("Ann Agreed")));
    CHECK(report.contains(s("There is one answer to one question, written in the room. It has not been "
                            "grouped. In addition, 3 answers were given in confidence and are not shown.")));
    CHECK(report.contains(s(" · 1 answer · 3 answers in confidence\n")));
    CHECK(report.contains(s("Not listed: 3 answers that were given in confidence.")));
}

TEST_CASE("an answer that its person shared stands beneath the question, in a plain list",
          "[report][private]") {
    Set set;
    set.share();
    ReportOptions options;
    const QString report = reportOf(set.maker.workshop(), options);
    CHECK(!report.contains(s("secret")));
    CHECK(report.contains(s("## What is the challenge? (1 answer)\n"
                            "~ Said in confidence, and shown because the people who said it agreed.\n"
                            "> I asked for help — Ann Agreed\n")));
    CHECK(report.contains(s("In addition, 1 answer was given in confidence and then shared and 2 answers "
                            "were given in confidence and are not shown.")));
    CHECK(report.contains(s("## What we asked\n- What is open?\n##")));
    options.depth = Depth::Summary;
    CHECK(!reportOf(set.maker.workshop(), options).contains(s("challenge")));
    CHECK(reportOf(set.maker.workshop())
              .contains(s("### What is the challenge? (1 answer)\n"
                          "- I asked for help (said in confidence and then shared)\n")));
}

TEST_CASE("a workshop in which all was said in confidence does not say that nothing was",
          "[report][private]") {
    WorkshopMaker maker(s("The set"), s("What is the challenge?"));
    maker.change(maker.firstPrompt(), [](Prompt &p) { p.isPrivate = true; });
    for (int i = 0; i < 7; ++i)
        maker.answer(maker.firstPrompt(), s("secret %1").arg(i));
    const QString report = reportOf(maker.workshop());
    CHECK(report.startsWith(s("# The set\n~ 7 answers in confidence\n"
                              "In this workshop, 7 answers were given in confidence and are not shown.\n")));
    CHECK(!report.contains(s("challenge")));
    CHECK(!report.contains(s("No answers")));
}

TEST_CASE("the table of answers leaves out what was said in confidence", "[private]") {
    Set set;
    CHECK(!exchange::answersCsv(set.maker.workshop(), exchange::CsvNames::Consented).contains("secret"));
    CHECK(!exchange::answersCsv(set.maker.workshop(), exchange::CsvNames::Consented).contains("asked for"));
    set.share();
    const QByteArray csv = exchange::answersCsv(set.maker.workshop(), exchange::CsvNames::Consented);
    CHECK(!csv.contains("secret"));
    CHECK(csv.contains("2,What is the challenge?,,,I asked for help,room,Ann Agreed,yes,\r\n"));
}

TEST_CASE("advice says what is kept out and says nothing about it", "[report][private][advice]") {
    Set set;
    set.maker.person(s("Secretia Secret"));
    QString all;
    for (const Advice &advice : adviceFor(set.maker.workshop(), everything()))
        all += advice.sentence + QLatin1Char('\n');
    CHECK(all.contains(s("1 private question is kept out, with 3 answers\n")));
    CHECK(all.contains(s("5 private notes are left out\n")));
    CHECK(!all.contains(s("secret"), Qt::CaseInsensitive)); // neither named nor asked for a sentence
    CHECK(!all.contains(s("challenge")));
}

TEST_CASE("nothing of an action learning set reaches a report", "[report][private][templates]") {
    const Sources sources = countedSources();
    Workshop workshop;
    REQUIRE(workshop.apply(startOf(NewWorkshop{s("action-learning-set"), s("Tuesday")}, sources).value()));
    REQUIRE(workshop.prompts().size() == 4);
    PatchBuilder builder(workshop);
    for (const Prompt &prompt : workshop.prompts()) {
        CHECK(prompt.isPrivate);
        builder.put(Answer{AnswerId(sources.newId()),
                           prompt.number,
                           prompt.id,
                           required(s("secret")),
                           Source::Room,
                           {},
                           true,
                           NotPlaced{}});
    }
    REQUIRE(workshop.apply(builder.patch()));
    for (const Depth depth : {Depth::Summary, Depth::Quotes, Depth::All}) {
        ReportOptions options = everything();
        options.depth = depth;
        const QString report = reportOf(workshop, options);
        CHECK(!report.contains(s("secret")));
        CHECK(report.contains(s("4 answers were given in confidence and are not shown")));
        for (const Prompt &prompt : workshop.prompts())
            CHECK(!report.contains(prompt.question.string()));
        for (const Step &step : workshop.all<Step>())
            CHECK(!report.contains(step.script.string()));
    }
}

TEST_CASE("reflections that are about one another, and about nothing private, are told",
          "[report][private]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const ReflectionId one =
        maker.put(Reflection{maker.id<Reflection>(), 0, required(s("It rained")), {}, {}, false});
    const ReflectionId two = maker.put(
        Reflection{maker.id<Reflection>(), 0, required(s("It did")), {}, AnyReference{one.uuid()}, false});
    maker.change(one, [&](Reflection &r) { r.about = AnyReference{two.uuid()}; });
    CHECK_FALSE(isInConfidence(maker.workshop(), refOf(one)));
    CHECK_FALSE(isInConfidence(maker.workshop(), refOf(two)));
}
