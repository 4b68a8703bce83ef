// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/advice.h"
#include "core/report/build_outline.h"
#include "core/report/links.h"
#include "core/report/markdown.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"
#include "core/session/new_workshop.h"
#include "core/session/workshop_session.h"
#include "tests/core/report_support.h"
#include "tests/support/nasty_text.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace coalesce;
using namespace coalesce::report;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

QString reportOf(const Workshop &workshop, const ReportOptions &options = {}) {
    return plainText(buildOutline(PublishableReport::publish(workshop, options)).blocks);
}

// A little of everything.
WorkshopMaker orchard() {
    WorkshopMaker maker(s("The orchard evening"), s("What grows?"), Intent::Continue);
    const PromptId grows = maker.firstPrompt();
    const PromptId plant = maker.prompt(s("What shall we plant?"), Intent::Start);
    const ParticipantId ada = maker.person(s("Ada Finch"), {ConsentKind::Named, ConsentKind::Quoted});
    const ParticipantId bo = maker.person(s("Bo Larch"), {ConsentKind::Named});
    const ParticipantId cy = maker.person(s("Cy Moss"), {ConsentKind::Quoted});
    maker.person(s("Di Reed"), {}, false);
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) {
        f.focus = text(s("What feeds the street?"));
        f.stem = text(s("In the orchard:"));
        f.date = QDate(2026, 6, 3);
        f.venue = text(s("The shed"));
        f.welcome = text(s("It rained.\n\nNobody left."));
        f.join = text(s("Write to mailto:shed@orchard.example or see https://orchard.example/next."));
        f.thanks = text(s("Thank you for the cake."));
        f.author = text(s("The shed"));
    });
    maker.change(grows, [&](Prompt &p) {
        p.table = text(s("The bench"));
        p.host = ada;
        p.notetaker = cy;
        p.summary = text(s("Mostly nettles."));
    });
    const ThemeId patience =
        maker.put(Theme{maker.id<Theme>(), 0, required(s("Patience")), text(s("Trees are slow."))});
    const ClusterId old = maker.cluster(grows, s("Old trees"), s("They need nothing."), patience);
    maker.cluster(grows, s("Empty and unsaid"));
    const AnswerId pear = maker.answer(grows, s("The pear"), InCluster{old, 2}, Source::SignUp, ada);
    maker.answer(grows, s("Pears"), MergedInto{pear});
    maker.answer(grows, s("The quince by the gate"), InCluster{old, 5}, Source::Room, ada, true);
    maker.answer(grows, s("Plums"), InCluster{old, 1}, Source::Paper);
    const AnswerId nettles = maker.answer(grows, s("Nettles"), NotPlaced{}, Source::Room, bo, true);
    maker.put(Debate{maker.id<Debate>(), 0, old, required(s("Prune or not?")), {}, bo});
    maker.put(Debate{maker.id<Debate>(), 0, nettles, required(s("Weed or food?")), text(s("Both.")), {}});
    const auto note = [&](TableNoteKind kind, const char *words, std::optional<ParticipantId> by,
                          bool hidden) {
        maker.put(TableNote{maker.id<TableNote>(), 0, grows, kind, required(s(words)), {}, by, hidden});
    };
    note(TableNoteKind::Decision, "Leave the nettles.", bo, false);
    note(TableNoteKind::Point, "The soil is good.", cy, false);
    note(TableNoteKind::Point, "Somebody cannot pay the fee.", ada, true);
    maker.put(Reflection{maker.id<Reflection>(), 0, required(s("So much fruit.")), ada,
                         AnyReference{old.uuid()}, false});
    maker.put(Reflection{maker.id<Reflection>(), 0, required(s("I was bored.")), ada, {}, true});
    const CallId ladder = maker.put(Call{maker.id<Call>(), 0, required(s("A ladder for all.")), ada, patience,
                                         CallOutcome::Part, text(s("A short one.")), 3});
    maker.put(Call{maker.id<Call>(), 0, required(s("Open the gate.")), cy, {}, {}, {}, 0});
    maker.put(
        Response{maker.id<Response>(), 0, ladder, required(s("And a saw.")), ResponseKind::Response, bo});
    maker.put(Response{maker.id<Response>(), 0, ladder, required(s("Shared tools.")),
                       ResponseKind::Paraphrase, cy});
    maker.put(Pledge{maker.id<Pledge>(),
                     0,
                     required(s("Sharpen the saw")),
                     bo,
                     QDate(2026, 7, 1),
                     PledgeReach::Own,
                     PledgeStatus::Kept,
                     text(s("Twice.")),
                     {}});
    maker.put(Pledge{maker.id<Pledge>(),
                     0,
                     required(s("Press the cider")),
                     cy,
                     {},
                     PledgeReach::Others,
                     PledgeStatus::Open,
                     {},
                     {}});
    maker.put(Opportunity{maker.id<Opportunity>(),
                          0,
                          required(s("Pruning day")),
                          text(s("The shed")),
                          text(s("In March")),
                          text(s("https://orchard.example/prune")),
                          {}});
    maker.put(Opportunity{
        maker.id<Opportunity>(), 0, required(s("A bad link")), {}, {}, text(s("javascript:alert(1)")), {}});
    (void)plant;
    return maker;
}

} // namespace

