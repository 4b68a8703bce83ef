// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/prompt_card.h"

#include "core/edit/record_actions.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/plan/drag_handle.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPainter>

namespace coalesce::ui {

namespace {

constexpr QLatin1String kAction("prompt.set");
constexpr int kBar = 4; // of the intent's colour, at the leading edge

constexpr std::array kIntents{Intent::Continue, Intent::Start, Intent::Stop, Intent::Other};

} // namespace

PromptCard::PromptCard(const RoomContext &context, const PromptId &prompt, QWidget *parent)
    : QFrame(parent), m_context(context), m_prompt(prompt), m_handle(new DragHandle(context.theme, this)),
      m_badge(new Badge(IntentTone::Other, context.theme, 22, this)),
      m_intent(new ChoiceBox(tr("Intent"), this)),
      m_question(new RecordField(context, refOf(prompt),
                                 {columnOf(&Prompt::question), kAction, RecordField::Blank::Restore},
                                 tr("Question"), InlineTextEdit::Enter::Commits, this)),
      m_table(new RecordField(context, refOf(prompt),
                              {columnOf(&Prompt::table), kAction, RecordField::Blank::Allow}, tr("Table"),
                              InlineTextEdit::Enter::Commits, this)),
      m_host(new PersonBox(tr("Host"), tr("Who hosts this table?"), context.workshop(), this)),
      m_notetaker(
          new PersonBox(tr("Note-taker"), tr("Who takes notes at this table?"), context.workshop(), this)),
      m_answers(makeLabel({}, "small", this)), m_private(new QCheckBox(tr("Kept in confidence"), this)),
      m_privacy(
          makeLabel(tr("Never on the stage or in the report, unless the person said so."), "small", this)),
      m_remove(new IconButton(IconName::Remove, tr("Remove this prompt"), context.theme,
                              IconButton::Kind::Quiet, this)) {
    setLook(*this, "card");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // a taller one would have a gap within
    m_question->setObjectName(QStringLiteral("question"));
    m_table->setObjectName(QStringLiteral("table"));
    m_host->setObjectName(QStringLiteral("host"));
    m_notetaker->setObjectName(QStringLiteral("notetaker"));
    m_intent->setObjectName(QStringLiteral("intent"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_question->setPlaceholderText(tr("What needs to…?"));
    m_table->setPlaceholderText(tr("Its name in the room"));
    for (const Intent intent : kIntents)
        m_intent->addItem(intentName(toneOf(intent)));
    m_intent->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_intent->setEnabled(!context.session.isReadOnly());
    m_remove->setEnabled(!context.session.isReadOnly());
    m_private->setObjectName(QStringLiteral("private"));
    m_private->setIcon(themedIcon(IconName::Lock, context.theme));
    m_private->setIconSize(QSize(14, 14));
    m_private->setEnabled(!context.session.isReadOnly());
    m_private->setAccessibleDescription(m_privacy->text());
    m_private->setToolTip(plainTip(
        tr("What is said under this prompt is never on the stage or in the report, unless the person "
           "said so: that is marked at each answer in the Tables room.")));
    m_privacy->setObjectName(QStringLiteral("privacy"));
    m_privacy->setWordWrap(true);
    assemble();
    keepPerson(*m_host, &Prompt::host);
    keepPerson(*m_notetaker, &Prompt::notetaker);
    connect(m_intent, &QComboBox::activated, this, &PromptCard::setIntent);
    connect(m_private, &QCheckBox::clicked, this, &PromptCard::setPrivate);
    connect(m_remove, &QToolButton::clicked, this, &PromptCard::removeWanted);
    connect(m_handle, &DragHandle::dragged, this, &PromptCard::dragged);
    connect(m_handle, &DragHandle::dropped, this, &PromptCard::dropped);
    connect(m_handle, &DragHandle::cancelled, this, &PromptCard::dragCancelled);
    refresh();
}

void PromptCard::assemble() {
    const Spacing space = m_context.theme.theme().spacing;
    auto *first = new QHBoxLayout;
    first->setSpacing(space.small);
    first->addWidget(m_handle, 0, Qt::AlignTop);
    auto *badge = new QVBoxLayout; // level with the first line of the question
    badge->addSpacing(5);
    badge->addWidget(m_badge);
    badge->addStretch();
    first->addLayout(badge);
    first->addWidget(m_question, 1, Qt::AlignTop);
    first->addWidget(m_intent, 0, Qt::AlignTop);
    first->addWidget(m_remove, 0, Qt::AlignTop);
    auto *second = new QGridLayout;
    second->setHorizontalSpacing(space.medium);
    second->setVerticalSpacing(2);
    int column = 0;
    const std::pair<QString, QWidget *> fields[] = {
        {tr("Table"), m_table}, {tr("Host"), m_host}, {tr("Note-taker"), m_notetaker}};
    for (const auto &[name, field] : fields) {
        QLabel *label = makeLabel(name, "small", this);
        label->setBuddy(field);
        second->addWidget(label, 0, column);
        second->addWidget(field, 1, column, Qt::AlignTop);
        second->setColumnStretch(column, 2);
        ++column;
    }
    m_answers->setMinimumWidth(76);
    m_answers->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    second->addWidget(m_answers, 1, column);
    second->setContentsMargins(m_handle->sizeHint().width() + space.small, 0, 0, 0);
    auto *third = new QHBoxLayout;
    third->setSpacing(space.small);
    third->setContentsMargins(m_handle->sizeHint().width() + space.small - 2, 0, 0, 0);
    third->addWidget(m_private);
    third->addWidget(m_privacy, 1);
    third->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium + kBar, space.medium, space.medium, space.medium);
    layout->setSpacing(space.small);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addLayout(third);
}

void PromptCard::paintEvent(QPaintEvent *event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    paintIntentBar(painter, *this, QRect(6, 14, kBar, height() - 28), m_badge->tone(),
                   m_context.theme.theme());
}

void PromptCard::refresh() {
    const Prompt *prompt = m_context.workshop().find(m_prompt);
    if (!prompt)
        return;
    m_handle->setNumber(prompt->number);
    const QString place = tr("Prompt %1").arg(prompt->number);
    setAccessibleName(place);
    m_question->setAccessibleName(tr("Question of prompt %1").arg(prompt->number));
    m_table->setAccessibleName(tr("Table of prompt %1").arg(prompt->number));
    m_host->setAccessibleName(tr("Host of prompt %1").arg(prompt->number));
    m_notetaker->setAccessibleName(tr("Note-taker of prompt %1").arg(prompt->number));
    m_intent->setAccessibleName(tr("Intent of prompt %1").arg(prompt->number));
    m_remove->setAccessibleName(tr("Remove prompt %1").arg(prompt->number));
    m_private->setAccessibleName(tr("Prompt %1 is kept in confidence").arg(prompt->number));
    m_private->setChecked(prompt->isPrivate);
    m_privacy->setVisible(prompt->isPrivate);
    m_host->setPerson(prompt->host);
    m_notetaker->setPerson(prompt->notetaker);
    showIntent();
    const int answers = m_context.workshop().counts(m_prompt).answers;
    m_answers->setText(answers == 0   ? tr("no answers")
                       : answers == 1 ? tr("1 answer")
                                      : tr("%n answers", nullptr, answers));
}

void PromptCard::showIntent() {
    const Intent intent = m_context.workshop().find(m_prompt)->intent;
    const auto at = std::ranges::find(kIntents, intent);
    m_intent->setCurrentIndex(int(at - kIntents.begin()));
    m_badge->setTone(toneOf(intent));
    update();
}

void PromptCard::setIntent(int index) {
    if (index < 0 || index >= int(kIntents.size()))
        return;
    const std::string_view name = nameOf(kIntents[size_t(index)]);
    m_context.commit(setFields(m_context.workshop(), refOf(m_prompt),
                               {{columnOf(&Prompt::intent),
                                 Value(QString::fromLatin1(name.data(), qsizetype(name.size())))}}),
                     kAction);
    showIntent(); // where it failed, the old one is back
}

void PromptCard::setPrivate(bool isPrivate) {
    m_context.commit(setFields(m_context.workshop(), refOf(m_prompt),
                               {{columnOf(&Prompt::isPrivate), Value(qint64(isPrivate))}}),
                     kAction);
    refresh(); // where it failed, the tick is as before
}

void PromptCard::keepPerson(PersonBox &box, std::optional<ParticipantId> Prompt::*role) {
    box.setNobodyText(tr("Nobody yet"));
    box.setEnabled(!m_context.session.isReadOnly());
    connect(&box, &PersonBox::chosen, this, [this, role](const PersonChoice &choice) {
        m_context.commit(setPerson(m_context.workshop(), {refOf(m_prompt)}, columnOf(role), choice,
                                   m_context.session.sources()),
                         kAction);
    });
}

std::vector<QWidget *> PromptCard::tabOrder() const {
    return {m_handle, m_question, m_intent, m_remove, m_table, m_host, m_notetaker, m_private};
}

void PromptCard::focusQuestion() {
    m_question->setFocus(Qt::OtherFocusReason);
    m_question->moveCursor(QTextCursor::End);
}

void PromptCard::replaceQuestion() {
    focusQuestion();
    m_question->selectAll();
}

} // namespace coalesce::ui
