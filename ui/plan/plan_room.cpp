// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_room.h"

#include "core/day/pulse.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/facts_panel.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/prompts_panel.h"
#include "ui/plan/pulse_panel.h"
#include "ui/plan/run_sheet_panel.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::PlanRoom", text);
}

} // namespace

PlanView::PlanView(const RoomContext &context, RunningClock &clock, QWidget *parent)
    : QWidget(parent), m_context(context), m_tabs(new QButtonGroup(this)), m_parts(new QStackedWidget(this)) {
    setLook(*this, "ground");
    // Made in the order in which Tab and a screen reader go through them.
    QWidget *tabs = makeTabs();
    m_prompts = new PromptsPanel(context, m_parts);
    m_people = new PeoplePanel(context, m_parts);
    m_runSheet = new RunSheetPanel(context, clock, m_parts);
    m_pulse = new PulsePanel(context, m_parts);
    m_facts = new FactsPanel(context, this);
    const Spacing space = context.theme.theme().spacing;
    for (QWidget *part : std::initializer_list<QWidget *>{m_prompts, m_people, m_runSheet, m_pulse})
        m_parts->addWidget(part);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space.large, space.medium, space.large, space.medium);
    middle->setSpacing(space.medium);
    if (context.session.isReadOnly())
        middle->addWidget(makeReadOnlyNote());
    middle->addWidget(tabs, 0, Qt::AlignLeft);
    middle->addWidget(m_parts, 1);
    m_facts->setMinimumWidth(260);
    m_facts->setMaximumWidth(345);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(middle, 7);
    across->addWidget(m_facts, 3);
    connect(&context.session, &WorkshopSession::changed, this, &PlanView::follow);
    describe();
}

QWidget *PlanView::makeReadOnlyNote() {
    auto *note = new QFrame(this);
    note->setObjectName(QStringLiteral("readOnlyNote"));
    setLook(*note, "message");
    auto *icon = new QLabel(note);
    icon->setPixmap(themedIcon(IconName::Lock, m_context.theme).pixmap(18, 18));
    const QString sentence = tr("This workshop can be read here, not changed. %1")
                                 .arg(m_context.session.readOnlyReason())
                                 .trimmed();
    QLabel *words = makeLabel(sentence, "plain", note);
    words->setWordWrap(true);
    auto *row = new QHBoxLayout(note);
    row->addWidget(icon);
    row->addWidget(words, 1);
    return note;
}

QWidget *PlanView::makeTabs() {
    auto *tabs = new QWidget(this);
    tabs->setAccessibleName(tr("Parts of the plan"));
    setAccessibleRole(*tabs, QAccessible::PageTabList);
    auto *row = new QHBoxLayout(tabs);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_context.theme.theme().spacing.tiny);
    const std::pair<Part, const char *> names[] = {
        {Prompts, "tabPrompts"}, {People, "tabPeople"}, {RunSheet, "tabRunSheet"}, {Pulse, "tabPulse"}};
    for (const auto &[part, name] : names) {
        auto *tab = new QPushButton(tabs);
        tab->setObjectName(QLatin1String(name));
        tab->setCheckable(true);
        setAccessibleRole(*tab, QAccessible::PageTab);
        m_tabs->addButton(tab, part);
        row->addWidget(tab);
    }
    m_tabs->button(Prompts)->setChecked(true);
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int part, bool on) {
        if (on)
            m_parts->setCurrentIndex(part);
    });
    return tabs;
}

void PlanView::follow(const ChangeSet &changes) {
    m_facts->follow(changes);
    m_prompts->follow(changes);
    m_people->follow(changes);
    m_runSheet->follow(changes);
    m_pulse->follow(changes);
    describe();
}

void PlanView::describe() {
    const Workshop &workshop = m_context.workshop();
    const auto label = [this](Part part, const QString &name, int count) {
        QAbstractButton *tab = m_tabs->button(part);
        tab->setText(count > 0 ? QStringLiteral("%1  %2").arg(name).arg(count) : name);
        tab->setAccessibleName(count > 0 ? tr("%1, %2").arg(name).arg(count) : name);
    };
    label(Prompts, tr("Prompts"), workshop.prompts().size());
    label(People, tr("People"), workshop.participants().size());
    label(RunSheet, tr("Run sheet"), workshop.all<Step>().size());
    label(Pulse, tr("Pulse"), int(pulsesOfToday(workshop).size()));
}

void PlanView::showPart(Part part) {
    m_tabs->button(part)->setChecked(true);
}