TEST_CASE("the report reads as a person would have written it", "[report]") {
    CHECK(reportOf(orchard().workshop()) == s(R"(# The orchard evening
~ 3 June 2026 · The shed · 3 people · 5 answers
It rained.
Nobody left.
Three people came, and one more had signed up. There are five answers to two questions: one with the sign-up form, three in the room and one on paper. Of these, three stand in one cluster; one says what another says and stands beneath it; and one was not grouped and is listed by itself.
## What we asked
What feeds the street?
In the orchard:
- What grows?
- What shall we plant?
## What grows? (5 answers)
~ The bench, hosted by Ada Finch.
Mostly nettles.
### Old trees (4 answers, 1 of them merged)
They need nothing.
> The quince by the gate — Ada Finch
- Plums
- The pear
  - Pears
| Left open. Prune or not? — Bo Larch
### From the talk at the table
#### Points made
- The soil is good.
#### Decisions
- Leave the nettles. — Bo Larch
## What shall we plant? (no answers)
Nobody answered this question.
## Across the tables (1 theme)
### Patience
Trees are slow.
- Old trees (4 answers to “What grows?”)
~ It led to one call to action.
## What struck people
- So much fruit. — Ada Finch (on “Old trees”)
## Calls to action (2 calls)
One will happen in part and one has no answer yet.
- A ladder for all. — Ada Finch (3 dots, on “Patience”)
  - And a saw. — Bo Larch
  - In other words: Shared tools.
  - Will happen in part: A short one.
- Open the gate.
## Taking it forward
### Who does what (2 pledges)
One is in that person’s own hands, and one needs others to join in. So far one has been kept.
- Sharpen the saw — Bo Larch (by 1 July 2026)
  - Kept: Twice.
- Press the cider (needs others)
### Where to take it
Pruning day
The shed · In March
<https://orchard.example/prune>
A bad link
javascript:alert(1)
## Join us
Write to <mailto:shed@orchard.example> or see <https://orchard.example/next>.
## Thanks
Thank you for the cake.
A name stands beside words only where that person agreed to it. Words without a name are somebody’s all the same.
~ Written by The shed.
## Answers not grouped (1 answer)
It stands in no cluster and is printed as it was written.
### What grows? (1 answer)
> Nettles
| Debated. On “Nettles”: Weed or food?
| How it was left: Both.
)"));
}

TEST_CASE("a workshop with nothing in it gives a short and honest report", "[report]") {
    const WorkshopMaker maker(s("Tomorrow"), s("What now?"));
    CHECK(reportOf(maker.workshop()) == s(R"(# Tomorrow
~ no answers yet
No answers have been written down yet.
## What we asked
- What now?
## About this report
A name stands beside words only where that person agreed to it. Words without a name are somebody’s all the same.
)"));
}

TEST_CASE("numbers agree with their verbs and nouns", "[report]") {
    ReportContent content;
    content.prompts.resize(1);
    const auto counts = [&](int answers, int placed, int unplaced, int merged, int clusters) {
        content.counts = {answers, placed, unplaced, merged};
        content.bySource = {answers, 0, 0, 0};
        content.clusters = clusters;
        return answersSentence(content) + s(" ") + placesSentence(content, {});
    };
    CHECK(counts(1, 1, 0, 0, 1) ==
          s("There is one answer to one question, sent with the sign-up form. It stands in one cluster."));
    CHECK(counts(1, 0, 1, 0, 0) ==
          s("There is one answer to one question, sent with the sign-up form. It has not been grouped."));
    CHECK(counts(12, 12, 0, 0, 3) ==
          s("There are 12 answers to one question, all sent with the sign-up form. "
            "All of them stand in three clusters."));
    CHECK(counts(1200, 0, 1200, 0, 0) ==
          s("There are 1,200 answers to one question, all sent with the sign-up "
            "form. None of them has been grouped."));
    CHECK(counts(4, 3, 0, 1, 1) ==
          s("There are four answers to one question, all sent with the sign-up form. Of these, three stand "
            "in one "
            "cluster, and one says what another says and stands beneath it."));
    content.peopleListed = 1;
    CHECK(peopleSentence(content) == s("One person signed up."));
    content.peopleCame = 1;
    CHECK(peopleSentence(content) == s("One person came."));
    content.peopleListed = 12;
    CHECK(peopleSentence(content) == s("There was 1 person, and 11 more had signed up."));
    content.peopleCame = 10;
    CHECK(peopleSentence(content) == s("There were 10 people, and 2 more had signed up."));
    content.peopleCame = 12;
    CHECK(peopleSentence(content) == s("There were 12 people."));
    content.peopleCame = 0;
    CHECK(peopleSentence(content) == s("In all, 12 people signed up."));
    content.bySource = {48, 32, 7, 1};
    content.counts = {88, 80, 3, 5};
    content.clusters = 4;
    CHECK(answersSentence(content) == s("There are 88 answers to one question: 48 with the sign-up form, 32 "
                                        "in the room, 7 by phone and 1 on paper."));
    CHECK(placesSentence(content, {}) ==
          s("Of these, 80 stand in four clusters; 5 say what another says and stand beneath it; and 3 were "
            "not grouped and are listed by themselves."));
}

TEST_CASE("depth decides how much of the answers is printed, and the report says so", "[report]") {
    const WorkshopMaker maker = orchard();
    ReportOptions options;
    options.depth = Depth::Quotes;
    const QString quotes = reportOf(maker.workshop(), options);
    CHECK(quotes.contains(s("> The quince by the gate — Ada Finch\n| Left open.")));
    CHECK(!quotes.contains(s("Plums")));
    CHECK(quotes.contains(s("This report quotes two of them; the others are counted, not printed.")));
    options.depth = Depth::Summary;
    const QString summary = reportOf(maker.workshop(), options);
    CHECK(summary.contains(s("They need nothing.\n| Left open.")));
    CHECK(!summary.contains(s("The quince")));
    CHECK(!summary.contains(s("The soil is good")));
    CHECK(summary.contains(s("without the answers themselves")));
    CHECK(summary.contains(s("five answers")));
}

TEST_CASE("what the report says of its depth is true of what it prints", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const ClusterId cluster = maker.cluster(maker.firstPrompt(), s("C"), s("Said."));
    ReportOptions options;
    options.depth = Depth::Quotes;
    const auto report = [&] { return reportOf(maker.workshop(), options); };

    maker.answer(maker.firstPrompt(), s("plain"), InCluster{cluster, 1});
    CHECK(report().contains(s("This report does not print it.")));
    const AnswerId second = maker.answer(maker.firstPrompt(), s("second"), InCluster{cluster, 2});
    CHECK(report().contains(s("This report counts them and prints none of them.")));
    maker.change(second, [](Answer &a) { a.starred = true; });
    CHECK(report().contains(s("This report quotes one of them; the other one is counted, not printed.")));
    const AnswerId third = maker.answer(maker.firstPrompt(), s("third"), MergedInto{second});
    CHECK(report().contains(s("This report quotes one of them; the others are counted, not printed.")));
    CHECK(report().contains(s("one says what another says.")));
    options.sections.push_back(Section::Appendix);
    CHECK(report().contains(s("All of them stand in the appendix.")));
    options.sections = defaultSections();
    options.depth = Depth::All;
    CHECK(!report().contains(s("This report")));
    CHECK(report().contains(s("one says what another says and stands beneath it.")));
    std::erase(options.sections, Section::Prompts);
    CHECK(report().contains(s("one says what another says. This report counts them and prints none")));

    // Where everything is starred there is nothing to explain.
    options = {};
    options.depth = Depth::Quotes;
    for (const Answer &answer :
         std::vector(maker.workshop().answers().begin(), maker.workshop().answers().end()))
        maker.change(answer.id, [](Answer &a) { a.starred = true; });
    CHECK(!report().contains(s("This report")));
    (void)third;
}

TEST_CASE("answers that nobody has grouped stand beneath their question", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const PromptId other = maker.prompt(s("R?"));
    maker.answer(maker.firstPrompt(), s("one"));
    maker.answer(maker.firstPrompt(), s("two"), NotPlaced{}, Source::Room, {}, true);
    ReportOptions options;
    options.sections = {Section::Title, Section::Prompts, Section::NotGrouped};
    const auto fromPrompts = [&] {
        const QString report = reportOf(maker.workshop(), options);
        return report.sliced(report.indexOf(s("\n## ")) + 1);
    };
    CHECK(fromPrompts() == s("## Q? (2 answers)\nNobody has grouped these answers yet.\n> two\n- one\n"
                             "## R? (no answers)\nNobody answered this question.\n"));
    options.depth = Depth::Summary;
    CHECK(fromPrompts() == s("## Q? (2 answers)\nNobody has grouped these answers yet.\n"
                             "## R? (no answers)\nNobody answered this question.\n"));
    options.depth = Depth::All;
    options.sections = {Section::Title, Section::Prompts};
    CHECK(fromPrompts().startsWith(
        s("## Q? (2 answers)\nNobody has grouped these answers yet. They are not printed here.\n## R?")));
    options.sections = {Section::Title, Section::NotGrouped};
    CHECK(fromPrompts() ==
          s("## Answers not grouped (2 answers)\nThey stand in no cluster and are printed as "
            "they were written.\n### Q? (2 answers)\n> two\n- one\n"));

    // Once a prompt has a grouped answer, its others stand at the end.
    options.sections = {Section::Title, Section::Prompts, Section::NotGrouped};
    maker.answer(other, s("three"), InCluster{maker.cluster(other, s("C")), 1});
    maker.answer(other, s("four"));
    CHECK(fromPrompts() ==
          s("## Q? (2 answers)\nNobody has grouped these answers yet.\n> two\n- one\n"
            "## R? (2 answers)\n### C (1 answer)\n- three\n## Answers not grouped (1 answer)\n"
            "It stands in no cluster and is printed as it was written.\n### R? (1 answer)\n- four\n"));
    options.depth = Depth::Summary;
    CHECK(fromPrompts() ==
          s("## Q? (2 answers)\nNobody has grouped these answers yet.\n## R? (2 answers)\n- C (1 answer)\n"
            "## Answers not grouped (1 answer)\nIt stands in no cluster and is counted here, not printed.\n"
            "- R? (1 answer)\n"));
}

TEST_CASE("a table without people is a name beside the question, and stops are not doubled", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    maker.answer(maker.firstPrompt(), s("one"));
    maker.change(maker.firstPrompt(), [](Prompt &p) { p.table = text(s("By the window.")); });
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) { f.author = text(s("Ann Lee Ltd.")); });
    const QString alone = reportOf(maker.workshop());
    CHECK(alone.contains(s("## Q? (1 answer, By the window.)\nNobody has")));
    CHECK(alone.contains(s("~ Written by Ann Lee Ltd.\n")));
    const ParticipantId ann = maker.person(s("Ann Lee Ltd."), {ConsentKind::Named});
    maker.change(maker.firstPrompt(), [&](Prompt &p) { p.host = ann; });
    CHECK(reportOf(maker.workshop())
              .contains(s("## Q? (1 answer)\n~ By the window., hosted by Ann Lee Ltd.\n")));
}

