// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/budget.h"
#include "core/report/confidence.h"
#include "core/report/publishable.h"
#include "core/report/wording.h"
#include "core/stage/stage_parts.h"

#include <algorithm>

namespace coalesce::stage {

namespace {

constexpr int kMostQuotes = 2; // of one cluster

QString tr(const char *text) {
    return StageWords::tr(text);
}

QString nameBeside(const Workshop &workshop, const std::optional<ParticipantId> &person) {
    return report::nameBeside(workshop, person, report::Names::Consented).simplified();
}

// All records of a kind that `shown` takes, the newest first: what was said last is what the room waits for.
template <class R, class Shown>
std::vector<const R *> newestFirst(const Workshop &workshop, Shown shown) {
    std::vector<const R *> records;
    for (const R &record : workshop.all<R>())
        if (shown(record))
            records.push_back(&record);
    std::ranges::reverse(records);
    return records;
}

template <class R, class Make>
Rows rowsOf(const std::vector<const R *> &records, Make make) {
    Rows made;
    made.total = int(records.size());
    for (const R *record : records) {
        if (int(made.rows.size()) == kMostRows)
            break;
        made.rows.push_back(make(*record));
    }
    return made;
}

// Starred answers with the name of those who may be quoted by name.
std::vector<Quote> quotesIn(const Workshop &workshop, const Cluster &cluster) {
    std::vector<Quote> quotes;
    for (const AnswerId &id : workshop.answersIn(cluster.id)) {
        const Answer &answer = *workshop.find(id);
        if (!answer.starred)
            continue;
        quotes.push_back(
            {QStringLiteral("“%1”").arg(report::enclosed(answer.text.string().simplified())),
             report::nameOfQuoted(workshop, answer.participant, report::Names::Consented).simplified()});
        if (quotes.size() == kMostQuotes)
            break;
    }
    return quotes;
}

// Without the year where that is the one of the workshop: there is little room, and everybody knows.
QString dayText(const QDate &day, const std::optional<QDate> &workshop) {
    const QString text = report::dateText(day);
    const QString year = QStringLiteral(" %1").arg(day.year());
    return workshop && workshop->year() == day.year() && text.endsWith(year) ? text.chopped(year.size())
                                                                             : text;
}

void tellOutcome(Row &row, const Call &call) {
    if (!call.outcome)
        return;
    switch (*call.outcome) {
    case CallOutcome::Will:
        row.sign = Sign::Yes;
        row.word = tr("Will be done");
        break;
    case CallOutcome::Part:
        row.sign = Sign::Partly;
        row.word = tr("In part");
        break;
    case CallOutcome::Cannot:
        row.sign = Sign::No;
        row.word = tr("Cannot be done");
        break;
    }
    row.below = call.because.string();
}

void tellMoney(Row &row, const Workshop &workshop, const Call &call) {
    const QString &currency = workshop.facts().currency.string();
    const CallBudget budget = budgetOf(workshop, call.id);
    const QString given = moneyText(budget.given, currency);
    if (!call.cost) {
        row.figure = given;
        row.word = row.word.isEmpty() ? tr("No cost yet") : row.word;
        return;
    }
    row.figure = tr("%1 of %2").arg(given, moneyText(*call.cost, currency));
    row.part = *call.cost > 0 ? std::min(1.0, double(budget.given) / double(*call.cost)) : 1;
    if (row.sign != Sign::None)
        return; // those with power have spoken
    row.sign = budget.funded ? Sign::Yes : Sign::None;
    row.word =
        budget.funded ? tr("Funded") : tr("%1 missing").arg(moneyText(*call.cost - budget.given, currency));
}

} // namespace

const Prompt *shownPrompt(const Workshop &workshop) {
    const Table<Stage> &stages = workshop.all<Stage>();
    if (!stages.isEmpty() && stages.begin()->prompt)
        if (const Prompt *chosen = workshop.find(*stages.begin()->prompt); chosen && !chosen->isPrivate)
            return chosen;
    for (const Prompt &prompt : workshop.prompts())
        if (!prompt.isPrivate)
            return &prompt;
    return nullptr;
}

Rows clustersOf(const Workshop &workshop, const Prompt &prompt, bool heldBack) {
    std::vector<const Cluster *> clusters;
    for (const ClusterId &id : workshop.clustersOf(prompt.id))
        clusters.push_back(workshop.find(id));
    std::ranges::stable_sort(clusters, std::greater(),
                             [&](const Cluster *cluster) { return workshop.countIn(cluster->id); });
    Rows rows = rowsOf(clusters, [&](const Cluster &cluster) {
        Row row{cluster.title.string()};
        row.below = cluster.summary.string();
        row.figure = report::inDigits(workshop.countIn(cluster.id));
        if (!heldBack)
            row.quotes = quotesIn(workshop, cluster);
        return row;
    });
    if (const int waiting = workshop.counts(prompt.id).unplaced; waiting > 0)
        rows.foot = report::counted(waiting, tr("1 answer is not in a cluster yet"),
                                    tr("%1 answers are not in a cluster yet"));
    return rows;
}

Rows reflectionsOf(const Workshop &workshop) {
    const auto shown = newestFirst<Reflection>(workshop, [&](const Reflection &r) {
        return !report::isInConfidence(workshop, r); // as for a report
    });
    Rows rows = rowsOf(shown, [&](const Reflection &reflection) {
        return Row{reflection.text.string(), nameBeside(workshop, reflection.participant)};
    });
    rows.foot = workshop.facts().ask.string();
    return rows;
}

Rows callsOf(const Workshop &workshop) {
    auto shown = newestFirst<Call>(workshop, [](const Call &) { return true; });
    const WorkshopFacts &facts = workshop.facts();
    const bool budget = facts.purse > 0;
    std::unordered_map<CallId, qint64> weight;
    for (const Call *call : shown)
        weight[call->id] = budget ? budgetOf(workshop, call->id).given : call->dots;
    std::ranges::stable_sort(shown, std::greater(), [&](const Call *call) { return weight[call->id]; });
    Rows rows = rowsOf(shown, [&](const Call &call) {
        Row row{call.text.string(), nameBeside(workshop, call.participant)};
        tellOutcome(row, call);
        if (budget)
            tellMoney(row, workshop, call);
        else if (call.dots > 0)
            row.figure = report::counted(call.dots, tr("1 dot"), tr("%1 dots"));
        return row;
    });
    if (budget) {
        const Budget all = budgetOf(workshop);
        rows.foot = tr("%1 of %2 shared out · %3")
                        .arg(moneyText(all.given, facts.currency.string()),
                             moneyText(all.purses, facts.currency.string()),
                             report::counted(all.callsFunded, tr("1 call funded"), tr("%1 calls funded")));
    }
    return rows;
}

Rows pledgesOf(const Workshop &workshop) {
    const auto shown = newestFirst<Pledge>(workshop, [](const Pledge &) { return true; });
    return rowsOf(shown, [&](const Pledge &pledge) {
        Row row{pledge.text.string(), nameBeside(workshop, pledge.participant)};
        if (pledge.due)
            row.figure = tr("by %1").arg(dayText(*pledge.due, workshop.facts().date));
        switch (pledge.status) {
        case PledgeStatus::Open:
            break;
        case PledgeStatus::Kept:
            row.sign = Sign::Yes;
            row.word = tr("Kept");
            break;
        case PledgeStatus::Dropped:
            row.sign = Sign::No;
            row.word = tr("Dropped");
            break;
        }
        return row;
    });
}

Charts pulsesOf(const Workshop &workshop) {
    Charts made;
    const auto add = [&](bool earlier) {
        for (const Pulse &pulse : workshop.all<Pulse>())
            if (pulse.from.isEmpty() != earlier && int(made.charts.size()) < kMostRows)
                made.charts.push_back({pulse.question.string(),
                                       pulse.from.string(),
                                       {pulse.beforeYes, pulse.beforePartly, pulse.beforeNo},
                                       {pulse.afterYes, pulse.afterPartly, pulse.afterNo}});
    };
    add(false);
    add(true);
    return made;
}

} // namespace coalesce::stage
