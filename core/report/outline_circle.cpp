// SPDX-License-Identifier: GPL-3.0-or-later
// What came of the answers: themes, the circle, calls to action, pledges and opportunities.
#include "core/report/links.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::report {

namespace {

// "11 dots, £400.00 of £500.00, not funded, on “Small and soon”".
QString asideOf(const CallContent &call) {
    QStringList facts;
    if (call.dots > 0)
        facts += counted(call.dots, Words::tr("1 dot"), Words::tr("%1 dots"));
    if (!call.cost.isEmpty()) {
        facts += Words::tr("%1 given of %2", "amounts").arg(call.given, call.cost);
        facts += call.funded ? Words::tr("funded") : Words::tr("not funded");
    } else if (!call.given.isEmpty()) {
        facts += Words::tr("%1 given, cost not said", "an amount").arg(call.given);
    }
    if (!call.theme.isEmpty())
        facts += Words::tr("on “%1”").arg(enclosed(call.theme));
    return facts.join(QLatin1String(", "));
}

// "People had £140.00 to share out and gave £120.00. Two of five ideas are funded, for £90.00 in all."
QString budgetSentence(const BudgetContent &budget) {
    QStringList sentences;
    sentences +=
        budget.addsUp
            ? Words::tr("People had %1 to share out and gave %2.", "amounts").arg(budget.purses, budget.given)
            : Words::tr("People had %1 to share out, and %2 was noted down: the numbers do not add "
                        "up and are shown as they were noted.",
                        "amounts")
                  .arg(budget.purses, budget.given);
    if (budget.ideasFunded == 0)
        sentences += budget.ideas == 1 ? Words::tr("The one idea with a cost is not funded.")
                     : budget.ideas > 1
                         ? countedInWords(budget.ideas, {}, Words::tr("None of the %1 ideas is funded."))
                         : QString();
    else if (budget.ideas == 1)
        sentences += Words::tr("The one idea with a cost is funded, for %1.").arg(budget.funded);
    else if (budget.ideasFunded == budget.ideas)
        sentences += countedInWords(budget.ideas, {}, Words::tr("All %1 ideas are funded, for %2 in all."))
                         .arg(budget.funded);
    else if (budget.ideasFunded == 1)
        sentences +=
            Words::tr("Of %1 ideas, one is funded, for %2 in all.").arg(inWords(budget.ideas), budget.funded);
    else
        sentences += Words::tr("Of %1 ideas, %2 are funded, for %3 in all.")
                         .arg(inWords(budget.ideas), inWords(budget.ideasFunded), budget.funded);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

// "Each person had three dots; 34 of 42 were given."
QString dotsSentence(const DotsContent &dots) {
    return countedInWords(dots.each, Words::tr("Each person had one dot"),
                          Words::tr("Each person had %1 dots")) +
           Words::tr("; %1 of %2 were given.").arg(inDigits(int(dots.given)), inDigits(int(dots.all)));
}

Item itemOf(const CallContent &call) {
    Item item{call.text, call.by};
    item.aside = asideOf(call);
    for (const ResponseContent &response : call.responses)
        item.children.push_back({response.kind == ResponseKind::Paraphrase
                                     ? labelled(Words::tr("In other words"), response.text)
                                     : response.text,
                                 response.by});
    if (call.outcome)
        item.children.push_back({labelled(outcomeText(*call.outcome), call.because)});
    else if (!call.because.isEmpty())
        item.children.push_back({call.because});
    return item;
}

// "Six will happen, four will happen in part, one cannot happen and two have no answer yet." No sentence
// begins with digits.
QString outcomesSentence(const std::vector<CallContent> &calls) {
    std::array<int, 3> outcomes{};
    int open = 0;
    for (const CallContent &call : calls)
        ++(call.outcome ? outcomes[size_t(*call.outcome)] : open);
    if (calls.size() < 2 || open == int(calls.size()))
        return {};
    const auto [will, part, cannot] = outcomes;
    const Figures figures = figuresFor({will, part, cannot, open});
    QStringList parts;
    const auto add = [&parts, figures](int count, const QString &one, const QString &many) {
        if (count > 0)
            parts += countedAs(figures, count, one, many);
    };
    add(will, Words::tr("%1 will happen", "of one call"), Words::tr("%1 will happen", "of calls"));
    add(part, Words::tr("%1 will happen in part", "of one call"),
        Words::tr("%1 will happen in part", "of calls"));
    add(cannot, Words::tr("%1 cannot happen", "of one call"), Words::tr("%1 cannot happen", "of calls"));
    add(open, Words::tr("%1 has no answer yet"), Words::tr("%1 have no answer yet"));
    const QString said = listed(parts) + QLatin1Char('.');
    return figures == Figures::Digits ? Words::tr("Of these calls, %1").arg(said) : asSentence(said);
}

Item itemOf(const PledgeContent &pledge) {
    QStringList facts;
    if (pledge.due)
        facts += Words::tr("by %1", "a date").arg(dateText(*pledge.due));
    if (pledge.reach == PledgeReach::Others)
        facts += Words::tr("needs others");
    if (!pledge.call.isEmpty())
        facts += Words::tr("for “%1”", "a call").arg(pledge.call);
    Item item{pledge.text, pledge.by};
    item.aside = facts.join(QLatin1String(", "));
    switch (pledge.status) {
    case PledgeStatus::Open:
        if (!pledge.happened.isEmpty())
            item.children.push_back({labelled(Words::tr("So far"), pledge.happened)});
        break;
    case PledgeStatus::Kept:
        item.children.push_back({labelled(Words::tr("Kept"), pledge.happened)});
        break;
    case PledgeStatus::Dropped:
        item.children.push_back({labelled(Words::tr("Dropped"), pledge.happened)});
        break;
    }
    return item;
}

// "Seven are in people's own hands, and three need others to join in. So far two have been kept."
QString pledgesSentence(const std::vector<PledgeContent> &pledges) {
    const int all = int(pledges.size());
    if (all < 2)
        return {};
    const int others = int(std::ranges::count(pledges, PledgeReach::Others, &PledgeContent::reach));
    const int kept = int(std::ranges::count(pledges, PledgeStatus::Kept, &PledgeContent::status));
    const int dropped = int(std::ranges::count(pledges, PledgeStatus::Dropped, &PledgeContent::status));
    QStringList sentences;
    if (others == 0)
        sentences += Words::tr("All are in people’s own hands.");
    else if (others == all)
        sentences += Words::tr("All need others to join in.");
    else {
        const Figures figures = figuresFor({all - others, others});
        const QString said = countedAs(figures, all - others, Words::tr("%1 is in that person’s own hands"),
                                       Words::tr("%1 are in people’s own hands")) +
                             countedAs(figures, others, Words::tr(", and %1 needs others to join in."),
                                       Words::tr(", and %1 need others to join in."));
        sentences +=
            figures == Figures::Digits ? Words::tr("Of these pledges, %1").arg(said) : asSentence(said);
    }
    const Figures figures = figuresFor({kept, dropped});
    QStringList parts;
    if (kept > 0)
        parts += countedAs(figures, kept, Words::tr("%1 has been kept"), Words::tr("%1 have been kept"));
    if (dropped > 0)
        parts +=
            countedAs(figures, dropped, Words::tr("%1 has been dropped"), Words::tr("%1 have been dropped"));
    if (!parts.isEmpty())
        sentences += Words::tr("So far %1.").arg(listed(parts));
    return sentences.join(QLatin1Char(' '));
}

// A paragraph and not an item: its address is a link.
Spans spansOf(const OpportunityContent &opportunity) {
    Spans spans{{opportunity.text}};
    QStringList beside;
    if (!opportunity.where.isEmpty())
        beside += opportunity.where;
    if (!opportunity.when.isEmpty())
        beside += opportunity.when;
    if (!opportunity.call.isEmpty())
        beside += Words::tr("for “%1”", "a call").arg(opportunity.call);
    if (!beside.isEmpty()) {
        spans.back().text += QLatin1Char('\n');
        spans.push_back({beside.join(QStringLiteral(" · ")), Span::Style::Muted});
    }
    if (opportunity.link.isEmpty())
        return spans;
    spans.back().text += QLatin1Char('\n'); // a line feed of its own would be a text that nobody can see
    const QString target = linkTarget(opportunity.link);
    spans.push_back(target.isEmpty() ? Span{opportunity.link}
                                     : Span{opportunity.link, Span::Style::Link, target});
    return spans;
}

} // namespace

QString labelled(const QString &label, const QString &text) {
    return text.isEmpty() ? label + QLatin1Char('.')
                          : Words::tr("%1: %2", "label: what people wrote").arg(label, text);
}

QString outcomeText(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Will:
        return Words::tr("Will happen");
    case CallOutcome::Part:
        return Words::tr("Will happen in part");
    case CallOutcome::Cannot:
        return Words::tr("Cannot happen");
    }
    Q_UNREACHABLE();
}