PlanView::Part PlanView::part() const {
    return Part(m_parts->currentIndex());
}

void PlanView::focusFirst() {
    switch (part()) {
    case Prompts:
        m_prompts->focusFirst();
        break;
    case People:
        m_people->focusFirst();
        break;
    case RunSheet:
        m_runSheet->focusFirst();
        break;
    case Pulse:
        m_pulse->focusFirst();
        break;
    }
}

void PlanView::moveFocused(int by) {
    if (!m_prompts->moveFocused(by) && !m_runSheet->moveFocused(by))
        m_context.messages.showNotice(tr("Go to a prompt or a step of the run sheet first; then it moves."),
                                      {}, MessageBar::Lasts::ItsTime);
}

void PlanView::removeFocused() {
    if (m_people->table().hasFocus())
        m_people->removeSelected();
    else if (m_runSheet->table().hasFocus())
        m_runSheet->removeCurrent();
}

PlanRoom::PlanRoom(const RoomContext &context, RunningClock &clock) : m_context(context), m_clock(clock) {}

PlanRoom::~PlanRoom() {
    if (m_view && !m_view->parent())
        delete m_view;
}

QString PlanRoom::id() const {
    return QStringLiteral("plan");
}

QString PlanRoom::title() const {
    return tr("Plan");
}

PlanView &PlanRoom::view() {
    if (!m_view)
        m_view = new PlanView(m_context, m_clock, m_context.home);
    return *m_view;
}

void PlanRoom::focusFirst() {
    view().focusFirst();
}

bool PlanRoom::showPerson(const ParticipantId &id) {
    view().showPart(PlanView::People);
    return view().people().showPerson(id);
}

std::vector<Command> PlanRoom::commands() {
    PlanView *view = &this->view();
    return {
        {.id = QStringLiteral("plan.addPrompt"),
         .text = tr("Add a prompt"),
         .run =
             [view] {
                 view->showPart(PlanView::Prompts);
                 view->prompts().addPrompt();
             },
         .room = id(),
         .keywords = tr("question"),
         .icon = IconName::Add},
        {.id = QStringLiteral("plan.addStep"),
         .text = tr("Add a step"),
         .run =
             [view] {
                 view->showPart(PlanView::RunSheet);
                 view->runSheet().addStep();
             },
         .room = id(),
         .keywords = tr("run sheet agenda"),
         .icon = IconName::Add},
        {.id = QStringLiteral("plan.startStep"),
         .text = tr("Start the selected step"),
         .run =
             [view] {
                 view->showPart(PlanView::RunSheet);
                 view->runSheet().startCurrent();
             },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
         .room = id(),
         .keywords = tr("run sheet clock jump"),
         .icon = IconName::Play},
        {.id = QStringLiteral("plan.addPulse"),
         .text = tr("Add a pulse question"),
         .run =
             [view] {
                 view->showPart(PlanView::Pulse);
                 view->pulse().addQuestion();
             },
         .room = id(),
         .keywords = tr("show of hands before after"),
         .icon = IconName::Add},
        {.id = QStringLiteral("plan.findPerson"),
         .text = tr("Find a person"),
         .run =
             [view] {
                 view->showPart(PlanView::People);
                 view->people().focusSearch();
             },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_F)},
         .room = id(),
         .keywords = tr("search participant"),
         .icon = IconName::Find},
        {.id = QStringLiteral("plan.moveUp"),
         .text = tr("Move the prompt or step up"),
         .run = [view] { view->moveFocused(-1); },
         .shortcuts = {QKeySequence(Qt::ALT | Qt::Key_Up)},
         .room = id(),
         .keywords = tr("order"),
         .icon = IconName::ChevronUp,
         .inFinder = false},
        {.id = QStringLiteral("plan.moveDown"),
         .text = tr("Move the prompt or step down"),
         .run = [view] { view->moveFocused(1); },
         .shortcuts = {QKeySequence(Qt::ALT | Qt::Key_Down)},
         .room = id(),
         .keywords = tr("order"),
         .icon = IconName::ChevronDown,
         .inFinder = false},
        {.id = QStringLiteral("plan.remove"),
         .text = tr("Remove the selected people or step"),
         .run = [view] { view->removeFocused(); },
         .shortcuts = {QKeySequence(Qt::Key_Delete)},
         .room = id(),
         .icon = IconName::Remove,
         .inFinder = false},
    };
}

} // namespace coalesce::ui
