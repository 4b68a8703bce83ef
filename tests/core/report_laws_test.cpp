// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every report: no name without consent, nothing private, every answer once.
#include "core/exchange/answers_csv.h"
#include "core/report/build_outline.h"
#include "core/report/confidence.h"
#include "core/report/markdown.h"
#include "tests/core/report_support.h"

#include <QHash>
#include <QRegularExpression>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::report;

namespace {

int upTo(int most) {
    return *rc::gen::inRange(0, most + 1);
}
bool coin() {
    return upTo(1) == 1;
}

// A workshop in which each text is one token that tells what it is: person3, answer17, private2, hidden4 …
// What was said in confidence is private too: all beneath a private prompt but the answers that were shared.
struct Invented {
    WorkshopMaker maker{QStringLiteral("title"), QStringLiteral("question")};
    std::vector<ParticipantId> people;
    std::vector<PromptId> prompts;
    std::vector<ClusterId> clusters;
    std::vector<ThemeId> themes;
    std::vector<CallId> calls;
    std::vector<QUuid> anything;
    int tokens = 0;

    RequiredText token(const char *kind) {
        return required(QStringLiteral("%1%2x").arg(QLatin1String(kind)).arg(++tokens));
    }
    Text maybe(const char *kind) { return coin() ? text(token(kind).string()) : Text(); }
    template <class R>
    std::optional<Id<R>> someOf(const std::vector<Id<R>> &ids) {
        const int at = ids.empty() ? 0 : upTo(int(ids.size()));
        return at == 0 ? std::nullopt : std::optional(ids[size_t(at - 1)]);
    }