void addThemes(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.themes.empty())
        return;
    blocks.heading(2, Words::tr("Across the tables"),
                   counted(int(content.themes.size()), Words::tr("1 theme"), Words::tr("%1 themes")));
    // Themes that are a title alone stand in a list: headings with nothing beneath would look forgotten.
    const auto isBare = [](const ThemeContent &theme) {
        return theme.statement.isEmpty() && theme.clusters.empty();
    };
    std::vector<Item> bare;
    for (const ThemeContent &theme : content.themes)
        if (isBare(theme))
            bare.push_back({theme.title});
    blocks.list(std::move(bare));
    for (const ThemeContent &theme : content.themes) {
        if (isBare(theme))
            continue;
        blocks.heading(3, theme.title);
        blocks.text(theme.statement);
        std::vector<Item> clusters;
        for (const ThemeContent::Cluster &cluster : theme.clusters)
            clusters.push_back({cluster.title,
                                {},
                                false,
                                {},
                                Words::tr("%1 to “%2”", "4 answers to a question")
                                    .arg(answersAside(cluster.answers), enclosed(cluster.question))});
        blocks.list(std::move(clusters));
        if (theme.calls > 0 && report.options().has(Section::Calls))
            blocks.note(countedInWords(theme.calls, Words::tr("It led to one call to action."),
                                       Words::tr("It led to %1 calls to action.")));
    }
}

