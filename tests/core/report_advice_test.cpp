// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/advice.h"
#include "core/report/names_in_text.h"
#include "tests/core/report_support.h"

#include <algorithm>

using namespace coalesce;
using namespace coalesce::report;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

QString lines(const std::vector<Advice> &advice) {
    QString out;
    for (const Advice &one : advice)
        out += s(one.severity == Severity::Fix    ? "! "
                 : one.severity == Severity::Look ? "? "
                                                  : "+ ") +
               one.sentence + QLatin1Char('\n');
    return out;
}

QString adviceText(const WorkshopMaker &maker, const ReportOptions &options = {}) {
    return lines(adviceFor(maker.workshop(), options));
}

QStringList foundIn(const char *words, const std::vector<QString> &names) {
    QStringList found;
    const QString text = s(words);
    for (const FoundName &name : NameFinder(names).find(text))
        found += text.sliced(name.from, name.length);
    return found;
}

} // namespace

TEST_CASE("names are found as whole words, whatever their case, accents and encoding", "[report][names]") {
    const std::vector<QString> marek{s("Marek Zieliński")};
    CHECK(foundIn("Ask Marek.", marek) == QStringList{s("Marek")});
    CHECK(foundIn("MAREK's list", marek) == QStringList{s("MAREK")});
    CHECK(foundIn("mr zielinski said", marek) == QStringList{s("zielinski")});
    CHECK(foundIn("Zielin\xcc\x81ski", marek) == QStringList{s("Zielin\xcc\x81ski")});
    CHECK(foundIn("(marek zieliński)", marek) == QStringList{s("marek zieliński")});
    CHECK(foundIn("Mareks, marekk and amarek", marek).isEmpty());
    CHECK(foundIn("@marek_z", {s("Marek")}) == QStringList{s("marek")});
    CHECK(foundIn("قالت ليلى شيئا", {s("ليلى حداد")}) == QStringList{s("ليلى")});
    CHECK(foundIn("राधा ने कहा", {s("राधा वर्मा")}) == QStringList{s("राधा")});
    CHECK(foundIn("昨日王小明さんが", {s("王小明")}).size() == 1);
    CHECK(foundIn("😀 Zoë 😀", {s("Zoe Ash")}) == QStringList{s("Zoë")});
}

TEST_CASE("short names and everyday words are found only as the whole name", "[report][names]") {
    CHECK(foundIn("The will of the people", {s("Will Stone")}).isEmpty());
    CHECK(foundIn("Turn to stone", {s("Will Stone")}).isEmpty());
    CHECK(foundIn("ask will stone", {s("Will Stone")}) == QStringList{s("will stone")});
    CHECK(foundIn("li is a mile", {s("Li Wu")}).isEmpty());
    CHECK(foundIn("Ask Li Wu", {s("Li Wu")}) == QStringList{s("Li Wu")});
    CHECK(foundIn("anything", {s("—")}).isEmpty());
}

TEST_CASE("advice points at free text that names a person who did not agree", "[report][advice]") {
    WorkshopMaker maker(s("The evening with Gudrun"), s("What?"));
    maker.person(s("Gudrun Ahlers"));
    maker.person(s("Nadia Ferreira"), {ConsentKind::Named});
    const AnswerId answer =
        maker.answer(maker.firstPrompt(),
                     s("It was on a cold morning in January, when all of us were tired, that gudrun and "
                       "Nadia and everyone else at the long table laughed until the cake was gone"));
    maker.put(Reflection{maker.id<Reflection>(), 0, required(s("Gudrun cried")), {}, {}, true});
    maker.put(Step{maker.id<Step>(), 0, required(s("Ask Gudrun")), 5, {}, {}, {}, false});

    const std::vector<Advice> advice = adviceFor(maker.workshop(), {});
    std::vector<Advice> named;
    std::ranges::copy_if(advice, std::back_inserter(named),
                         [](const Advice &a) { return a.sentence.contains(s("Gudrun Ahlers")); });
    REQUIRE(named.size() == 2);
    CHECK(named[0].about == refOf(maker.workshop().facts().id));
    CHECK(named[1].about == refOf(answer));
    CHECK(named[1].severity == Severity::Fix);
    CHECK(named[1].sentence.contains(s("gudrun and Nadia")));
    CHECK(named[1].sentence.size() < 200);
    CHECK(!lines(advice).contains(s("Nadia Ferreira")));
    ReportOptions nobody;
    nobody.names = Names::Nobody;
    CHECK(adviceText(maker, nobody).contains(s("Nadia Ferreira")));
}

TEST_CASE("one mention of a surname that several share is one piece of advice", "[report][advice]") {
    WorkshopMaker maker(s("W"), s("What?"));
    for (const char *name : {"Kit Hollow", "Lena Hollow", "Milo Hollow"})
        maker.person(s(name));
    maker.person(s("Gudrun Ahlers"));
    maker.answer(maker.firstPrompt(), s("A path by the Low Hollow, Gudrun says"));
    const QString text = adviceText(maker);
    CHECK(text.count(s("seems to be named here")) == 2);
    CHECK(text.contains(s("Kit Hollow (or somebody else of that name) did not agree to be named")));
    CHECK(text.contains(s("Gudrun Ahlers did not agree to be named")));
    CHECK(!text.contains(s("Lena Hollow")));
}

