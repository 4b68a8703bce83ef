// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/consent_form.h"
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

namespace coalesce::report {

namespace {

// "14:05"; "0:35" after the beginning, where no start is said.
QString timeText(const std::optional<QTime> &start, int minutes) {
    return start ? start->addSecs(minutes * 60).toString(QStringLiteral("HH:mm"))
                 : QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString lengthText(int minutes) {
    return counted(minutes, Words::tr("1 minute"), Words::tr("%1 minutes"));
}

} // namespace

Outline runSheetOutline(const Workshop &workshop) {
    const WorkshopFacts &facts = workshop.facts();
    Outline outline;
    outline.title = Words::tr("Run sheet: %1", "a workshop").arg(facts.title.string());
    outline.author = facts.author.string();
    outline.language =
        isLanguageTag(facts.language.string()) ? facts.language.string() : QStringLiteral("en");
    outline.date = facts.date;
    Blocks blocks;
    blocks.heading(1, outline.title);
    int all = 0;
    for (const Step &step : workshop.all<Step>())
        all += step.minutes;
    QStringList day;
    if (facts.date)
        day += dateText(*facts.date);
    if (!facts.venue.isEmpty())
        day += facts.venue.string();
    if (!workshop.all<Step>().isEmpty())
        day += Words::tr("%1 to %2", "times").arg(timeText(facts.start, 0), timeText(facts.start, all));
    blocks.note(day.join(QStringLiteral(" · ")));
    if (workshop.all<Step>().isEmpty())
        blocks.text(Words::tr("There are no steps yet."));
    int begins = 0;
    for (const Step &step : workshop.all<Step>()) {
        QString aside = lengthText(step.minutes);
        if (step.isPrivate)
            aside += Words::tr(", hosts only");
        blocks.heading(
            2, Words::tr("%1 %2", "time and step").arg(timeText(facts.start, begins), step.title.string()),
            aside);
        if (!step.purpose.isEmpty())
            blocks.paragraph({{step.purpose.string(), Span::Style::Strong}});
        blocks.text(step.script.string());
        begins += step.minutes;
    }
    outline.blocks = blocks.take();
    return outline;
}

} // namespace coalesce::report