void addCircle(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.reflections.empty())
        return;
    blocks.heading(2, Words::tr("What struck people"));
    std::vector<Item> items;
    for (const ReflectionContent &reflection : content.reflections) {
        items.push_back({reflection.text, reflection.by});
        if (!reflection.about.isEmpty())
            items.back().aside = Words::tr("on “%1”").arg(enclosed(reflection.about));
    }
    blocks.list(std::move(items));
}

void addCalls(Blocks &blocks, const PublishableReport &report) {
    const std::vector<CallContent> &calls = report.content().calls;
    if (calls.empty())
        return;
    blocks.heading(2, Words::tr("Calls to action"),
                   counted(int(calls.size()), Words::tr("1 call"), Words::tr("%1 calls")));
    blocks.text(report.content().facts.ask);
    if (report.content().budget)
        blocks.text(budgetSentence(*report.content().budget));
    if (report.content().dots)
        blocks.text(dotsSentence(*report.content().dots));
    blocks.text(outcomesSentence(calls));
    std::vector<Item> items;
    for (const CallContent &call : calls)
        items.push_back(itemOf(call));
    blocks.list(std::move(items));
}

void addForward(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.pledges.empty() && content.opportunities.empty())
        return;
    blocks.heading(2, Words::tr("Taking it forward"));
    if (!content.pledges.empty()) {
        blocks.heading(3, Words::tr("Who does what"),
                       counted(int(content.pledges.size()), Words::tr("1 pledge"), Words::tr("%1 pledges")));
        blocks.text(pledgesSentence(content.pledges));
        std::vector<Item> items;
        for (const PledgeContent &pledge : content.pledges)
            items.push_back(itemOf(pledge));
        blocks.list(std::move(items));
    }
    if (!content.opportunities.empty()) {
        blocks.heading(3, Words::tr("Where to take it"));
        for (const OpportunityContent &opportunity : content.opportunities)
            blocks.paragraph(spansOf(opportunity));
    }
}

} // namespace coalesce::report
