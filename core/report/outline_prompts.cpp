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

// "The long table, hosted by Nadia Ferreira, with notes by Petra Novak." Nothing where nobody is named: the
// table's name alone is no sentence.
QString tableSentence(const PromptContent &prompt) {
    if (prompt.host.isEmpty() && prompt.notetaker.isEmpty())
        return {};
    QStringList parts;
    if (!prompt.table.isEmpty())
        parts += prompt.table;
    if (!prompt.host.isEmpty())
        parts += parts.isEmpty() ? Words::tr("Hosted by %1").arg(prompt.host)
                                 : Words::tr("hosted by %1").arg(prompt.host);
    if (!prompt.notetaker.isEmpty())
        parts += parts.isEmpty() ? Words::tr("Notes by %1").arg(prompt.notetaker)
                                 : Words::tr("with notes by %1").arg(prompt.notetaker);
    return withStop(parts.join(QLatin1String(", ")));
}

// "31 answers", and the table's name where no sentence says it.
QString promptAside(const PromptContent &prompt) {
    QStringList parts{answersAside(prompt.counts.answers)};
    if (!prompt.table.isEmpty() && tableSentence(prompt).isEmpty())
        parts += prompt.table;
    return parts.join(QLatin1String(", "));
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

// The answers and debates that this depth shows of these answers.
bool showsAny(const std::vector<AnswerContent> &answers, Depth depth) {
    return std::ranges::any_of(answers, [depth](const AnswerContent &answer) {
        return depth == Depth::All || !answer.debates.empty() ||
               (depth == Depth::Quotes &&
                (answer.starred || std::ranges::any_of(answer.alsoSaid, &AnswerContent::starred)));
    });
}

int mergedInto(const std::vector<AnswerContent> &answers) {
    return countOf(answers) - int(answers.size());
}

QString asideOf(const std::vector<AnswerContent> &answers) {
    return answersAside(countOf(answers), mergedInto(answers));
}

// Whether there is nothing to say beneath its title, at this depth.
bool isBare(const ClusterContent &cluster, Depth depth) {
    return cluster.summary.isEmpty() && cluster.debates.empty() && !showsAny(cluster.answers, depth);
}

// Clusters that this depth shows by their titles alone stand in a list: headings with nothing beneath would
// look forgotten.
void addClusters(Blocks &blocks, const std::vector<ClusterContent> &clusters, Depth depth, Tone tone) {
    std::vector<Item> bare;
    for (const ClusterContent &cluster : clusters)
        if (!cluster.answers.empty() && isBare(cluster, depth))
            bare.push_back({cluster.title, {}, false, {}, asideOf(cluster.answers)});
    blocks.list(std::move(bare));
    for (const ClusterContent &cluster : clusters) {
        if (isBare(cluster, depth))
            continue;
        blocks.heading(3, cluster.title, asideOf(cluster.answers), tone);
        blocks.text(cluster.summary);
        addAnswers(blocks, cluster.answers, depth, tone);
        for (const DebateContent &debate : cluster.debates)
            blocks.debate(debate, tone);
    }
}

// Answers that nobody has grouped, beneath their own prompt.
void addUngrouped(Blocks &blocks, const PromptContent &prompt, const ReportOptions &options) {
    if (prompt.counts.placed > 0 || prompt.counts.unplaced == 0)
        return;
    const bool one = prompt.counts.answers == 1;
    blocks.paragraph({{options.has(Section::NotGrouped)
                           ? (one ? Words::tr("Nobody has grouped this answer yet.")
                                  : Words::tr("Nobody has grouped these answers yet."))
                           : (one ? Words::tr("Nobody has grouped this answer yet. It is not printed here.")
                                  : Words::tr("Nobody has grouped these answers yet. They are not printed "
                                              "here."))}});
    if (showsUngrouped(prompt, options))
        addAnswers(blocks, prompt.notGrouped, options.depth, toneOf(prompt.intent));
}

// What was said in confidence and then shared: a plain list beneath the question, where this depth shows any.
void addShared(Blocks &blocks, const PromptContent &prompt, Depth depth) {
    if (!showsAny(prompt.shared, depth))
        return;
    const Tone tone = toneOf(prompt.intent);
    blocks.heading(2, prompt.question, answersAside(int(prompt.shared.size())), tone);
    blocks.note(Words::tr("Said in confidence, and shown because the people who said it agreed."));
    addAnswers(blocks, prompt.shared, depth, tone);
}

// How an answer that was not grouped comes to stand where it stands.
QString notGroupedSentence(int answers, int printed, Depth depth) {
    const bool one = answers == 1;
    if (depth == Depth::All)
        return one ? Words::tr("It stands in no cluster and is printed as it was written.")
                   : Words::tr("They stand in no cluster and are printed as they were written.");
    if (printed == 0)
        return one ? Words::tr("It stands in no cluster and is counted here, not printed.")
                   : Words::tr("They stand in no cluster and are counted here, not printed.");
    if (printed == answers)
        return one ? Words::tr("It stands in no cluster.") : Words::tr("They stand in no cluster.");
    return countedInWords(printed, Words::tr("They stand in no cluster; one of them is quoted."),
                          Words::tr("They stand in no cluster; %1 of them are quoted."));
}

int starredIn(const std::vector<AnswerContent> &answers) {
    int starred = 0;
    for (const AnswerContent &answer : answers)
        starred += answer.starred + starredIn(answer.alsoSaid);
    return starred;
}

} // namespace