TEST_CASE("a debate's outcome is nobody's own words", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const ParticipantId tom = maker.person(s("Tom"), {ConsentKind::Named});
    const ClusterId cluster = maker.cluster(maker.firstPrompt(), s("C"));
    maker.put(Debate{maker.id<Debate>(), 0, cluster, required(s("Now or later?")), text(s("Later.")), tom});
    CHECK(reportOf(maker.workshop())
              .contains(s("| Debated. Now or later? — Tom\n| How it was left: Later.\n")));
}

TEST_CASE("paragraphs and the empty lines between them are the text again", "[report]") {
    const auto parts = [](const char *words) { return paragraphsOf(s(words)); };
    CHECK(parts("a\nb\n\nc") == QStringList{s("a\nb"), s("c")});
    CHECK(parts("a\n\n\n\n b ") == QStringList{s("a"), s("\n\n b ")});
    CHECK(parts("\n\na\n\n \n\n") == QStringList{s("\n\na\n\n \n\n")});
    CHECK(parts("").isEmpty());
    CHECK(parts(" \n\n ").isEmpty());
    CHECK(rc::check("rejoined", [] {
        const QString typed = *coalesce::test::nastyText();
        const QStringList paragraphs = paragraphsOf(typed);
        if (paragraphs.isEmpty())
            RC_ASSERT(typed.trimmed().isEmpty());
        else
            RC_ASSERT(paragraphs.join(QStringLiteral("\n\n")) == typed);
    }));
}

