// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/advice.h"

#include "core/day/budget.h"
#include "core/report/advice_names.h"
#include "core/report/confidence.h"
#include "core/report/publishable.h"
#include "core/report/wording.h"

#include <algorithm>

namespace coalesce::report {

namespace {

constexpr size_t kMostOfAKind = 50;

class Adviser {
public:
    Adviser(const Workshop &workshop, const ReportOptions &options)
        : m_workshop(workshop), m_options(options) {}

    std::vector<Advice> advice() {
        sayEach(adviceAboutNames(m_workshop, m_options));
        lookAtFacts();
        lookAtClusters();
        lookAtPrompts();
        lookAtPledges();
        lookAtCalls();
        lookAtBudget();
        lookAtAnswers();
        lookAtPeople();
        lookAtPrivate();
        std::ranges::stable_sort(m_advice, std::greater(), &Advice::severity);
        return std::move(m_advice);
    }

private:
    void say(Severity severity, const QString &sentence, std::optional<RecordRef> about = std::nullopt,
             std::optional<int> column = std::nullopt) {
        m_advice.push_back({severity, sentence, about, column});
    }

    // One line a record, cut where there are too many.
    void sayEach(std::vector<Advice> found) {
        const int more = int(found.size()) - int(kMostOfAKind);
        if (more > 0) {
            found.resize(kMostOfAKind, found.front());
            found.push_back({found.front().severity, counted(more, Words::tr("… and 1 more like these."),
                                                             Words::tr("… and %1 more like these."))});
        }
        std::ranges::move(found, std::back_inserter(m_advice));
    }

    void lookAtFacts() {
        if (m_workshop.all<WorkshopFacts>().isEmpty())
            return;
        const WorkshopFacts &facts = m_workshop.facts();
        const RecordRef ref = refOf(facts.id);
        if (!facts.date)
            say(Severity::Fix, Words::tr("The workshop has no date"), ref, columnOf(&WorkshopFacts::date));
        if (facts.venue.isEmpty())
            say(Severity::Look, Words::tr("The venue is not said"), ref, columnOf(&WorkshopFacts::venue));
        if (facts.welcome.isEmpty() && m_options.has(Section::Title))
            say(Severity::Look, Words::tr("There is no welcome: two sentences about the day are enough"), ref,
                columnOf(&WorkshopFacts::welcome));
        if (facts.join.isEmpty() && m_options.has(Section::Join))
            say(Severity::Look, Words::tr("It does not say how to join what comes next"), ref,
                columnOf(&WorkshopFacts::join));
        if (facts.language.isEmpty())
            say(Severity::Look,
                Words::tr("The language is not said; screen readers will take it for English"), ref,
                columnOf(&WorkshopFacts::language));
        else if (!isLanguageTag(facts.language.string()))
            say(Severity::Look,
                Words::tr(
                    "“%1” is no language code such as en or ar; screen readers will take the report for "
                    "English")
                    .arg(excerpt(facts.language.string())),
                ref, columnOf(&WorkshopFacts::language));
    }

    void lookAtClusters() {
        static const QString unnamed = QStringLiteral("New cluster");
        std::vector<Advice> noTitle, noSummary;
        int clusters = 0;
        for (const Cluster &cluster : m_workshop.clusters()) {
            if (isInConfidence(m_workshop, cluster))
                continue;
            const bool empty = m_workshop.answersIn(cluster.id).empty();
            clusters += !empty;
            const QString title = cluster.title.string();
            if (title.startsWith(unnamed, Qt::CaseInsensitive) &&
                std::all_of(title.begin() + unnamed.size(), title.end(),
                            [](QChar c) { return c.isDigit() || c.isSpace(); }))
                noTitle.push_back({Severity::Fix,
                                   Words::tr("A cluster is still called “%1”").arg(excerpt(title)),
                                   refOf(cluster.id)});
            if (cluster.summary.isEmpty() && !empty)
                noSummary.push_back({Severity::Look, Words::tr("“%1” has no sentence").arg(excerpt(title)),
                                     refOf(cluster.id), columnOf(&Cluster::summary)});
        }
        if (clusters > 0 && noSummary.empty())
            say(Severity::Good, Words::tr("Every cluster has a sentence"));
        sayEach(std::move(noTitle));
        sayEach(std::move(noSummary));
    }