TEST_CASE("advice says what is missing and what is well", "[report][advice]") {
    WorkshopMaker maker(s("W"), s("What?"));
    CHECK(adviceText(maker) == s("! The workshop has no date\n"
                                 "? The venue is not said\n"
                                 "? There is no welcome: two sentences about the day are enough\n"
                                 "? It does not say how to join what comes next\n"
                                 "? The language is not said; screen readers will take it for English\n"
                                 "? There are no answers yet\n"));
    const std::vector<Advice> facts = adviceFor(maker.workshop(), {}); // each leads to its field
    CHECK(facts[0].column == columnOf(&WorkshopFacts::date));
    CHECK(facts[1].column == columnOf(&WorkshopFacts::venue));
    CHECK(facts[3].column == columnOf(&WorkshopFacts::join));

    const ParticipantId person = maker.person(s("Alma Voss"));
    const ClusterId named = maker.cluster(maker.firstPrompt(), s("Tea"));
    maker.cluster(maker.firstPrompt(), s("New cluster 2"), s("Said."));
    maker.answer(maker.firstPrompt(), s("tea"), InCluster{named, 0});
    maker.answer(maker.firstPrompt(), s("coffee"));
    const PledgeId pledge = maker.put(Pledge{maker.id<Pledge>(),
                                             0,
                                             required(s("Boil water")),
                                             person,
                                             {},
                                             PledgeReach::Own,
                                             PledgeStatus::Open,
                                             {},
                                             {}});
    const CallId call =
        maker.put(Call{maker.id<Call>(), 0, required(s("A kettle")), {}, {}, CallOutcome::Cannot, {}, 0});
    maker.put(TableNote{
        maker.id<TableNote>(), 0, maker.firstPrompt(), TableNoteKind::Point, required(s("x")), {}, {}, true});
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) {
        f.date = QDate(2026, 1, 2);
        f.venue = f.welcome = f.join = text(s("Here"));
        f.language = text(s("en"));
    });
    CHECK(adviceText(maker) == s("! A cluster is still called “New cluster 2”\n"
                                 "? “Tea” has no sentence\n"
                                 "? The table of “What?” has no paragraph yet\n"
                                 "? A pledge has no date: “Boil water”\n"
                                 "? It does not say why this cannot be done in full: “A kettle”\n"
                                 "+ No text mentions a person who did not agree to be named\n"
                                 "+ Every call has an answer\n"
                                 "+ 1 answer is not grouped; the report lists it by itself\n"
                                 "+ 1 person did not agree to be named; their words stand without a name\n"
                                 "+ 1 private note is left out\n"));
    for (const Advice &advice : adviceFor(maker.workshop(), {})) {
        if (advice.sentence.contains(s("Boil")))
            CHECK(advice.about == refOf(pledge));
        if (advice.sentence.contains(s("kettle")))
            CHECK(advice.about == refOf(call));
    }

    maker.change(named, [](Cluster &c) { c.summary = text(s("Warm.")); });
    maker.change(maker.firstPrompt(), [](Prompt &p) { p.summary = text(s("Thirsty.")); });
    maker.change(pledge, [](Pledge &p) { p.due = QDate(2026, 2, 2); });
    const QString better = adviceText(maker);
    CHECK(better.contains(s("+ Every cluster has a sentence\n+ Every table has its paragraph\n"
                            "+ Every open pledge has a date\n")));
}

TEST_CASE("a call without an answer is pointed out only where others have one", "[report][advice]") {
    WorkshopMaker maker(s("W"), s("What?"));
    const auto call = [&](const char *words, std::optional<CallOutcome> outcome) {
        return maker.put(
            Call{maker.id<Call>(), 0, required(s(words)), {}, {}, outcome, text(s("Because.")), 0});
    };
    call("A kettle", std::nullopt);
    const CallId tap = call("A tap", std::nullopt);
    CHECK_FALSE(adviceText(maker).contains(s("answer yet")));
    CHECK_FALSE(adviceText(maker).contains(s("Every call")));
    maker.change(tap, [](Call &c) { c.outcome = CallOutcome::Will; });
    CHECK(adviceText(maker).contains(s("? A call has no answer yet: “A kettle”\n")));
}

TEST_CASE("a long run of one kind of advice is cut with a count", "[report][advice]") {
    WorkshopMaker maker(s("W"), s("What?"));
    maker.person(s("Gudrun"));
    for (int i = 0; i < 60; ++i)
        maker.answer(maker.firstPrompt(), s("Gudrun again"));
    const QString advice = adviceText(maker);
    CHECK(advice.count(s("Gudrun again")) == 50);
    CHECK(advice.contains(s("! … and 10 more like these.")));
}