TEST_CASE("a language that is no code gives a report in English, and advice", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const auto languageOf = [&](const char *typed) {
        maker.change(maker.workshop().facts().id, [&](WorkshopFacts &f) { f.language = text(s(typed)); });
        return buildOutline(PublishableReport::publish(maker.workshop(), {})).language;
    };
    for (const char *code : {"ar", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994"})
        CHECK(languageOf(code) == s(code));
    for (const char *wrong : {"", "français", "French", "e", "en_GB", "en-", "en\n", "日本語"})
        CHECK(languageOf(wrong) == s("en"));
    const std::vector<Advice> advice = adviceFor(maker.workshop(), {});
    CHECK(std::ranges::any_of(advice, [](const Advice &one) {
        return one.sentence.startsWith(s("“日本語” is no language code"));
    }));
}

TEST_CASE("marks of direction in a quoted text turn round nothing but itself", "[report]") {
    const QString override(QChar(0x202e)), pop(QChar(0x202c)), isolate(QChar(0x2067)), end(QChar(0x2069));
    CHECK(excerpt(s("plain")) == s("plain"));
    CHECK(excerpt(override + s("a") + pop) == override + s("a") + pop);
    CHECK(excerpt(s("a") + override) == s("a") + override + pop);
    CHECK(excerpt(isolate + override + s("a")) == isolate + override + s("a") + pop + end);
    CHECK(excerpt(isolate + override + s("a") + end) == isolate + override + s("a") + end);
    CHECK(excerpt(isolate + s("a") + pop) == isolate + s("a") + pop + end);
    CHECK(excerpt(override + QString(80, QLatin1Char('x')) + pop, 10).endsWith(s("…") + pop));

    WorkshopMaker maker(s("W"), s("Q?"));
    const AnswerId answer = maker.answer(maker.firstPrompt(), override + s("turned"));
    maker.put(Debate{maker.id<Debate>(), 0, answer, required(s("Said.")), {}, {}});
    CHECK(reportOf(maker.workshop()).contains(s("On “") + override + s("turned") + pop + s("”: Said.")));
}

TEST_CASE("sections come in the order chosen, and the title always first", "[report]") {
    const WorkshopMaker maker = orchard();
    ReportOptions options;
    options.sections = {Section::Circle, Section::Title, Section::Appendix, Section::Voices};
    const QString report = reportOf(maker.workshop(), options);
    CHECK(report.startsWith(s("# The orchard evening\n## What struck people\n")));
    CHECK(report.indexOf(s("## Welcome")) > report.indexOf(s("## What struck people")));
    CHECK(report.endsWith(s("## Appendix: every answer (5 answers)\n### What grows? (5 answers)\n"
                            "- The pear (in “Old trees”)\n- Pears (merged, in “Old trees”)\n"
                            "- The quince by the gate (in “Old trees”)\n- Plums (in “Old trees”)\n"
                            "- Nettles (not grouped)\n")));
    CHECK(!report.contains(s("\n## What grows")));
}

TEST_CASE("where nobody shall be named nobody is, and the report says so", "[report]") {
    ReportOptions options;
    options.names = Names::Nobody;
    const QString report = reportOf(orchard().workshop(), options);
    for (const char *name : {"Ada", "Finch", "Larch", "Moss", "Reed"})
        CHECK(!report.contains(s(name)));
    CHECK(report.contains(s("We name nobody beside what was said.")));
}

TEST_CASE("a quotation is named only with consent to be named and to be quoted", "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const auto quoted = [&](const char *name, std::vector<ConsentKind> consents) {
        const ParticipantId person = maker.person(s(name), consents);
        maker.answer(maker.firstPrompt(), s("words of ") + s(name).toLower(), NotPlaced{}, Source::Room,
                     person, true);
    };
    quoted("Both", {ConsentKind::Named, ConsentKind::Quoted});
    quoted("Named", {ConsentKind::Named});
    quoted("Quoted", {ConsentKind::Quoted});
    const QString report = reportOf(maker.workshop());
    CHECK(report.contains(s("> words of both — Both\n> words of named\n> words of quoted\n")));
}

TEST_CASE("sections are read from a list and refused where it is wrong", "[report]") {
    CHECK(parseSections(textOf(defaultSections())).value() == defaultSections());
    CHECK(parseSections(s("join, title")).value() == std::vector{Section::Join, Section::Title});
    for (const char *wrong : {"", "title,", "title,title", "Title", "promises"})
        CHECK(parseSections(s(wrong)).error().code == ErrorCode::BadArgument);
    CHECK(sentenceAboutUnfilled(defaultSections()).isEmpty());
    CHECK(sentenceAboutUnfilled({Section::Voices, Section::Title, Section::Pictures})
              .endsWith(s(": voices, pictures.")));
    CHECK(parseDepth(s("quotes")).value() == Depth::Quotes);
    CHECK(parseNames(s("none")).value() == Names::Nobody);
    CHECK(!parseNames(s("all")));
}

TEST_CASE("links are made of web and mail addresses alone", "[report]") {
    const auto linked = [](const char *words) { return textOf(withLinks(s(words))); };
    CHECK(linked("see https://a.example/x_(y), or not") == s("see <https://a.example/x_(y>), or not"));
    CHECK(linked("javascript:alert(1) file:///etc ftp://a data:text/html,x") ==
          s("javascript:alert(1) file:///etc ftp://a data:text/html,x"));
    CHECK(linked("HTTPS://A.example") == s("<HTTPS://A.example>"));
    CHECK(linkTarget(s(" mailto:a@b.example ")) == s("mailto:a@b.example"));
    for (const char *bad : {"https://", "https://a b", "http://a\nb", "mailto:", "//a.example", ""})
        CHECK(linkTarget(s(bad)).isEmpty());
}

TEST_CASE("the sample's report names only those who agreed and leaves what is private out", "[report]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(s("sample.coalesce"));
    REQUIRE(createSample(path));
    const auto session = WorkshopSession::open(path, WorkshopSession::Mode::Read, systemSources());
    REQUIRE(session);
    const Workshop &workshop = (*session)->workshop();
    ReportOptions options;
    const Outline outline = buildOutline(PublishableReport::publish(workshop, options));
    CHECK(outline.language == s("en"));
    const QString report = plainText(outline.blocks);
    // Free text may mention anybody; what stands beside it may not.
    for (const Participant &person : workshop.participants())
        if (!workshop.agreed(person.id, ConsentKind::Named))
            CHECK(!report.contains(s(" — ") + person.name.string()));
    CHECK(report.contains(s("Halima Yusuf")));
    CHECK(!report.contains(s("hardship fund")));
    CHECK(outline == buildOutline(PublishableReport::publish(workshop, options)));

    const std::vector<Advice> advice = adviceFor(workshop, options);
    const bool pointedOut = std::ranges::any_of(advice, [](const Advice &one) {
        return one.severity == Severity::Fix && one.sentence.contains(s("Joe Lockwood"));
    });
    CHECK(pointedOut);
    if (qEnvironmentVariableIsSet("COALESCE_SHOW")) {
        std::puts(markdownOf(outline).toUtf8().constData());
        for (const Advice &one : advice)
            std::puts(one.sentence.toUtf8().constData());
    }
}

TEST_CASE("what a reflection, a pledge and an opportunity are about is told, also where that is a call",
          "[report]") {
    WorkshopMaker maker(s("W"), s("Q?"));
    const CallId call =
        maker.put(Call{maker.id<Call>(), 0, required(s("A bus after six")), {}, {}, {}, {}, 0});
    maker.put(Reflection{
        maker.id<Reflection>(), 0, required(s("So many walk")), {}, AnyReference{call.uuid()}, false});
    maker.put(Opportunity{
        maker.id<Opportunity>(), 0, required(s("The forum")), text(s("Town hall")), {}, {}, call});
    const QString told = reportOf(maker.workshop());
    CHECK(told.contains(s("So many walk (on “A bus after six”)")));
    CHECK(told.contains(s("Town hall · for “A bus after six”")));
}
