// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/debate_box.h"

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/session/workshop_session.h"
#include "ui/widgets/inline_text_edit.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

namespace coalesce::ui {
namespace {

QString fieldToken(const char *field, const DebateId &debate) {
    return QLatin1String(field) + QLatin1Char(':') + debate.uuid().toString(QUuid::WithoutBraces);
}

} // namespace

DebateBox::DebateBox(WorkshopSession &session, const DebateId &debate, Commit commit, QWidget *parent)
    : QWidget(parent), m_session(session), m_debate(debate), m_commit(std::move(commit)),
      m_text(new InlineTextEdit(tr("Debate; empty removes it"))),
      m_outcome(new InlineTextEdit(tr("How the debate was left"), InlineTextEdit::Enter::Commits)),
      m_who(new QComboBox) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(4);
    m_text->setLineLimits(1, 8);
    connect(m_text, &InlineTextEdit::committed, this, &DebateBox::commitText);
    layout->addWidget(m_text);
    m_outcome->setLineLimits(1, 4);
    m_outcome->setPlaceholderText(tr("Left open. Or: how it was left"));
    connect(m_outcome, &InlineTextEdit::committed, this, &DebateBox::commitOutcome);
    layout->addWidget(m_outcome);
    m_who->setAccessibleName(tr("Who raised the debate"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    connect(m_who, &QComboBox::activated, this, &DebateBox::commitWho);
    layout->addWidget(m_who);
    showDebate();
}

void DebateBox::showDebate() {
    const Debate *debate = m_session.workshop().find(m_debate);
    if (!debate)
        return;
    m_text->setText(debate->text.string());
    m_outcome->setText(debate->outcome.string());
    showPeople(*debate);
}

void DebateBox::showPeople(const Debate &debate) {
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    m_who->addItem(tr("Raised by nobody in particular"));
    for (const Participant &person : m_session.workshop().participants())
        m_who->addItem(person.name.string(), person.id.uuid());
    m_who->setCurrentIndex(debate.participant ? m_who->findData(debate.participant->uuid()) : 0);
    m_who->setVisible(m_who->count() > 1);
}

void DebateBox::commitText(const QString &text) {
    const Workshop &workshop = m_session.workshop();
    if (text.trimmed().isEmpty()) {
        m_commit(removeRecord(workshop, refOf(m_debate)), "debate.remove", {});
        return;
    }
    const auto words = RequiredText::checked(text);
    if (!words) {
        m_commit(passOn(words), "debate.set", {});
        return;
    }
    m_commit(change<Debate>(workshop, m_debate, [&](Debate &debate) { debate.text = *words; }), "debate.set",
             fieldToken("debate.text", m_debate));
}

void DebateBox::commitOutcome(const QString &text) {
    const auto words = Text::checked(text.trimmed().isEmpty() ? QString() : text);
    if (!words) {
        m_commit(passOn(words), "debate.set", {});
        return;
    }
    m_commit(change<Debate>(m_session.workshop(), m_debate, [&](Debate &debate) { debate.outcome = *words; }),
             "debate.set", fieldToken("debate.outcome", m_debate));
}

void DebateBox::commitWho(int index) {
    const QVariant id = m_who->itemData(index);
    const auto person = id.isValid() ? std::optional(ParticipantId(id.toUuid())) : std::nullopt;
    m_commit(
        change<Debate>(m_session.workshop(), m_debate, [&](Debate &debate) { debate.participant = person; }),
        "debate.set", {});
}

} // namespace coalesce::ui
