// SPDX-License-Identifier: GPL-3.0-or-later
// The answers in the report: by prompt and cluster, those not grouped, and the appendix.
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <algorithm>

namespace coalesce::report {

namespace {

// An answer with every wording that was merged into it.
Item itemOf(const AnswerContent &answer) {
    Item item{answer.text, answer.by, answer.starred};
    for (const AnswerContent &also : answer.alsoSaid)
        item.children.push_back({also.text, also.by, also.starred});
    return item;
}

void addQuotes(std::vector<Item> &items, const std::vector<AnswerContent> &answers) {
    for (const AnswerContent &answer : answers) {
        if (answer.starred)
            items.push_back({answer.text, answer.by, true});
        addQuotes(items, answer.alsoSaid);
    }
}

// "The long table, hosted by Nadia Ferreira, with notes by Petra Novak."
QString tableSentence(const PromptContent &prompt) {
    QStringList parts;
    if (!prompt.table.isEmpty())
        parts += prompt.table;
    if (!prompt.host.isEmpty())
        parts += parts.isEmpty() ? Words::tr("Hosted by %1").arg(prompt.host)
                                 : Words::tr("hosted by %1").arg(prompt.host);
    if (!prompt.notetaker.isEmpty())
        parts += parts.isEmpty() ? Words::tr("Notes by %1").arg(prompt.notetaker)
                                 : Words::tr("with notes by %1").arg(prompt.notetaker);
    return parts.isEmpty() ? QString() : parts.join(QLatin1String(", ")) + QLatin1Char('.');
}

QString headingOf(TableNoteKind kind) {
    switch (kind) {
    case TableNoteKind::Point:
        return Words::tr("Points made");
    case TableNoteKind::Example:
        return Words::tr("Examples");
    case TableNoteKind::Blockage:
        return Words::tr("In the way");
    case TableNoteKind::Question:
        return Words::tr("Questions");
    case TableNoteKind::Decision:
        return Words::tr("Decisions");
    }
    Q_UNREACHABLE();
}

void addTableNotes(Blocks &blocks, const std::vector<TableNoteContent> &notes) {
    if (notes.empty())
        return;
    blocks.heading(3, Words::tr("From the talk at the table"));
    std::vector<Item> items;
    for (size_t i = 0; i < notes.size(); ++i) {
        items.push_back({notes[i].text, notes[i].by});
        if (i + 1 < notes.size() && notes[i + 1].kind == notes[i].kind)
            continue;
        blocks.heading(4, headingOf(notes[i].kind));
        blocks.list(std::exchange(items, {}));
    }
}

bool isWorthShowing(const ClusterContent &cluster) {
    return !cluster.answers.empty() || !cluster.summary.isEmpty() || !cluster.debates.empty();
}

void addCluster(Blocks &blocks, const ClusterContent &cluster, Depth depth, Tone tone) {
    if (!isWorthShowing(cluster))
        return;
    blocks.heading(3, cluster.title,
                   cluster.answers.empty() ? Words::tr("no answers")
                                           : answersAside(int(cluster.answers.size()), cluster.merged),
                   tone);
    blocks.text(cluster.summary);
    addAnswers(blocks, cluster.answers, depth, tone);
    for (const DebateContent &debate : cluster.debates)
        blocks.debate(debate, tone);
}

} // namespace

QString answersAside(int answers, int merged) {
    const QString said = counted(answers, Words::tr("1 answer"), Words::tr("%1 answers"));
    return merged == 0 ? said : said + counted(merged, Words::tr(", 1 merged"), Words::tr(", %1 merged"));
}

void addAnswers(Blocks &blocks, const std::vector<AnswerContent> &answers, Depth depth, Tone tone) {
    std::vector<Item> items;
    switch (depth) {
    case Depth::Summary:
        break;
    case Depth::Quotes:
        addQuotes(items, answers);
        break;
    case Depth::All:
        for (const AnswerContent &answer : answers)
            items.push_back(itemOf(answer));
        std::stable_partition(items.begin(), items.end(), [](const Item &item) { return item.quote; });
        break;
    }
    blocks.list(std::move(items));
    for (const AnswerContent &answer : answers)
        for (const DebateContent &debate : answer.debates)
            blocks.debate(debate, tone);
}

void addPrompts(Blocks &blocks, const PublishableReport &report) {
    const Depth depth = report.options().depth;
    const bool anyAnswers = report.content().counts.answers > 0;
    for (const PromptContent &prompt : report.content().prompts) {
        const bool told = !prompt.summary.isEmpty() || !prompt.notes.empty() ||
                          std::ranges::any_of(prompt.clusters, isWorthShowing);
        if (!anyAnswers && !told)
            continue; // the questions alone stand under "What we asked"
        const Tone tone = toneOf(prompt.intent);
        blocks.heading(2, prompt.question,
                       prompt.counts.answers == 0
                           ? Words::tr("no answers")
                           : counted(prompt.counts.answers, Words::tr("1 answer"), Words::tr("%1 answers")),
                       tone);
        blocks.note(tableSentence(prompt));
        blocks.text(prompt.summary);
        for (const ClusterContent &cluster : prompt.clusters)
            addCluster(blocks, cluster, depth, tone);
        if (depth != Depth::Summary)
            addTableNotes(blocks, prompt.notes);
    }
}

void addNotGrouped(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    const Depth depth = report.options().depth;
    if (content.counts.unplaced == 0)
        return;
    blocks.heading(2, Words::tr("Answers not grouped"),
                   counted(content.counts.unplaced, Words::tr("1 answer"), Words::tr("%1 answers")));
    blocks.text(depth == Depth::All ? Words::tr("What fitted nowhere stands here as it was written.")
                                    : Words::tr("What fitted nowhere is counted here."));
    for (const PromptContent &prompt : content.prompts) {
        if (prompt.notGrouped.empty())
            continue;
        int merged = 0;
        for (const AnswerContent &answer : prompt.notGrouped)
            merged += int(answer.alsoSaid.size());
        blocks.heading(3, prompt.question, answersAside(int(prompt.notGrouped.size()), merged),
                       toneOf(prompt.intent));
        addAnswers(blocks, prompt.notGrouped, depth, toneOf(prompt.intent));
    }
}

void addAppendix(Blocks &blocks, const PublishableReport &report) {
    if (report.content().counts.answers == 0)
        return;
    blocks.heading(2, Words::tr("Appendix: every answer"),
                   counted(report.content().counts.answers, Words::tr("1 answer"), Words::tr("%1 answers")));
    for (const PromptContent &prompt : report.content().prompts) {
        if (prompt.everyAnswer.empty())
            continue;
        blocks.heading(3, prompt.question,
                       counted(prompt.counts.answers, Words::tr("1 answer"), Words::tr("%1 answers")),
                       toneOf(prompt.intent));
        std::vector<Item> items;
        for (const ListedAnswer &answer : prompt.everyAnswer) {
            QString where = answer.cluster.isEmpty() ? Words::tr("not grouped")
                                                     : Words::tr("in “%1”").arg(answer.cluster);
            if (answer.merged)
                where = Words::tr("merged, %1").arg(where);
            items.push_back({answer.text, where});
        }
        blocks.list(std::move(items));
    }
}

} // namespace coalesce::report
