// SPDX-License-Identifier: GPL-3.0-or-later
// How the report begins and ends: facts, welcome, the accounting, the questions; join us, thanks, consent.
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::report {

namespace {

const QString kDot = QStringLiteral(" · ");

QString factsLine(const ReportContent &content) {
    const FactsContent &facts = content.facts;
    QStringList parts;
    if (facts.date)
        parts += dateText(*facts.date);
    if (!facts.venue.isEmpty())
        parts += facts.venue;
    if (const int people = content.peopleCame > 0 ? content.peopleCame : content.peopleListed)
        parts += counted(people, Words::tr("1 person"), Words::tr("%1 people"));
    const int confidential = content.confidential + content.shared;
    if (content.counts.answers > 0)
        parts += counted(content.counts.answers, Words::tr("1 answer"), Words::tr("%1 answers"));
    else if (confidential == 0)
        parts += Words::tr("no answers yet");
    if (confidential > 0)
        parts +=
            counted(confidential, Words::tr("1 answer in confidence"), Words::tr("%1 answers in confidence"));
    QStringList second;
    if (!facts.series.isEmpty())
        second += facts.series;
    if (!facts.hashtag.isEmpty())
        second += facts.hashtag;
    QString line = parts.join(kDot);
    if (!second.isEmpty())
        line += QLatin1Char('\n') + second.join(kDot);
    return line;
}

// Of the answers outside the appendix: how many are printed, and whether those that were merged stand beneath
// the answer they were merged into.
struct Printed {
    int answers = 0;
    bool allMerged = true;
};

void addPrinted(const std::vector<AnswerContent> &answers, bool shown, Depth depth, Printed &printed) {
    for (const AnswerContent &answer : answers) {
        const auto isPrinted = [&](const AnswerContent &one) {
            return shown && (depth == Depth::All || (depth == Depth::Quotes && one.starred));
        };
        printed.answers += isPrinted(answer) + int(std::ranges::count_if(answer.alsoSaid, isPrinted));
        if (!answer.alsoSaid.empty() && !(shown && depth == Depth::All))
            printed.allMerged = false;
    }
}

Printed printedIn(const ReportContent &content, const ReportOptions &options) {
    Printed printed;
    for (const PromptContent &prompt : content.prompts) {
        for (const ClusterContent &cluster : prompt.clusters)
            addPrinted(cluster.answers, options.has(Section::Prompts), options.depth, printed);
        addPrinted(prompt.notGrouped, options.has(Section::NotGrouped), options.depth, printed);
    }
    return printed;
}

// "came with the sign-up form", of some; "from the sign-up form", of all.
QString howSome(Source source) {
    switch (source) {
    case Source::SignUp:
        return Words::tr("%1 with the sign-up form");
    case Source::Room:
        return Words::tr("%1 in the room");
    case Source::Phone:
        return Words::tr("%1 by phone");
    case Source::Paper:
        return Words::tr("%1 on paper");
    }
    Q_UNREACHABLE();
}

QString howAll(Source source, bool one) {
    switch (source) {
    case Source::SignUp:
        return one ? Words::tr("sent with the sign-up form") : Words::tr("all sent with the sign-up form");
    case Source::Room:
        return one ? Words::tr("written in the room") : Words::tr("all written in the room");
    case Source::Phone:
        return one ? Words::tr("sent by phone") : Words::tr("all sent by phone");
    case Source::Paper:
        return one ? Words::tr("handed in on paper") : Words::tr("all handed in on paper");
    }
    Q_UNREACHABLE();
}

} // namespace

QString peopleSentence(const ReportContent &content) {
    const int came = content.peopleCame;
    const int others = content.peopleListed - came;
    if (content.peopleListed == 0)
        return {};
    // No sentence begins with digits.
    const Figures figures = figuresFor({came, others});
    const bool digits = figures == Figures::Digits;
    if (came == 0)
        return digits ? counted(others, {}, Words::tr("In all, %1 people signed up."))
                      : asSentence(countedInWords(others, Words::tr("one person signed up."),
                                                  Words::tr("%1 people signed up.")));
    const QString first =
        digits ? counted(came, Words::tr("There was 1 person"), Words::tr("There were %1 people"))
               : asSentence(countedInWords(came, Words::tr("one person came"), Words::tr("%1 people came")));
    if (others == 0)
        return first + QLatin1Char('.');
    return first + countedAs(figures, others, Words::tr(", and %1 more had signed up.", "one person"),
                             Words::tr(", and %1 more had signed up.", "people"));
}

QString answersSentence(const ReportContent &content) {
    const int answers = content.counts.answers;
    const int prompts = int(std::ranges::count(content.prompts, false, &PromptContent::isPrivate));
    if (answers == 0)
        return content.confidential + content.shared > 0
                   ? QString()
                   : Words::tr("No answers have been written down yet.");
    const QString questions =
        countedInWords(prompts, Words::tr("to one question"), Words::tr("to %1 questions"));
    const Figures figures = figuresFor(content.bySource);
    QStringList how;
    int ways = 0;
    for (size_t i = 0; i < content.bySource.size(); ++i)
        if (const int count = content.bySource[i]) {
            how += countedAs(figures, count, howSome(Source(i)), howSome(Source(i)));
            ++ways;
        }
    const QString start =
        countedInWords(answers, Words::tr("There is one answer"), Words::tr("There are %1 answers")) +
        QLatin1Char(' ') + questions;
    if (ways > 1)
        return Words::tr("%1: %2.").arg(start, listed(how));
    for (size_t i = 0; i < content.bySource.size(); ++i)
        if (content.bySource[i] > 0)
            return Words::tr("%1, %2.").arg(start, howAll(Source(i), answers == 1));
    return start + QLatin1Char('.');
}

QString placesSentence(const ReportContent &content, const ReportOptions &options) {
    const auto &[answers, placed, unplaced, merged] = content.counts;
    if (answers == 0)
        return {};
    if (unplaced == answers)
        return answers == 1 ? Words::tr("It has not been grouped.")
                            : Words::tr("None of them has been grouped.");
    const QString clusters =
        countedInWords(content.clusters, Words::tr("in one cluster"), Words::tr("in %1 clusters"));
    if (placed == answers)
        return (answers == 1 ? Words::tr("It stands %1.") : Words::tr("All of them stand %1.")).arg(clusters);
    const Figures figures = figuresFor({placed, merged, unplaced});
    QStringList parts;
    if (placed > 0)
        parts += countedAs(figures, placed, Words::tr("%1 stands"), Words::tr("%1 stand")) +
                 QLatin1Char(' ') + clusters;
    if (merged > 0)
        parts +=
            printedIn(content, options).allMerged
                ? countedAs(figures, merged, Words::tr("%1 says what another says and stands beneath it"),
                            Words::tr("%1 say what another says and stand beneath it"))
                : countedAs(figures, merged, Words::tr("%1 says what another says"),
                            Words::tr("%1 say what another says"));
    const bool together = std::ranges::none_of(
        content.prompts, [&](const PromptContent &prompt) { return showsUngrouped(prompt, options); });
    if (unplaced > 0)
        parts += options.depth == Depth::All && options.has(Section::NotGrouped) && together
                     ? countedAs(figures, unplaced, Words::tr("%1 was not grouped and is listed by itself"),
                                 Words::tr("%1 were not grouped and are listed by themselves"))
                     : countedAs(figures, unplaced, Words::tr("%1 was not grouped"),
                                 Words::tr("%1 were not grouped"));
    // A semicolon where the parts hold an "and" of their own.
    QString said = parts.last();
    if (parts.size() == 2)
        said = Words::tr("%1, and %2").arg(parts[0], parts[1]);
    if (parts.size() == 3)
        said = Words::tr("%1; %2; and %3").arg(parts[0], parts[1], parts[2]);
    return Words::tr("Of these, %1.").arg(said);
}

QString depthSentence(const ReportContent &content, const ReportOptions &options) {
    const int answers = content.counts.answers;
    const int printed = printedIn(content, options).answers;
    if (printed == answers)
        return {};
    const bool one = answers == 1;
    if (options.has(Section::Appendix))
        return one ? Words::tr("It stands in the appendix.")
                   : Words::tr("All of them stand in the appendix.");
    if (options.depth == Depth::Summary && options.has(Section::Prompts) && content.clusters > 0)
        return one ? Words::tr("This short report tells what it comes to, without the answer itself.")
                   : Words::tr("This short report tells what they come to, without the answers themselves.");
    if (printed == 0)
        return one ? Words::tr("This report does not print it.")
                   : Words::tr("This report counts them and prints none of them.");
    const QString rest = answers - printed == 1 ? Words::tr("the other one is counted, not printed")
                                                : Words::tr("the others are counted, not printed");
    return (options.depth == Depth::Quotes
                ? countedInWords(printed, Words::tr("This report quotes one of them; "),
                                 Words::tr("This report quotes %1 of them; "))
                : countedInWords(printed, Words::tr("This report prints one of them; "),
                                 Words::tr("This report prints %1 of them; "))) +
           rest + QLatin1Char('.');
}

QString confidenceSentence(const ReportContent &content) {
    QStringList parts;
    if (content.shared > 0)
        parts += counted(content.shared, Words::tr("1 answer was given in confidence and then shared"),
                         Words::tr("%1 answers were given in confidence and then shared"));
    if (content.confidential > 0)
        parts += counted(content.confidential, Words::tr("1 answer was given in confidence and is not shown"),
                         Words::tr("%1 answers were given in confidence and are not shown"));
    if (parts.isEmpty())
        return {};
    // No sentence begins with digits.
    return (content.counts.answers > 0 ? Words::tr("In addition, %1.") : Words::tr("In this workshop, %1."))
        .arg(listed(parts));
}

void addOpening(Blocks &blocks, const PublishableReport &report, bool first) {
    const ReportContent &content = report.content();
    if (!first)
        blocks.heading(2, Words::tr("Welcome"));
    blocks.note(factsLine(content));
    blocks.text(content.facts.welcome);
    QStringList sentences{peopleSentence(content), answersSentence(content),
                          placesSentence(content, report.options()), depthSentence(content, report.options()),
                          confidenceSentence(content)};
    sentences.removeAll(QString());
    blocks.paragraph({{sentences.join(QLatin1Char(' '))}});
}

void addQuestions(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    std::vector<Item> questions;
    for (const PromptContent &prompt : content.prompts)
        if (!prompt.isPrivate)
            questions.push_back({prompt.question});
    if (questions.empty() && content.facts.focus.isEmpty())
        return;
    blocks.heading(2, Words::tr("What we asked"));
    blocks.text(content.facts.focus);
    if (!questions.empty())
        blocks.text(content.facts.stem);
    blocks.list(std::move(questions));
}

void addJoin(Blocks &blocks, const PublishableReport &report) {
    const FactsContent &facts = report.content().facts;
    if (!facts.join.isEmpty()) {
        blocks.heading(2, Words::tr("Join us"));
        blocks.linkedText(facts.join);
    }
    blocks.heading(2, facts.thanks.isEmpty() ? Words::tr("About this report") : Words::tr("Thanks"));
    blocks.text(facts.thanks);
    blocks.paragraph(
        {{report.options().names == Names::Nobody
              ? Words::tr("We name nobody beside what was said.")
              : Words::tr("A name stands beside words only where that person agreed to it. Words "
                          "without a name are somebody’s all the same.")}});
    if (!facts.author.isEmpty())
        blocks.note(withStop(Words::tr("Written by %1").arg(facts.author)));
    blocks.text(facts.credits);
    blocks.note(facts.rights);
}

} // namespace coalesce::report