    Invented() {
        for (int i = upTo(5); i > 0; --i) {
            const ParticipantId id =
                maker.put(Participant{maker.id<Participant>(), 0, token("person"), maybe("hidden"),
                                      maybe("hidden"), maybe("hidden"), maybe("hidden"), coin()});
            for (const ConsentKind kind : kConsentKinds)
                if (coin())
                    maker.put(Consent{maker.id<Consent>(), 0, id, kind, coin(), {}});
            people.push_back(id);
            anything.push_back(id.uuid());
        }
        for (int i = upTo(3); i > 0; --i)
            themes.push_back(maker.put(Theme{maker.id<Theme>(), 0, token("theme"), maybe("text")}));
        prompts.push_back(maker.firstPrompt());
        if (upTo(3) == 0)
            maker.change(prompts.front(), [](Prompt &p) { p.isPrivate = true; });
        for (int i = upTo(2); i > 0; --i) {
            const bool secret = coin();
            Prompt prompt{maker.id<Prompt>(),
                          0,
                          token("prompt"),
                          Intent(upTo(3)),
                          maybe(secret ? "private" : "table"),
                          someOf(people),
                          someOf(people),
                          maybe(secret ? "private" : "text")};
            prompt.isPrivate = secret;
            prompts.push_back(maker.put(prompt));
        }
        for (const PromptId &prompt : prompts)
            addAnswers(prompt);
        for (int i = upTo(3); i > 0; --i) {
            const bool hidden = coin();
            const bool secret = hidden || maker.workshop().find(prompts.front())->isPrivate;
            maker.put(TableNote{maker.id<TableNote>(), 0, prompts.front(), TableNoteKind(upTo(4)),
                                token(secret ? "private" : "note"),
                                someOf(clusters).has_value() ? std::optional(clusters.front()) : std::nullopt,
                                someOf(people), hidden});
        }
        for (int i = upTo(3); i > 0; --i)
            calls.push_back(maker.put(Call{maker.id<Call>(), 0, token("call"), someOf(people), someOf(themes),
                                           coin() ? std::optional(CallOutcome(upTo(2))) : std::nullopt,
                                           maybe("text"), upTo(3)}));
        for (const CallId &call : calls)
            maker.put(Response{maker.id<Response>(), 0, call, token("response"), ResponseKind(upTo(1)),
                               someOf(people)});
        for (int i = upTo(3); i > 0; --i)
            maker.put(Pledge{maker.id<Pledge>(), 0, token("pledge"), someOf(people),
                             coin() ? std::optional(QDate(2026, 1, 1 + upTo(20))) : std::nullopt,
                             PledgeReach(upTo(1)), PledgeStatus(upTo(2)), maybe("text"), someOf(calls)});
        for (int i = upTo(3); i > 0; --i) {
            const bool hidden = coin();
            const int at = upTo(int(anything.size()));
            const auto about = at ? std::optional(AnyReference{anything[size_t(at - 1)]}) : std::nullopt;
            const bool secret =
                hidden ||
                (about && isInConfidence(maker.workshop(), {*maker.workshop().kindOf(about->id), about->id}));
            maker.put(Reflection{maker.id<Reflection>(), 0, token(secret ? "private" : "reflection"),
                                 someOf(people), about, hidden});
        }
        for (int i = upTo(2); i > 0; --i) {
            const bool hidden = coin();
            const StepId step = maker.put(Step{maker.id<Step>(),
                                               0,
                                               token(hidden ? "private" : "step"),
                                               5,
                                               maybe("private"),
                                               maybe("private"),
                                               {},
                                               hidden});
            for (int runs = upTo(2); runs > 0; --runs)
                maker.put(Run{maker.id<Run>(),
                              0,
                              step,
                              Moment{upTo(1000) * 1000},
                              {},
                              upTo(500) * 1000,
                              0,
                              Moment{2'000'000}});
        }
        for (int i = upTo(2); i > 0; --i)
            maker.put(Promise{maker.id<Promise>(),
                              0,
                              token("earlier"),
                              {},
                              PromiseKind(upTo(1)),
                              token("promise"),
                              someOf(people),
                              {},
                              PledgeStatus(upTo(2)),
                              {},
                              maybe("text")});
        maker.put(Pulse{maker.id<Pulse>(),
                        0,
                        token("pulse"),
                        maybe("earlier"),
                        {},
                        upTo(1),
                        upTo(2),
                        0,
                        upTo(3),
                        0,
                        upTo(1)});
        for (const CallId &call : calls)
            if (coin())
                maker.put(Share{maker.id<Share>(), 0, call, someOf(people), upTo(500)});
    }

    void addAnswers(const PromptId &prompt) {
        const bool secret = maker.workshop().find(prompt)->isPrivate;
        std::vector<ClusterId> here;
        for (int i = upTo(3); i > 0; --i)
            here.push_back(
                maker.put(Cluster{maker.id<Cluster>(), 0, prompt, token(secret ? "private" : "cluster"),
                                  maybe(secret ? "private" : "text"), someOf(themes), 0, 0, false}));
        std::vector<AnswerId> standing;
        for (int i = upTo(8); i > 0; --i) {
            Place place = NotPlaced{};
            if (const auto into = coin() ? someOf(standing) : std::nullopt)
                place = MergedInto{*into};
            else if (const auto cluster = someOf(here))
                place = InCluster{*cluster, upTo(4)};
            const bool shared = coin(); // means nothing where the prompt is not private
            const AnswerId id = maker.put(Answer{maker.id<Answer>(), 0, prompt,
                                                 token(secret && !shared ? "private" : "answer"),
                                                 Source(upTo(3)), someOf(people), coin(), place, shared});
            if (!std::holds_alternative<MergedInto>(place))
                standing.push_back(id);
            if (upTo(3) == 0)
                maker.put(Debate{maker.id<Debate>(), 0, id, token(secret ? "private" : "debate"),
                                 maybe(secret ? "private" : "text"), someOf(people)});
            anything.push_back(id.uuid());
        }
        for (const ClusterId &cluster : here) {
            clusters.push_back(cluster);
            anything.push_back(cluster.uuid());
            if (coin())
                maker.put(Debate{maker.id<Debate>(), 0, cluster, token(secret ? "private" : "debate"),
                                 maybe(secret ? "private" : "text"), someOf(people)});
        }
    }
};

ReportOptions someOptions() {
    ReportOptions options;
    options.names = coin() ? Names::Consented : Names::Nobody;
    options.depth = Depth(upTo(2));
    options.sections.clear();
    for (const Section section : kAllSections)
        if (upTo(4) > 0)
            options.sections.insert(options.sections.begin() + upTo(int(options.sections.size())), section);
    return options;
}

void countItems(const std::vector<Item> &items, QHash<QString, int> &counts) {
    for (const Item &item : items) {
        ++counts[item.text];
        countItems(item.children, counts);
    }
}

// How often each text stands as an item, before the appendix and in it.
std::pair<QHash<QString, int>, QHash<QString, int>> itemsOf(const Outline &outline) {
    std::pair<QHash<QString, int>, QHash<QString, int>> counts;
    bool appendix = false;
    for (const Block &block : outline.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == 2)
            appendix = heading->text.startsWith(QLatin1String("Appendix"));
        if (const auto *list = std::get_if<List>(&block))
            countItems(list->items, appendix ? counts.second : counts.first);
    }
    return counts;
}

