// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/note_page.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/debate_list.h"
#include "ui/canvas/inspector_looks.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/suggestion_box.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

QString sourceName(Source source) {
    switch (source) {
    case Source::SignUp:
        return NotePage::tr("from the sign-up");
    case Source::Room:
        return NotePage::tr("written in the room");
    case Source::Phone:
        return NotePage::tr("sent by phone");
    case Source::Paper:
        return NotePage::tr("from paper");
    }
    return {};
}

} // namespace

NotePage::NotePage(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_about(wrappedLabel("small")),
      m_text(new RecordField(
          context, {columnOf(&Answer::text), QStringLiteral("answer.set"), RecordField::Blank::Restore},
          tr("Text of the answer"), InlineTextEdit::Enter::NewLine)),
      m_who(wrappedLabel("small")), m_homes(new HomesBox(m_context, view, suggester, this)),
      m_debates(new DebateList(context, this)), m_star(makeButton(QString())),
      m_mergedHeading(new SectionLabel(tr("Said in other words"))), m_merged(wrappedLabel("muted")),
      m_unstack(makeButton(tr("Put them beside it again"))) {
    QVBoxLayout *layout = pageLayout(*this);
    layout->addWidget(m_about);
    m_text->setLineLimits(3, 12);
    layout->addWidget(m_text);
    layout->addWidget(m_who);
    layout->addWidget(m_star);
    layout->addWidget(m_homes);
    layout->addWidget(m_debates);
    layout->addSpacing(8);
    layout->addWidget(m_mergedHeading);
    layout->addWidget(m_merged);
    layout->addWidget(m_unstack);
    layout->addStretch();
    connect(m_star, &QPushButton::clicked, &view, &CanvasView::toggleStar);
    connect(m_unstack, &QPushButton::clicked, &view, &CanvasView::unstackSelection);
    for (QPushButton *button : {m_star, m_unstack})
        button->setEnabled(!context.session.isReadOnly());
}

void NotePage::setAnswer(const std::optional<AnswerId> &answer) {
    if (answer == m_answer)
        return;
    m_answer = answer;
    m_text->setRecord(answer ? std::optional(refOf(*answer)) : std::nullopt);
    m_homes->setAnswer(answer);
    m_debates->setSubject(answer ? std::optional<DebateSubject>(*answer) : std::nullopt);
    describe();
}

void NotePage::follow(const ChangeSet &changes) {
    describe();
    m_debates->follow(changes);
}

void NotePage::describe() {
    const Workshop &workshop = m_context.workshop();
    const Answer *answer = m_answer ? workshop.find(*m_answer) : nullptr;
    if (!answer)
        return;
    const Prompt *prompt = workshop.find(answer->prompt);
    const auto *in = std::get_if<InCluster>(&answer->place);
    const Cluster *cluster = in ? workshop.find(in->cluster) : nullptr;
    m_about->setText(
        tr("Answer · %1 · %2")
            .arg(prompt ? shortName(*prompt) : QString(),
                 cluster ? tr("in “%1”").arg(cluster->title.string()) : tr("not yet clustered")));
    const Participant *who = answer->participant ? workshop.find(*answer->participant) : nullptr;
    m_who->setText(who ? tr("%1, %2").arg(who->name.string(), sourceName(answer->source))
                       : sourceName(answer->source));
    m_star->setText(answer->starred ? tr("Take the star off") : tr("Star as quotable"));
    QStringList wordings;
    for (const AnswerId &merged : workshop.mergedInto(answer->id))
        wordings += QStringLiteral("• ") + workshop.find(merged)->text.string();
    m_merged->setText(wordings.join(QLatin1Char('\n')));
    m_mergedHeading->setVisible(!wordings.isEmpty());
    m_merged->setVisible(!wordings.isEmpty());
    m_unstack->setVisible(!wordings.isEmpty());
}

} // namespace coalesce::ui
