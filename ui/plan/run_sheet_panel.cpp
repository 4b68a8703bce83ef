// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/run_sheet_panel.h"

#include "core/edit/prompt_actions.h"
#include "ui/clock/running_clock.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/step_details.h"
#include "ui/plan/template_menu.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/own_keys_menu.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

RunSheetPanel::RunSheetPanel(const RoomContext &context, RunningClock &clock, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new RunSheetModel(context, clock, this)),
      m_table(new CellTable(tr("Run sheet"), 46, this)), m_stack(new QStackedWidget(this)),
      m_summary(new ElidedLabel({}, "muted", this)),
      m_remove(makeButton(tr("Remove"), ButtonKind::Plain, this)), m_clock(clock),
      m_next(makeButton({}, ButtonKind::Primary, this)), m_details(new StepDetails(context, this)) {
    const Spacing space = context.theme.theme().spacing;
    const bool readOnly = context.session.isReadOnly();
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{62, 72, 200, 200, 118, 134};
    static_assert(widths.size() == RunSheetModel::kColumns);
    for (int i = 0; i < RunSheetModel::kColumns; ++i)
        m_table->setColumnWidth(i, widths[size_t(i)]);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    // What is left of the step must be in sight in a narrow window too, and its title before its purpose.
    m_table->horizontalHeader()->setSectionResizeMode(RunSheetModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(RunSheetModel::Purpose, QHeaderView::Fixed);
    auto *add = makeButton(tr("Add step"), ButtonKind::Plain, this);
    add->setIcon(themedIcon(IconName::Add, context.theme));
    add->setObjectName(QStringLiteral("addStep"));
    add->setEnabled(!readOnly);
    m_remove->setObjectName(QStringLiteral("removeStep"));
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(makeLabel(tr("Run sheet"), "title", this));
    head->addStretch();
    auto *templates = makeButton(tr("Template"), ButtonKind::Plain, this);
    templates->setObjectName(QStringLiteral("template"));
    templates->setIcon(themedIcon(IconName::ChevronDown, context.theme));
    templates->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    templates->setToolTip(tr("Take the run sheet of a template, or save this workshop as one"));
    templates->setEnabled(!readOnly);
    auto *menu = new OwnKeysMenu(templates);
    menu->setToolTipsVisible(true);
    templates->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillTemplateMenu(*menu, m_context); });
    head->addWidget(m_remove);
    head->addWidget(templates);
    head->addWidget(add);
    head->addWidget(m_next);
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_next->setIcon(themedIcon(IconName::Next, context.theme, IconTint::OnAccent));
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(IconName::Plan,
                                      readOnly ? tr("The run sheet is empty.")
                                               : tr("The run sheet is empty. Add the first step of the day: "
                                                    "what happens, for how many minutes, and why."),
                                      context.theme, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.small);
    layout->addLayout(head);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    connect(m_next, &QPushButton::clicked, this, [this] { m_clock.next(); });
    connect(&clock, &RunningClock::ticked, this, &RunSheetPanel::tick);
    connect(add, &QPushButton::clicked, this, &RunSheetPanel::addStep);
    connect(m_remove, &QPushButton::clicked, this, &RunSheetPanel::removeCurrent);
    connect(m_table, &CellTable::currentMoved, this, &RunSheetPanel::describe);
    describe();
}

void RunSheetPanel::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    constexpr int narrow = 640, wide = 900; // of the panel; between them both columns grow with it
    const int grown = std::clamp(width(), narrow, wide) - narrow;
    m_table->setColumnWidth(RunSheetModel::Purpose, 72 + 218 * grown / (wide - narrow));
    m_table->setColumnWidth(RunSheetModel::Took, 112 + 22 * grown / (wide - narrow));
}

void RunSheetPanel::follow(const ChangeSet &changes) {
    const auto step = current();
    const int column = m_table->currentIndex().column();
    m_model->follow(changes);
    m_details->follow(changes);
    if (step && !m_table->currentIndex().isValid()) // the rows came anew
        setCurrent(*step, column);
    describe();
}

void RunSheetPanel::tick() {
    m_model->tick();
    m_summary->setFullText(m_model->summary());
    const auto clock = m_clock.reading();
    goWithClock(clock);
    m_next->setEnabled(m_clock.canRun());
    m_next->setText(!clock ? tr("Start") : m_clock.stepAfter(*clock) ? tr("Next step") : tr("End"));
    m_next->setToolTip(tr("%1 (F8)").arg(m_next->text()));
}

// Where the clock comes to another step, that one's script is wanted; but not while something is being typed.
void RunSheetPanel::goWithClock(const std::optional<ClockReading> &clock) {
    const auto at = clock ? std::optional(clock->step) : std::nullopt;
    if (at == std::exchange(m_at, at) || !at)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool typing =
        focus && ((focus != m_table && m_table->isAncestorOf(focus)) || m_details->isAncestorOf(focus));
    if (!typing)
        setCurrent(*at, RunSheetModel::Title);
}

void RunSheetPanel::startCurrent() {
    if (const auto step = current())
        m_clock.start(*step);
}

void RunSheetPanel::describe() {
    tick();
    m_details->setStep(current());
    m_details->setVisible(m_model->rowCount() > 0);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_remove->setEnabled(m_table->currentIndex().isValid() && !m_context.session.isReadOnly());
}

void RunSheetPanel::focusFirst() {
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, RunSheetModel::Title));
}

std::optional<StepId> RunSheetPanel::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->stepAt(row)) : std::nullopt;
}

void RunSheetPanel::setCurrent(const StepId &step, int column) {
    if (const int row = m_model->rowOf(step); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, column));
}

void RunSheetPanel::addStep() {
    const FieldValues values{{columnOf(&Step::title), Value(tr("New step"))},
                             {columnOf(&Step::minutes), Value(qint64(10))}};
    const auto added = addStepBehind(m_context.workshop(), current(), values, m_context.session.sources());
    if (!m_context.commit(added, QStringLiteral("step.add")))
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    const QModelIndex title = m_model->index(m_model->rowOf(StepId(*added->made)), RunSheetModel::Title);
    m_table->setCurrentIndex(title);
    m_table->edit(title);
}

void RunSheetPanel::removeCurrent() {
    const auto step = current();
    if (!step || m_context.session.isReadOnly())
        return;
    const QString title = m_context.workshop().find(*step)->title.string().simplified();
    if (m_context.commit(removeStep(m_context.workshop(), *step), QStringLiteral("step.remove")))
        m_context.messages.showNotice(tr("“%1” was removed from the run sheet.").arg(title),
                                      undoOffer(m_context));
}

bool RunSheetPanel::moveFocused(int by) {
    const auto step = current();
    if (!step || !m_table->hasFocus())
        return false;
    const int to = m_table->currentIndex().row() + 1 + by;
    if (to >= 1 && to <= m_model->rowCount() && !m_context.session.isReadOnly())
        m_context.commit(moveRecord(m_context.workshop(), refOf(*step), to), QStringLiteral("step.move"));
    return true;
}

} // namespace coalesce::ui
