// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clock_commands.h"

#include "ui/clock/chime.h"
#include "ui/clock/running_clock.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::Clock", text);
}
} // namespace

std::vector<Command> clockCommands(RunningClock &clock, Chime &chime) {
    const auto runs = [&clock] { return clock.canRun() && clock.reading(); };
    return {
        {.id = QStringLiteral("clock.next"),
         .text = tr("&Next step"),
         .run = [&clock] { clock.next(); },
         .shortcuts = {QKeySequence(Qt::Key_F8)},
         .keywords = tr("run sheet clock go on start day"),
         .icon = IconName::Next,
         .enabled = [&clock] { return clock.canRun(); },
         .currentText =
             [&clock] {
                 const auto now = clock.reading();
                 if (!now)
                     return tr("Start the run sheet");
                 return clock.stepAfter(*now) ? tr("&Next step") : tr("End the run sheet");
             }},
        {.id = QStringLiteral("clock.startPause"),
         .text = tr("Pause the clock"),
         .run = [&clock] { clock.startOrPause(); },
         .shortcuts = {QKeySequence(Qt::Key_F7)},
         .keywords = tr("start go on stop time"),
         .icon = IconName::Pause,
         .enabled = [&clock] { return clock.canRun(); },
         .currentText =
             [&clock] {
                 const auto now = clock.reading();
                 if (!now)
                     return tr("Start the clock");
                 return now->isRunning ? tr("Pause the clock") : tr("Let the clock go on");
             }},
        {.id = QStringLiteral("clock.addMinute"),
         .text = tr("Give this step a minute more"),
         .run = [&clock] { clock.addMinutes(1); },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_F8)},
         .keywords = tr("time longer add"),
         .icon = IconName::Add,
         .enabled = runs},
        {.id = QStringLiteral("clock.back"),
         .text = tr("&Back to the step before"),
         .run = [&clock] { clock.back(); },
         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
         .keywords = tr("run sheet clock previous"),
         .icon = IconName::Back,
         .enabled = [&clock] { return clock.canRun(); }},
        {.id = QStringLiteral("clock.stop"),
         .text = tr("Stop the clock"),
         .run = [&clock] { clock.stop(); },
         .keywords = tr("run sheet end"),
         .icon = IconName::Close,
         .enabled = runs},
        {.id = QStringLiteral("clock.reset"),
         .text = tr("Begin the day anew…"),
         .run = [&clock] { clock.askToReset(); },
         .keywords = tr("run sheet clock rehearsal reset clear times took"),
         .icon = IconName::Undo,
         .enabled = [&clock] { return clock.canRun() && clock.hasRun(); }},
        {.id = QStringLiteral("clock.mute"),
         .text = tr("Mute the clock"),
         .run = [&chime] { chime.setMuted(!chime.isMuted()); },
         .keywords = tr("sound silent bell volume"),
         .icon = IconName::Mute,
         .checked = [&chime] { return chime.isMuted(); }},
    };
}

} // namespace coalesce::ui
