// SPDX-License-Identifier: GPL-3.0-or-later
// The clock in the top bar: which step runs and what it has left. Pressed, it opens the clock's menu.
#pragma once

#include "ui/clock/running_clock.h"
#include "ui/widgets/buttons.h"

namespace coalesce::ui {

class Chime;
class CommandRegistry;

class ClockPill : public PillButton {
    Q_OBJECT

public:
    // All outlive the pill; the commands hold those of clock_commands.h.
    ClockPill(const RoomContext &context, RunningClock &clock, Chime &chime, CommandRegistry &commands,
              QWidget *parent = nullptr);

private:
    void follow();
    void openMenu();

    RoomContext m_context;
    RunningClock &m_clock;
    Chime &m_chime;
    CommandRegistry &m_commands;
};

} // namespace coalesce::ui
