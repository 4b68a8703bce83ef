// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of build_outline: what the sections share to put their blocks together.
#pragma once

#include "core/report/outline.h"
#include "core/report/publishable.h"

namespace coalesce::report {

// Collects blocks; what is empty adds nothing.
class Blocks {
public:
    void heading(int level, const QString &text, const QString &aside = {}, Tone tone = Tone::Plain);
    void heading(Heading heading);
    // What people wrote, in paragraphs.
    void text(const QString &text);
    // The same with its web and mail addresses as links.
    void linkedText(const QString &text);
    void note(const QString &text); // muted
    void paragraph(Spans spans, bool muted = false);
    void list(std::vector<Item> items);
    void debate(const DebateContent &debate, Tone tone);

    std::vector<Block> take() { return std::move(m_blocks); }

private:
    std::vector<Block> m_blocks;
};

// A text in paragraphs, parted where a line is empty. With those empty lines between them they are the text
// again, character by character: further empty lines stay at the start of the paragraph that they precede.
// None where it is white space alone.
QStringList paragraphsOf(const QString &text);

Tone toneOf(Intent intent);
// "5 answers"; "5 answers, 2 of them merged", where 2 of the 5 stand beneath another one.
QString answersAside(int answers, int merged = 0);
// How many answers these are, with those merged into them.
int countOf(const std::vector<AnswerContent> &answers);
// The answers that this depth shows: starred ones first as quotes, then the others in their order; and the
// debates on them.
void addAnswers(Blocks &blocks, const std::vector<AnswerContent> &answers, Depth depth, Tone tone);

// One function a section.
void addOpening(Blocks &blocks, const PublishableReport &report, bool first);
void addPromised(Blocks &blocks, const PublishableReport &report);
void addQuestions(Blocks &blocks, const PublishableReport &report);
void addPrompts(Blocks &blocks, const PublishableReport &report);
void addThemes(Blocks &blocks, const PublishableReport &report);
void addCircle(Blocks &blocks, const PublishableReport &report);
void addCalls(Blocks &blocks, const PublishableReport &report);
void addForward(Blocks &blocks, const PublishableReport &report);
void addPulse(Blocks &blocks, const PublishableReport &report);
void addDay(Blocks &blocks, const PublishableReport &report);
void addJoin(Blocks &blocks, const PublishableReport &report);
void addNotGrouped(Blocks &blocks, const PublishableReport &report);
void addAppendix(Blocks &blocks, const PublishableReport &report);

// Whether a prompt's answers stand beneath its own heading although they are not grouped: where none of them
// is, a list of them far from the question would be no help.
bool showsUngrouped(const PromptContent &prompt, const ReportOptions &options);

// How many people and answers there are, how they came, where they went, and how many are printed, in
// sentences.
QString peopleSentence(const ReportContent &content);
QString answersSentence(const ReportContent &content);
QString placesSentence(const ReportContent &content, const ReportOptions &options);
QString depthSentence(const ReportContent &content, const ReportOptions &options);
// How many answers were given in confidence; empty where none was.
QString confidenceSentence(const ReportContent &content);

// "Will happen: the council orders the gate."
QString labelled(const QString &label, const QString &text);
QString outcomeText(CallOutcome outcome);

} // namespace coalesce::report
