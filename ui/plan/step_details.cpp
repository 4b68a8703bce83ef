// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/step_details.h"

#include "core/edit/record_actions.h"
#include "ui/plan/stage_names.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {
constexpr QLatin1String kAction("step.set");
}

StepDetails::StepDetails(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(makeLabel({}, "section", this)),
      m_script(new RecordField(context, {columnOf(&Step::script), kAction, RecordField::Blank::Allow},
                               tr("Script"), InlineTextEdit::Enter::NewLine, this)),
      m_stage(new ChoiceBox(tr("What the stage shows"), this)) {
    setLook(*this, "card");
    const Spacing space = context.theme.theme().spacing;
    m_script->setObjectName(QStringLiteral("script"));
    m_stage->setObjectName(QStringLiteral("stepStage"));
    m_script->setPlaceholderText(tr("What you say and do: what to say first, what to do when it goes wrong"));
    m_script->setLineLimits(3, 7);
    for (const StageName &name : stageNames())
        m_stage->addItem(name.words, name.stored);
    m_stage->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_holdBack = makeSwitch(
        tr("Hold answers back"),
        tr("The stage shows how many answers there are, and their words once they are revealed: people "
           "write before they read"),
        &Step::holdBack);
    m_private =
        makeSwitch(tr("Among the hosts"), tr("Never on the stage and never in the report"), &Step::isPrivate);
    m_holdBack->setObjectName(QStringLiteral("holdBack"));
    m_private->setObjectName(QStringLiteral("stepPrivate"));
    QLabel *stage = makeLabel(tr("Stage"), "small", this);
    stage->setBuddy(m_stage);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.medium);
    row->addWidget(stage);
    row->addWidget(m_stage);
    row->addWidget(m_holdBack);
    row->addWidget(m_private);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium, space.small, space.medium, space.medium);
    layout->setSpacing(space.small);
    layout->addWidget(m_title);
    layout->addWidget(m_script);
    layout->addLayout(row);
    connect(m_stage, &QComboBox::activated, this,
            [this] { set(columnOf(&Step::stage), m_stage->currentData().toString()); });
    refresh();
}

QCheckBox *StepDetails::makeSwitch(const QString &text, const QString &tip, bool Step::*member) {
    auto *box = new QCheckBox(text, this);
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    connect(box, &QCheckBox::clicked, this,
            [this, member](bool on) { set(columnOf(member), Value(qint64(on))); });
    return box;
}

void StepDetails::setStep(const std::optional<StepId> &step) {
    if (step == m_step)
        return;
    m_step = step;
    m_script->setRecord(step ? std::optional(refOf(*step)) : std::nullopt);
    refresh();
}

void StepDetails::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Step))
        refresh();
}

void StepDetails::set(int column, const Value &value) {
    if (m_step)
        m_context.commit(setFields(m_context.workshop(), refOf(*m_step), {{column, value}}), kAction);
    refresh(); // where it failed, the old value is back
}

void StepDetails::refresh() {
    const Step *step = m_step ? m_context.workshop().find(*m_step) : nullptr;
    const bool on = step && !m_context.session.isReadOnly();
    m_title->setText(step ? tr("Script of “%1”").arg(step->title.string().simplified().left(60))
                          : tr("Choose a step to see its script"));
    m_stage->setEnabled(on);
    m_holdBack->setEnabled(on);
    m_private->setEnabled(on);
    m_holdBack->setChecked(step && step->holdBack);
    m_private->setChecked(step && step->isPrivate);
    const QString stored = step ? step->stage.string() : QString();
    int at = m_stage->findData(stored);
    if (at < 0) { // of another program's making
        m_stage->addItem(stored, stored);
        at = m_stage->count() - 1;
    }
    m_stage->setCurrentIndex(at);
}

} // namespace coalesce::ui