// The number before `word` in an aside such as "4 answers, 1 of them merged"; 0 where it is not said.
int numberBefore(const char *word, const QString &aside) {
    const QRegularExpression number(QStringLiteral("([0-9]+) ") + QLatin1String(word));
    return number.match(aside).captured(1).toInt();
}

struct Tally {
    int heading = 0; // beside the prompt
    int parts = 0;   // beside its clusters and its answers that were not grouped
    int merged = 0;  // of the parts
};
using Printed = QHash<QString, Tally>; // by the prompt's question

// What the sections of prompts and of answers not grouped print, found by the titles that stand there.
Printed printedNumbers(const Outline &outline, const Workshop &workshop) {
    QHash<QString, QString> promptOf; // of titles of clusters and of questions
    for (const Prompt &prompt : workshop.prompts())
        promptOf.insert(prompt.question.string(), prompt.question.string());
    for (const Cluster &cluster : workshop.clusters())
        promptOf.insert(cluster.title.string(), workshop.find(cluster.prompt)->question.string());
    Printed printed;
    bool counting = false;
    const auto addPart = [&](const QString &title, const QString &aside) {
        if (!counting || !promptOf.contains(title))
            return;
        Tally &tally = printed[promptOf.value(title)];
        tally.parts += numberBefore("answer", aside);
        tally.merged += numberBefore("of them merged", aside);
    };
    for (const Block &block : outline.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block)) {
            const bool isPrompt = heading->level == 2 && promptOf.contains(heading->text);
            if (heading->level == 2)
                counting = isPrompt || heading->text.startsWith(QLatin1String("Answers not grouped"));
            if (isPrompt)
                printed[heading->text].heading += numberBefore("answer", heading->aside);
            else
                addPart(heading->text, heading->aside);
        }
        if (const auto *list = std::get_if<List>(&block))
            for (const Item &item : list->items)
                addPart(item.text, item.aside);
    }
    return printed;
}

} // namespace

