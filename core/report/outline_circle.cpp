// SPDX-License-Identifier: GPL-3.0-or-later
// What came of the answers: themes, the circle, calls to action, pledges and opportunities.
#include "core/report/links.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::report {

namespace {

// "Will happen: the council orders the gate."
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

Item itemOf(const CallContent &call) {
    QStringList beside;
    if (!call.by.isEmpty())
        beside += call.by;
    if (call.dots > 0)
        beside += counted(call.dots, Words::tr("1 dot"), Words::tr("%1 dots"));
    Item item{call.text, beside.join(QLatin1String(", "))};
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

// "Six will happen, four will happen in part, one cannot happen and two have no answer yet."
QString outcomesSentence(const std::vector<CallContent> &calls) {
    std::array<int, 3> outcomes{};
    int open = 0;
    for (const CallContent &call : calls)
        ++(call.outcome ? outcomes[size_t(*call.outcome)] : open);
    if (calls.size() < 2 || open == int(calls.size()))
        return {};
    QStringList parts;
    if (const int will = outcomes[size_t(CallOutcome::Will)])
        parts += countedInWords(will, Words::tr("one will happen"), Words::tr("%1 will happen"));
    if (const int part = outcomes[size_t(CallOutcome::Part)])
        parts +=
            countedInWords(part, Words::tr("one will happen in part"), Words::tr("%1 will happen in part"));
    if (const int cannot = outcomes[size_t(CallOutcome::Cannot)])
        parts += countedInWords(cannot, Words::tr("one cannot happen"), Words::tr("%1 cannot happen"));
    if (open > 0)
        parts += countedInWords(open, Words::tr("one has no answer yet"), Words::tr("%1 have no answer yet"));
    return asSentence(listed(parts)) + QLatin1Char('.');
}

Item itemOf(const PledgeContent &pledge) {
    QStringList beside;
    if (!pledge.by.isEmpty())
        beside += pledge.by;
    if (pledge.due)
        beside += Words::tr("by %1").arg(dateText(*pledge.due));
    if (pledge.reach == PledgeReach::Others)
        beside += Words::tr("needs others");
    Item item{pledge.text, beside.join(QLatin1String(", "))};
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

// "Seven are in people's own hands, and three need others to join in. Two have been kept so far."
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
    else
        sentences += asSentence(countedInWords(all - others, Words::tr("one is in that person’s own hands"),
                                               Words::tr("%1 are in people’s own hands"))) +
                     countedInWords(others, Words::tr(", and one needs others to join in."),
                                    Words::tr(", and %1 need others to join in."));
    QStringList parts;
    if (kept > 0)
        parts += countedInWords(kept, Words::tr("one has been kept so far"),
                                Words::tr("%1 have been kept so far"));
    if (dropped > 0)
        parts +=
            countedInWords(dropped, Words::tr("one has been dropped"), Words::tr("%1 have been dropped"));
    if (!parts.isEmpty())
        sentences += asSentence(listed(parts)) + QLatin1Char('.');
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
    if (!beside.isEmpty())
        spans.push_back({QLatin1Char('\n') + beside.join(QStringLiteral(" · ")), Span::Style::Muted});
    if (opportunity.link.isEmpty())
        return spans;
    spans.push_back({QStringLiteral("\n")});
    const QString target = linkTarget(opportunity.link);
    spans.push_back(target.isEmpty() ? Span{opportunity.link}
                                     : Span{opportunity.link, Span::Style::Link, target});
    return spans;
}

} // namespace

void addThemes(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.themes.empty())
        return;
    blocks.heading(2, Words::tr("Across the tables"),
                   counted(int(content.themes.size()), Words::tr("1 theme"), Words::tr("%1 themes")));
    for (const ThemeContent &theme : content.themes) {
        blocks.heading(3, theme.title);
        blocks.text(theme.statement);
        std::vector<Item> clusters;
        for (const ThemeContent::Cluster &cluster : theme.clusters)
            clusters.push_back({cluster.title, cluster.question + QLatin1String(", ") +
                                                   counted(cluster.answers, Words::tr("1 answer"),
                                                           Words::tr("%1 answers"))});
        blocks.list(std::move(clusters));
        if (theme.calls > 0 && report.options().has(Section::Calls))
            blocks.note(asSentence(countedInWords(theme.calls, Words::tr("one call to action came of it."),
                                                  Words::tr("%1 calls to action came of it."))));
    }
}

void addCircle(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.reflections.empty())
        return;
    blocks.heading(2, Words::tr("What struck people"));
    std::vector<Item> items;
    for (const ReflectionContent &reflection : content.reflections) {
        QStringList beside;
        if (!reflection.by.isEmpty())
            beside += reflection.by;
        if (!reflection.about.isEmpty())
            beside += Words::tr("on “%1”").arg(reflection.about);
        items.push_back({reflection.text, beside.join(QLatin1String(", "))});
    }
    blocks.list(std::move(items));
}

void addCalls(Blocks &blocks, const PublishableReport &report) {
    const std::vector<CallContent> &calls = report.content().calls;
    if (calls.empty())
        return;
    blocks.heading(2, Words::tr("Calls to action"),
                   counted(int(calls.size()), Words::tr("1 call"), Words::tr("%1 calls")));
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
