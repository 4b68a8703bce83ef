// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clock_pill.h"

#include "ui/clock/chime.h"
#include "ui/commands/command_registry.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/own_keys_menu.h"

#include <QAction>
#include <QActionGroup>

namespace coalesce::ui {

namespace {

constexpr int kMostTitle = 22; // letters of a step's title

QString shortened(const QString &title) {
    return title.size() <= kMostTitle ? title : title.left(kMostTitle - 1).trimmed() + QChar(0x2026);
}

const char *lookOf(Urgency urgency) {
    switch (urgency) {
    case Urgency::Calm:
        return "pill";
    case Urgency::Soon:
        return "pillSoon";
    case Urgency::Over:
        return "pillOver";
    }
    Q_UNREACHABLE();
}

// One of a few values, as a submenu with the present one ticked.
template <class Choose>
void addChoices(QMenu &menu, const std::vector<std::pair<QString, int>> &choices, int present,
                Choose choose) {
    auto *group = new QActionGroup(&menu);
    for (const auto &choice : choices) {
        QAction *action = group->addAction(choice.first);
        action->setCheckable(true);
        action->setChecked(choice.second == present);
        menu.addAction(action);
        QObject::connect(action, &QAction::triggered, &menu,
                         [choose, value = choice.second] { choose(value); });
    }
}

} // namespace

ClockPill::ClockPill(const RoomContext &context, RunningClock &clock, Chime &chime, CommandRegistry &commands,
                     QWidget *parent)
    : PillButton(IconName::Clock, tr("Clock"), {}, context.theme, parent), m_context(context), m_clock(clock),
      m_chime(chime), m_commands(commands) {
    setObjectName(QStringLiteral("clock"));
    connect(this, &QPushButton::clicked, this, &ClockPill::openMenu);
    connect(&clock, &RunningClock::ticked, this, &ClockPill::follow);
    follow();
}

// Readers are told the minutes and not each second.
void ClockPill::follow() {
    const auto clock = m_clock.reading();
    setVisible(clock || !m_context.workshop().all<Step>().isEmpty());
    Urgency urgency = Urgency::Calm;
    QString title, left, spoken;
    if (clock) {
        urgency = m_clock.urgency(*clock);
        title = shortened(m_clock.titleOf(*clock));
        left = leftText(*clock);
        spoken = tr("Clock: %1, %2").arg(m_clock.titleOf(*clock), spokenText(*clock));
    } else {
        const bool began = !m_context.workshop().all<Run>().isEmpty();
        title = began ? tr("Run sheet ended") : tr("Run sheet");
        left = began ? QString() : tr("not started");
        spoken = began ? tr("Clock: the run sheet has ended") : tr("Clock: the run sheet has not started");
    }
    if (const char *look = lookOf(urgency); property("look").toString() != QLatin1String(look))
        setLook(*this, look);
    const int width = sizeHint().width();
    if (text() != title)
        setText(title);
    setHint(left);
    if (accessibleName() != spoken)
        setAccessibleName(spoken);
    setToolTip(m_clock.forecastText().isEmpty() ? spoken : tr("The day is %1").arg(m_clock.forecastText()));
    if (sizeHint().width() != width)
        updateGeometry();
}

void ClockPill::openMenu() {
    auto *menu = new OwnKeysMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands.refresh();
    for (const char *id :
         {"clock.next", "clock.startPause", "clock.addMinute", "clock.back", "clock.stop", "clock.reset"})
        menu->addAction(m_commands.action(QLatin1String(id)));
    menu->addSeparator();
    QMenu *warning = menu->addMenu(tr("Warn before the end"));
    addChoices(*warning,
               {{tr("Not at all"), 0},
                {tr("1 minute"), 1},
                {tr("2 minutes"), 2},
                {tr("5 minutes"), 5},
                {tr("10 minutes"), 10}},
               m_clock.warnMinutes(), [this](int minutes) { m_clock.setWarnMinutes(minutes); });
    QMenu *sound = menu->addMenu(tr("Sound"));
    addChoices(*sound, {{tr("Quiet"), 35}, {tr("Medium"), 60}, {tr("Loud"), 100}}, m_chime.volume(),
               [this](int volume) {
                   m_chime.setVolume(volume);
                   m_chime.sound(Urgency::Soon);
               });
    menu->addAction(m_commands.action(QStringLiteral("clock.mute")));
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace coalesce::ui