TEST_CASE("a name stands in a report only with consent, and what is private never", "[report][law]") {
    CHECK(rc::check("consent", [] {
        const Invented invented;
        const Workshop &workshop = invented.maker.workshop();
        const ReportOptions options = someOptions();
        const Outline outline = buildOutline(PublishableReport::publish(workshop, options));
        const QString report = outline.title + outline.author + plainText(outline.blocks);
        RC_ASSERT(!report.contains(QLatin1String("private")));
        RC_ASSERT(!markdownOf(outline).contains(QLatin1String("private")));
        RC_ASSERT(!exchange::answersCsv(workshop, exchange::CsvNames::Consented).contains("private"));
        for (const Prompt &prompt : workshop.prompts()) {
            const std::vector<AnswerId> answers = workshop.answersOf(prompt.id);
            const bool anyShared =
                std::ranges::any_of(answers, [&](const AnswerId &id) { return workshop.find(id)->isShared; });
            if (prompt.isPrivate && !anyShared && prompt.id != invented.prompts.front())
                RC_ASSERT(!report.contains(prompt.question.string()));
        }
        RC_ASSERT(!report.contains(QLatin1String("hidden")));
        for (const Participant &person : workshop.participants())
            if (options.names == Names::Nobody || !workshop.agreed(person.id, ConsentKind::Named))
                RC_ASSERT(!report.contains(person.name.string()));
    }));
}

TEST_CASE("every answer stands in a whole report exactly once, and once in the appendix", "[report][law]") {
    CHECK(rc::check("accounting", [] {
        const Invented invented;
        const Workshop &workshop = invented.maker.workshop();
        ReportOptions options = someOptions();
        options.depth = Depth::All;
        for (const Section section : {Section::Prompts, Section::NotGrouped, Section::Appendix})
            if (!options.has(section))
                options.sections.push_back(section);
        const auto [before, appendix] = itemsOf(buildOutline(PublishableReport::publish(workshop, options)));
        for (const Answer &answer : workshop.answers()) {
            if (isInConfidence(workshop, answer))
                continue; // the law of consent is about these
            RC_ASSERT(before.value(answer.text.string()) == 1);
            RC_ASSERT(appendix.value(answer.text.string()) == 1);
        }
    }));
}

TEST_CASE("the numbers printed beside a prompt, its clusters and what was not grouped add up",
          "[report][law]") {
    CHECK(rc::check("counts", [] {
        const Invented invented;
        const Workshop &workshop = invented.maker.workshop();
        ReportOptions options = someOptions();
        for (const Section section : {Section::Prompts, Section::NotGrouped})
            if (!options.has(section))
                options.sections.push_back(section);
        const Printed printed =
            printedNumbers(buildOutline(PublishableReport::publish(workshop, options)), workshop);
        for (const Prompt &prompt : workshop.prompts()) {
            if (prompt.isPrivate)
                continue;
            const AnswerCounts counts = workshop.counts(prompt.id);
            const Tally tally = printed.value(prompt.question.string());
            if (counts.answers > 0)
                RC_ASSERT(tally.heading == counts.answers);
            // Where nothing is grouped, the answers stand beneath the prompt itself.
            if (counts.placed == 0)
                RC_ASSERT(tally.parts == 0);
            else
                RC_ASSERT(tally.parts == tally.heading);
            RC_ASSERT(tally.merged == (counts.placed == 0 ? 0 : counts.merged));
        }
    }));
}

TEST_CASE("headings go down by one level at a time from one title, and nothing is empty", "[report][law]") {
    CHECK(rc::check("form", [] {
        const Invented invented;
        const Outline outline =
            buildOutline(PublishableReport::publish(invented.maker.workshop(), someOptions()));
        int level = 0, titles = 0;
        const Heading *above = nullptr; // a heading with nothing beneath it so far
        for (const Block &block : outline.blocks) {
            const auto *heading = std::get_if<Heading>(&block);
            if (above && above->level > 1)
                RC_ASSERT((!heading || heading->level > above->level));
            above = heading;
            if (heading) {
                RC_ASSERT(heading->level <= level + 1);
                RC_ASSERT(!heading->text.isEmpty());
                level = heading->level;
                titles += level == 1;
            }
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                RC_ASSERT(!textOf(paragraph->spans).trimmed().isEmpty());
            if (const auto *list = std::get_if<List>(&block))
                RC_ASSERT(!list->items.empty());
        }
        RC_ASSERT((!above || above->level == 1));
        RC_ASSERT(titles == 1);
    }));
}
