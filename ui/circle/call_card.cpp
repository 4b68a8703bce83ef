// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/call_card.h"

#include "core/day/budget.h"
#include "ui/circle/call_editor.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/dots_box.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr int kIndent = 10; // of responses
constexpr int kBarSteps = 1000;

QLabel *wrapping(const char *look, QWidget *parent) {
    QLabel *label = makeLabel({}, look, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

CallCard::CallCard(const RoomContext &context, const CallId &call, QWidget *parent)
    : RecordCard(context, refOf(call), parent), m_text(wrapping("callText", &face())),
      m_responses(wrapping("small", &face())), m_who(wrapping("small", &face())),
      m_outcome(wrapping("plainSmall", &face())), m_budget(wrapping("plainSmall", &face())),
      m_bar(new QProgressBar(&face())), m_dots(new DotsBox(context, call, &face())) {
    setLook(*this, "card");
    m_responses->setContentsMargins(kIndent, 0, 0, 0);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kBarSteps);
    m_bar->setFixedHeight(6);
    auto *words = new QVBoxLayout;
    words->setSpacing(5);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_text, m_responses, m_who, m_outcome, m_budget, m_bar})
        words->addWidget(part);
    const Spacing space = context.theme.theme().spacing;
    auto *across = new QHBoxLayout(&face());
    across->setContentsMargins(space.large - 2, space.medium, space.small, space.medium);
    across->setSpacing(space.small);
    across->addLayout(words, 1);
    across->addWidget(m_dots, 0, Qt::AlignTop);
    connect(this, &RecordCard::typed, this, &CallCard::key);
    connect(m_dots, &DotsBox::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_dots, &DotsBox::stepped, this, &RecordCard::stepped);
}

CallEditor *CallCard::callEditor() const {
    return static_cast<CallEditor *>(editor());
}

DotsBox &CallCard::dots() {
    return isOpen() ? callEditor()->dots() : *m_dots;
}

void CallCard::showFace() {
    const Workshop &workshop = m_context.workshop();
    const Call &call = *workshop.find(this->call());
    m_text->setText(call.text.string());
    QStringList responses;
    for (const ResponseId &id : workshop.referring(call.id.uuid(), &Response::call)) {
        const Response &response = *workshop.find(id);
        const QString who = response.participant ? saidBy(workshop, response.participant) : QString();
        QString line = response.kind == ResponseKind::Paraphrase
                           ? tr("In other words: %1").arg(response.text.string())
                           : response.text.string();
        if (!who.isEmpty())
            line = tr("%1 (%2)").arg(line, who);
        responses += line;
    }
    m_responses->setText(responses.join(QLatin1Char('\n')));
    m_responses->setVisible(!responses.isEmpty());
    m_who->setText(callLine(workshop, call));
    const QString outcome = outcomeLine(call);
    m_outcome->setText(outcome);
    m_outcome->setVisible(!outcome.isEmpty());
    const bool hasBudget = workshop.facts().purse > 0;
    m_budget->setVisible(hasBudget);
    m_bar->setVisible(hasBudget && call.cost);
    if (hasBudget) {
        const CallBudget budget = budgetOf(workshop, call.id);
        m_budget->setText(callBudgetLine(workshop, call));
        const qint64 cost = call.cost.value_or(0);
        m_bar->setValue(cost == 0 ? kBarSteps
                                  : int(std::min<qint64>(kBarSteps, budget.given * kBarSteps / cost)));
        m_bar->setAccessibleName(m_budget->text());
    }
    m_dots->refresh();
}

QWidget *CallCard::makeEditor() {
    auto *editor = new CallEditor(m_context, call(), this);
    closeWith(editor->text());
    closeWith(editor->because());
    connect(editor, &CallEditor::answerWanted, this, &CallCard::answerWanted);
    connect(editor, &CallEditor::pledgeWanted, this, &CallCard::pledgeWanted);
    connect(editor, &CallEditor::removeWanted, this, &CallCard::remove);
    connect(editor, &CallEditor::closeWanted, this, &CallCard::close);
    connect(&editor->dots(), &DotsBox::left, &editor->text(), [editor] { editor->text().setFocus(); });
    return editor;
}

void CallCard::showEditor(QWidget &editor) {
    static_cast<CallEditor &>(editor).refresh();
}

QString CallCard::removedSentence() const {
    return tr("The call was removed, with what was answered to it.");
}

QString CallCard::spokenName() const {
    const Workshop &workshop = m_context.workshop();
    const Call *call = workshop.find(this->call());
    if (!call)
        return {};
    QStringList parts{tr("Call: %1").arg(call->text.string().simplified()), callLine(workshop, *call),
                      call->dots == 1 ? tr("1 dot") : tr("%1 dots").arg(call->dots), outcomeLine(*call)};
    if (const int responses = int(workshop.referring(call->id.uuid(), &Response::call).size()))
        parts += responses == 1 ? tr("1 response") : tr("%1 responses").arg(responses);
    if (workshop.facts().purse > 0)
        parts += callBudgetLine(workshop, *call);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QStringList CallCard::shown() const {
    QStringList all;
    for (const QLabel *label : {m_text, m_responses, m_who, m_outcome, m_budget})
        all += label->isVisibleTo(&const_cast<CallCard *>(this)->face()) ? label->text() : QString();
    return all;
}

// Digits begin a number of dots, + and − are one more and one less.
void CallCard::key(const QString &typed) {
    const QChar first = typed.front();
    if (first.isDigit())
        dots().edit(QString::number(first.digitValue()));
    else if (first == QLatin1Char('+') || first == QLatin1Char('='))
        dots().add(1);
    else if (first == QLatin1Char('-') || first == QChar(0x2212))
        dots().add(-1);
}

void CallCard::enterEvent(QEnterEvent *event) {
    RecordCard::enterEvent(event);
    m_dots->showButtons(true);
}

void CallCard::leaveEvent(QEvent *event) {
    RecordCard::leaveEvent(event);
    m_dots->showButtons(hasFocus());
}

void CallCard::focusInEvent(QFocusEvent *event) {
    RecordCard::focusInEvent(event);
    m_dots->showButtons(true);
}

void CallCard::focusOutEvent(QFocusEvent *event) {
    RecordCard::focusOutEvent(event);
    m_dots->showButtons(underMouse());
}

} // namespace coalesce::ui
