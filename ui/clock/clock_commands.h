// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the clock, which work in every room.
#pragma once

#include "ui/commands/command.h"

namespace coalesce::ui {

class Chime;
class RunningClock;

// Both outlive the commands.
std::vector<Command> clockCommands(RunningClock &clock, Chime &chime);

} // namespace coalesce::ui