    void lookAtPrompts() {
        bool all = true;
        for (const Prompt &prompt : m_workshop.prompts())
            if (!prompt.isPrivate && prompt.summary.isEmpty() && m_workshop.counts(prompt.id).answers > 0) {
                all = false;
                say(Severity::Look,
                    Words::tr("The table of “%1” has no paragraph yet")
                        .arg(excerpt(prompt.question.string())),
                    refOf(prompt.id));
            }
        if (all && publicCounts().answers > 0)
            say(Severity::Good, Words::tr("Every table has its paragraph"));
    }

    void lookAtPledges() {
        std::vector<Advice> undated, nobodys;
        for (const Pledge &pledge : m_workshop.all<Pledge>())
            if (!pledge.due && pledge.status == PledgeStatus::Open)
                undated.push_back({Severity::Look,
                                   Words::tr("A pledge has no date: “%1”").arg(excerpt(pledge.text.string())),
                                   refOf(pledge.id)});
        for (const Pledge &pledge : m_workshop.all<Pledge>())
            if (!pledge.participant)
                nobodys.push_back({Severity::Look,
                                   Words::tr("It is not said whose pledge this is: “%1”")
                                       .arg(excerpt(pledge.text.string())),
                                   refOf(pledge.id)});
        if (undated.empty() && !m_workshop.all<Pledge>().isEmpty())
            say(Severity::Good, Words::tr("Every open pledge has a date"));
        sayEach(std::move(undated));
        sayEach(std::move(nobodys));
        lookAtPromises();
    }

    // What came of an earlier workshop's promise is what people read the section for.
    void lookAtPromises() {
        std::vector<Advice> untold;
        for (const Promise &promise : m_workshop.all<Promise>())
            if (m_options.has(Section::Promised) && promise.happened.isEmpty())
                untold.push_back({Severity::Look,
                                  Words::tr("It is not said what became of a promise: “%1”")
                                      .arg(excerpt(promise.text.string())),
                                  refOf(promise.id), columnOf(&Promise::happened)});
        sayEach(std::move(untold));
    }

    // Where nobody with power has answered any call, there was nobody in the room to answer them.
    void lookAtCalls() {
        std::vector<Advice> open, unexplained;
        const auto isAnswered = [](const Call &call) { return call.outcome.has_value(); };
        if (std::ranges::none_of(m_workshop.all<Call>(), isAnswered))
            return;
        for (const Call &call : m_workshop.all<Call>()) {
            if (!call.outcome)
                open.push_back({Severity::Look,
                                Words::tr("A call has no answer yet: “%1”").arg(excerpt(call.text.string())),
                                refOf(call.id)});
            else if (*call.outcome != CallOutcome::Will && call.because.isEmpty())
                unexplained.push_back({Severity::Look,
                                       Words::tr("It does not say why this cannot be done in full: “%1”")
                                           .arg(excerpt(call.text.string())),
                                       refOf(call.id)});
        }
        if (open.empty())
            say(Severity::Good, Words::tr("Every call has an answer"));
        sayEach(std::move(open));
        sayEach(std::move(unexplained));
    }

    void lookAtAnswers() {
        const AnswerCounts counts = publicCounts();
        if (counts.answers == 0 && m_workshop.counts().answers > 0)
            return; // lookAtPrivate() says where they are
        if (counts.answers == 0)
            say(Severity::Look, Words::tr("There are no answers yet"));
        else if (counts.unplaced == 0)
            say(Severity::Good, Words::tr("Every answer has its cluster"));
        else if (m_options.depth == Depth::All && m_options.has(Section::NotGrouped))
            say(Severity::Good,
                counted(counts.unplaced, Words::tr("1 answer is not grouped; the report lists it by itself"),
                        Words::tr("%1 answers are not grouped; the report lists them by themselves")));
        else
            say(Severity::Look,
                counted(counts.unplaced, Words::tr("1 answer is not grouped and not in this report"),
                        Words::tr("%1 answers are not grouped and not in this report")));
    }

