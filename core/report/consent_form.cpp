// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/consent_form.h"

#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

namespace coalesce::report {

namespace {

const QString kBox = QStringLiteral("☐ ");
const QString kLine = QString(28, QLatin1Char('_'));

struct Choice {
    QString agreed;
    QString meaning;
};

Choice choiceOf(ConsentKind kind) {
    switch (kind) {
    case ConsentKind::Named:
        return {Words::tr("You may give my name."),
                Words::tr("My name may stand in the report and on the screen beside what I said or will do. "
                          "Without this my words may still be used, and nobody is told that they are mine.")};
    case ConsentKind::Quoted:
        return {
            Words::tr("You may quote me."),
            Words::tr("My words may be printed as I said or wrote them, set apart as a quotation. My name "
                      "is beside them only if I agreed to that too.")};
    case ConsentKind::Recorded:
        return {Words::tr("You may record my voice."),
                Words::tr("What I say in an interview may be recorded and written down. I can stop the "
                          "recording at any time.")};
    case ConsentKind::Pictured:
        return {Words::tr("You may picture me."),
                Words::tr("Photographs in which I can be recognised may be taken and shown in the report.")};
    case ConsentKind::Contacted:
        return {Words::tr("You may contact me afterwards."),
                Words::tr("You may write to me or ring me about this workshop and what comes of it, and "
                          "about nothing else.")};
    }
    Q_UNREACHABLE();
}

void addForm(Blocks &blocks, const QString &name) {
    blocks.text(
        Words::tr("Tick what you agree to. Each box is a choice of its own and voluntary: you can take "
                  "part without any of them. A box that is left empty means no. You can take back "
                  "each of them at any time, without giving a reason: tell one of the hosts."));
    for (const ConsentKind kind : kConsentKinds) {
        const Choice choice = choiceOf(kind);
        blocks.paragraph(
            {{kBox}, {choice.agreed, Span::Style::Strong}, {QLatin1Char('\n') + choice.meaning}});
    }
    if (name.isEmpty())
        blocks.paragraph({{Words::tr("Name: %1").arg(kLine)}});
    blocks.paragraph({{Words::tr("Date: %1").arg(kLine)}});
    blocks.paragraph({{Words::tr("Signature: %1").arg(kLine)}});
}

} // namespace

Outline consentForm(const Workshop &workshop) {
    const WorkshopFacts &facts = workshop.facts();
    Outline outline;
    outline.title = Words::tr("Consents: %1", "a workshop").arg(facts.title.string());
    outline.author = facts.author.string();
    outline.language = QStringLiteral("en"); // of these words, not of the workshop's
    outline.date = facts.date;
    Blocks blocks;
    blocks.heading(1, outline.title);
    QStringList day;
    if (facts.date)
        day += dateText(*facts.date);
    if (!facts.venue.isEmpty())
        day += facts.venue.string();
    blocks.note(day.join(QStringLiteral(" · ")));
    std::vector<QString> names;
    for (const Participant &person : workshop.participants())
        names.push_back(person.name.string());
    if (names.empty())
        names.emplace_back();
    bool first = true;
    for (const QString &name : names) {
        Heading heading{2, name.isEmpty() ? Words::tr("What I agree to") : name};
        heading.startsPage = !std::exchange(first, false);
        blocks.heading(heading);
        addForm(blocks, name);
    }
    outline.blocks = blocks.take();
    return outline;
}

} // namespace coalesce::report
