// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/advice.h"
#include "core/report/build_outline.h"
#include "core/report/links.h"
#include "core/report/markdown.h"
#include "core/report/outline_blocks.h"
#include "core/session/new_workshop.h"
#include "core/session/workshop_session.h"
#include "tests/core/report_support.h"

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
### Old trees (3 answers, 1 merged)
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
## Across the tables (1 theme)
### Patience
Trees are slow.
- Old trees — What grows?, 4 answers
~ One call to action came of it.
## What struck people
- So much fruit. — Ada Finch, on “Old trees”
## Calls to action (2 calls)
One will happen in part and one has no answer yet.
- A ladder for all. — Ada Finch, 3 dots
  - And a saw. — Bo Larch
  - In other words: Shared tools.
  - Will happen in part: A short one.
- Open the gate.
## Taking it forward
### Who does what (2 pledges)
One is in that person’s own hands, and one needs others to join in. One has been kept so far.
- Sharpen the saw — Bo Larch, by 1 July 2026
  - Kept: Twice.
- Press the cider — needs others
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
What fitted nowhere stands here as it was written.
### What grows? (1 answer)
> Nettles
| Debated. On “Nettles”: Weed or food?
How it was left: Both.
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
    CHECK(peopleSentence(content) == s("One person came, and 11 more had signed up."));
}

TEST_CASE("depth decides how much of the answers is printed, and the report says so", "[report]") {
    const WorkshopMaker maker = orchard();
    ReportOptions options;
    options.depth = Depth::Quotes;
    const QString quotes = reportOf(maker.workshop(), options);
    CHECK(quotes.contains(s("> The quince by the gate — Ada Finch\n| Left open.")));
    CHECK(!quotes.contains(s("Plums")));
    CHECK(quotes.contains(s("This report quotes some of them")));
    options.depth = Depth::Summary;
    const QString summary = reportOf(maker.workshop(), options);
    CHECK(summary.contains(s("They need nothing.\n| Left open.")));
    CHECK(!summary.contains(s("The quince")));
    CHECK(!summary.contains(s("The soil is good")));
    CHECK(summary.contains(s("without the answers themselves")));
    CHECK(summary.contains(s("five answers")));
}

TEST_CASE("sections come in the order chosen, and the title always first", "[report]") {
    const WorkshopMaker maker = orchard();
    ReportOptions options;
    options.sections = {Section::Circle, Section::Title, Section::Appendix, Section::Voices};
    const QString report = reportOf(maker.workshop(), options);
    CHECK(report.startsWith(s("# The orchard evening\n## What struck people\n")));
    CHECK(report.indexOf(s("## Welcome")) > report.indexOf(s("## What struck people")));
    CHECK(report.endsWith(s("## Appendix: every answer (5 answers)\n### What grows? (5 answers)\n"
                            "- The pear — in “Old trees”\n- Pears — merged, in “Old trees”\n"
                            "- The quince by the gate — in “Old trees”\n- Plums — in “Old trees”\n"
                            "- Nettles — not grouped\n")));
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
    for (const char *wrong : {"", "title,", "title,title", "Title", "promised"})
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
