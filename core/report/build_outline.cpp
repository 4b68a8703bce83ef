// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/build_outline.h"

#include "core/report/links.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <QRegularExpression>

namespace coalesce::report {

namespace {

QStringList paragraphsOf(const QString &text) {
    static const QRegularExpression blankLines(QStringLiteral("\\n(?:[ \\t]*\\n)+"));
    QStringList paragraphs;
    for (const QString &part : text.split(blankLines))
        if (!part.trimmed().isEmpty())
            paragraphs += part;
    return paragraphs;
}

void addSection(Section section, Blocks &blocks, const PublishableReport &report) {
    switch (section) {
    case Section::Title:
        return addOpening(blocks, report, report.options().sections.front() == Section::Title);
    case Section::Questions:
        return addQuestions(blocks, report);
    case Section::Prompts:
        return addPrompts(blocks, report);
    case Section::Themes:
        return addThemes(blocks, report);
    case Section::Circle:
        return addCircle(blocks, report);
    case Section::Calls:
        return addCalls(blocks, report);
    case Section::Forward:
        return addForward(blocks, report);
    case Section::Voices:
    case Section::Pictures:
        return; // no such records yet
    case Section::Join:
        return addJoin(blocks, report);
    case Section::NotGrouped:
        return addNotGrouped(blocks, report);
    case Section::Appendix:
        return addAppendix(blocks, report);
    }
}

} // namespace

Outline buildOutline(const PublishableReport &report) {
    const FactsContent &facts = report.content().facts;
    Outline outline;
    outline.title = facts.title.isEmpty() ? Words::tr("Workshop report") : facts.title;
    outline.author = facts.author;
    outline.language = facts.language.isEmpty() ? QStringLiteral("en") : facts.language;
    outline.date = facts.date;
    Blocks blocks;
    blocks.heading(1, outline.title);
    for (const Section section : report.options().sections)
        addSection(section, blocks, report);
    outline.blocks = blocks.take();
    return outline;
}

void Blocks::heading(int level, const QString &text, const QString &aside, Tone tone) {
    m_blocks.push_back(Heading{level, text, aside, tone});
}

void Blocks::text(const QString &text) {
    for (const QString &part : paragraphsOf(text))
        paragraph({{part}});
}

void Blocks::linkedText(const QString &text) {
    for (const QString &part : paragraphsOf(text))
        paragraph(withLinks(part));
}

void Blocks::note(const QString &text) {
    if (!text.isEmpty())
        paragraph({{text}}, true);
}

void Blocks::paragraph(Spans spans, bool muted) {
    if (!spans.empty())
        m_blocks.push_back(Paragraph{std::move(spans), muted});
}

void Blocks::list(std::vector<Item> items) {
    if (!items.empty())
        m_blocks.push_back(List{std::move(items)});
}

void Blocks::debate(const DebateContent &debate, Tone tone) {
    QString text =
        debate.about.isEmpty() ? debate.text : Words::tr("On “%1”: %2").arg(debate.about, debate.text);
    if (!debate.outcome.isEmpty())
        text += QLatin1Char('\n') + Words::tr("How it was left: %1").arg(debate.outcome);
    m_blocks.push_back(Callout{debate.outcome.isEmpty() ? Words::tr("Left open.") : Words::tr("Debated."),
                               text, debate.by, tone});
}

Tone toneOf(Intent intent) {
    switch (intent) {
    case Intent::Continue:
        return Tone::Continue;
    case Intent::Start:
        return Tone::Start;
    case Intent::Stop:
        return Tone::Stop;
    case Intent::Other:
        return Tone::Other;
    }
    Q_UNREACHABLE();
}

} // namespace coalesce::report
