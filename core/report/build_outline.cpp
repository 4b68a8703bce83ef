// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/build_outline.h"

#include "core/report/links.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

namespace coalesce::report {

namespace {

void addSection(Section section, Blocks &blocks, const PublishableReport &report) {
    switch (section) {
    case Section::Title:
        return addOpening(blocks, report, report.options().sections.front() == Section::Title);
    case Section::Promised:
        return addPromised(blocks, report);
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
    case Section::Pulse:
        return addPulse(blocks, report);
    case Section::Voices:
    case Section::Pictures:
        return; // no such records yet
    case Section::Join:
        return addJoin(blocks, report);
    case Section::Day:
        return addDay(blocks, report);
    case Section::NotGrouped:
        return addNotGrouped(blocks, report);
    case Section::Appendix:
        return addAppendix(blocks, report);
    }
}

} // namespace

QStringList paragraphsOf(const QString &text) {
    static const QString gap = QStringLiteral("\n\n");
    QStringList paragraphs;
    QString blank; // what stands before a paragraph's first word
    for (const QString &part : text.split(gap)) {
        if (part.trimmed().isEmpty()) {
            blank += part + gap;
        } else {
            paragraphs += blank + part;
            blank.clear();
        }
    }
    if (!paragraphs.isEmpty() && !blank.isEmpty())
        paragraphs.last() += gap + blank.chopped(gap.size());
    return paragraphs;
}

Outline buildOutline(const PublishableReport &report) {
    const FactsContent &facts = report.content().facts;
    Outline outline;
    outline.title = facts.title.isEmpty() ? Words::tr("Workshop report") : facts.title;
    outline.author = facts.author;
    outline.language = isLanguageTag(facts.language) ? facts.language : QStringLiteral("en");
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

void Blocks::heading(Heading heading) {
    m_blocks.push_back(std::move(heading));
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
    const bool open = debate.outcome.isEmpty();
    m_blocks.push_back(Callout{
        open ? Words::tr("Left open.") : Words::tr("Debated."),
        debate.about.isEmpty() ? debate.text : Words::tr("On “%1”: %2").arg(debate.about, debate.text),
        debate.by, tone, open ? QString() : Words::tr("How it was left: %1").arg(debate.outcome)});
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