QString answersAside(int answers, int merged) {
    if (answers == 0)
        return Words::tr("no answers");
    const QString said = counted(answers, Words::tr("1 answer"), Words::tr("%1 answers"));
    return merged == 0
               ? said
               : said + counted(merged, Words::tr(", 1 of them merged"), Words::tr(", %1 of them merged"));
}

int countOf(const std::vector<AnswerContent> &answers) {
    int count = int(answers.size());
    for (const AnswerContent &answer : answers)
        count += int(answer.alsoSaid.size());
    return count;
}

bool showsUngrouped(const PromptContent &prompt, const ReportOptions &options) {
    return prompt.counts.placed == 0 && prompt.counts.unplaced > 0 && options.has(Section::Prompts) &&
           options.has(Section::NotGrouped);
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
    const ReportOptions &options = report.options();
    const bool anyAnswers = report.content().counts.answers > 0;
    for (const PromptContent &prompt : report.content().prompts) {
        if (prompt.isPrivate) {
            addShared(blocks, prompt, options.depth);
            continue;
        }
        const bool told = !prompt.summary.isEmpty() ||
                          (!prompt.notes.empty() && options.depth != Depth::Summary) ||
                          std::ranges::any_of(prompt.clusters, [&](const ClusterContent &cluster) {
                              return !isBare(cluster, options.depth);
                          });
        if (!anyAnswers && !told)
            continue; // the questions alone stand under "What we asked"
        const Tone tone = toneOf(prompt.intent);
        blocks.heading(2, prompt.question, promptAside(prompt), tone);
        blocks.note(tableSentence(prompt));
        blocks.text(prompt.summary);
        if (prompt.counts.answers == 0 && !told)
            blocks.paragraph({{Words::tr("Nobody answered this question.")}});
        addUngrouped(blocks, prompt, options);
        addClusters(blocks, prompt.clusters, options.depth, tone);
        if (options.depth != Depth::Summary)
            addTableNotes(blocks, prompt.notes);
    }
}

void addNotGrouped(Blocks &blocks, const PublishableReport &report) {
    const ReportOptions &options = report.options();
    std::vector<const PromptContent *> prompts;
    int answers = 0;
    int merged = 0;
    int printed = 0;
    for (const PromptContent &prompt : report.content().prompts)
        if (!prompt.notGrouped.empty() && !showsUngrouped(prompt, options)) {
            prompts.push_back(&prompt);
            answers += countOf(prompt.notGrouped);
            merged += mergedInto(prompt.notGrouped);
            printed += options.depth == Depth::Quotes ? starredIn(prompt.notGrouped) : 0;
        }
    if (prompts.empty())
        return;
    blocks.heading(2, Words::tr("Answers not grouped"), answersAside(answers, merged));
    blocks.paragraph({{notGroupedSentence(answers, printed, options.depth)}});
    std::vector<Item> bare;
    for (const PromptContent *prompt : prompts)
        if (!showsAny(prompt->notGrouped, options.depth))
            bare.push_back({prompt->question, {}, false, {}, asideOf(prompt->notGrouped)});
    blocks.list(std::move(bare));
    for (const PromptContent *prompt : prompts)
        if (showsAny(prompt->notGrouped, options.depth)) {
            blocks.heading(3, prompt->question, asideOf(prompt->notGrouped), toneOf(prompt->intent));
            addAnswers(blocks, prompt->notGrouped, options.depth, toneOf(prompt->intent));
        }
}

void addAppendix(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    const int answers = content.counts.answers + content.shared;
    if (answers == 0)
        return;
    blocks.heading(2, Words::tr("Appendix: every answer"), answersAside(answers));
    if (content.confidential > 0)
        blocks.note(counted(content.confidential,
                            Words::tr("Not listed: 1 answer that was given in confidence."),
                            Words::tr("Not listed: %1 answers that were given in confidence.")));
    for (const PromptContent &prompt : content.prompts) {
        if (prompt.everyAnswer.empty())
            continue;
        blocks.heading(3, prompt.question, answersAside(int(prompt.everyAnswer.size())),
                       toneOf(prompt.intent));
        std::vector<Item> items;
        for (const ListedAnswer &answer : prompt.everyAnswer) {
            QString where = prompt.isPrivate           ? Words::tr("said in confidence and then shared")
                            : answer.cluster.isEmpty() ? Words::tr("not grouped")
                                                       : Words::tr("in “%1”").arg(enclosed(answer.cluster));
            if (answer.merged)
                where = Words::tr("merged, %1").arg(where);
            items.push_back({answer.text, {}, false, {}, where});
        }
        blocks.list(std::move(items));
    }
}

} // namespace coalesce::report
