// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/debate_box.h"

#include "core/edit/cluster_actions.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/record_field.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace coalesce::ui {

DebateBox::DebateBox(const RoomContext &context, const DebateId &debate, QWidget *parent)
    : QWidget(parent), m_context(context), m_debate(debate),
      m_text(new RecordField(context, refOf(debate),
                             {columnOf(&Debate::text), QStringLiteral("debate.set"),
                              RecordField::Blank::Remove, QStringLiteral("debate.remove")},
                             tr("Debate; empty removes it"), InlineTextEdit::Enter::NewLine)),
      m_outcome(new RecordField(
          context, refOf(debate),
          {columnOf(&Debate::outcome), QStringLiteral("debate.set"), RecordField::Blank::Allow},
          tr("How the debate was left"))),
      m_who(new ChoiceBox(tr("Who raised the debate"))) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(4);
    m_text->setLineLimits(1, 8);
    layout->addWidget(m_text);
    m_outcome->setLineLimits(1, 4);
    m_outcome->setPlaceholderText(tr("Left open. Or: how it was left"));
    layout->addWidget(m_outcome);
    m_who->setEnabled(!context.session.isReadOnly());
    connect(m_who, &QComboBox::activated, this, &DebateBox::commitWho);
    layout->addWidget(m_who);
    fillPeople();
}

void DebateBox::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Participant))
        fillPeople();
    else if (changes.touches(Kind::Debate))
        showWho();
}

void DebateBox::leave() {
    m_text->setRecord(std::nullopt);
    m_outcome->setRecord(std::nullopt);
    hide();
    // Not at once: a field that could not write just now does so when control
    // returns.
    QTimer::singleShot(0, this, &QObject::deleteLater);
}

void DebateBox::fillPeople() {
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    m_who->addItem(tr("Raised by nobody in particular"));
    for (const Participant &person : m_context.workshop().participants())
        m_who->addItem(person.name.string(), person.id.uuid());
    m_who->setVisible(m_who->count() > 1);
    showWho();
}

void DebateBox::showWho() {
    const Debate *debate = m_context.workshop().find(m_debate);
    const bool known = debate && debate->participant;
    m_who->setCurrentIndex(known ? m_who->findData(debate->participant->uuid()) : 0);
}

void DebateBox::commitWho(int index) {
    const QVariant id = m_who->itemData(index);
    const auto person = id.isValid() ? std::optional(ParticipantId(id.toUuid())) : std::nullopt;
    if (!m_context.commit(change<Debate>(m_context.workshop(), m_debate,
                                         [&](Debate &debate) { debate.participant = person; }),
                          QStringLiteral("debate.set")))
        showWho();
}

} // namespace coalesce::ui