    // Those whose words or deeds stand in the report without their name.
    void lookAtPeople() {
        int unnamed = 0;
        for (const Participant &person : m_workshop.participants()) {
            const bool speaks = std::ranges::any_of(
                m_workshop.referrers(person.id.uuid()), [this](const Workshop::Referrer &referrer) {
                    const Kind kind = referrer.ref.kind;
                    return kind != Kind::Consent && kind != Kind::Answer && kind != Kind::Share &&
                           kind != Kind::Turn && !isInConfidence(m_workshop, referrer.ref);
                });
            unnamed += speaks && nameBeside(m_workshop, person.id, m_options.names).isEmpty();
        }
        if (unnamed == 0)
            return;
        say(Severity::Good,
            m_options.names == Names::Nobody
                ? counted(unnamed, Words::tr("1 person’s words stand without a name"),
                          Words::tr("%1 people’s words stand without names"))
                : counted(unnamed,
                          Words::tr("1 person did not agree to be named; their words stand without a name"),
                          Words::tr("%1 people did not agree to be named; their words stand without names")));
    }

    void lookAtPrivate() {
        int hidden = 0;
        for (const TableNote &note : m_workshop.all<TableNote>())
            hidden += isInConfidence(m_workshop, note);
        for (const Reflection &reflection : m_workshop.all<Reflection>())
            hidden += isInConfidence(m_workshop, reflection);
        int prompts = 0, answers = 0;
        for (const Prompt &prompt : m_workshop.prompts())
            prompts += prompt.isPrivate;
        for (const Answer &answer : m_workshop.answers())
            answers += isInConfidence(m_workshop, answer);
        if (prompts > 0)
            say(Severity::Good,
                counted(prompts, Words::tr("1 private question is kept out"),
                        Words::tr("%1 private questions are kept out")) +
                    counted(answers, Words::tr(", with 1 answer"), Words::tr(", with %1 answers")));
        if (hidden > 0)
            say(Severity::Good, counted(hidden, Words::tr("1 private note is left out"),
                                        Words::tr("%1 private notes are left out")));
    }

    void lookAtBudget() {
        if (m_workshop.all<WorkshopFacts>().isEmpty() || !m_options.has(Section::Calls) ||
            (m_workshop.facts().purse == 0 && m_workshop.all<Share>().isEmpty()))
            return;
        const Budget budget = budgetOf(m_workshop);
        const QString currency = m_workshop.facts().currency.string();
        for (const ParticipantId &person : budget.over)
            say(Severity::Fix,
                Words::tr("%1 shared out %2 and had %3: the budget does not add up")
                    .arg(excerpt(m_workshop.find(person)->name.string()),
                         moneyText(givenBy(m_workshop, person), currency),
                         moneyText(m_workshop.facts().purse, currency)),
                refOf(person));
        if (budget.over.empty() && !budget.addsUp())
            say(Severity::Fix,
                Words::tr("%1 was shared out and there was %2: the budget does not add up. Is everybody who "
                          "came ticked, and the purse right?")
                    .arg(moneyText(budget.given, currency), moneyText(budget.purses, currency)),
                refOf(m_workshop.facts().id), columnOf(&WorkshopFacts::purse));
        else if (budget.addsUp() && budget.given > 0)
            say(Severity::Good, Words::tr("The budget adds up"));
    }

    // Of the prompts that are not private.
    AnswerCounts publicCounts() const {
        AnswerCounts counts;
        for (const Prompt &prompt : m_workshop.prompts()) {
            if (prompt.isPrivate)
                continue;
            const AnswerCounts one = m_workshop.counts(prompt.id);
            counts.answers += one.answers;
            counts.placed += one.placed;
            counts.unplaced += one.unplaced;
            counts.merged += one.merged;
        }
        return counts;
    }

    const Workshop &m_workshop;
    const ReportOptions &m_options;
    std::vector<Advice> m_advice;
};

} // namespace

std::vector<Advice> adviceFor(const Workshop &workshop, const ReportOptions &options) {
    return Adviser(workshop, options).advice();
}

Nameable nameable(const Workshop &workshop) {
    Nameable counts;
    for (const Participant &person : workshop.participants()) {
        ++counts.people;
        counts.agreed += workshop.agreed(person.id, ConsentKind::Named);
    }
    return counts;
}

} // namespace coalesce::report
