// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to the parts of Plan from wherever one is: found by name with the finder, in any room.
#pragma once

#include "ui/commands/command.h"

#include <functional>
#include <vector>

namespace coalesce::ui {

class PlanRoom;

// `show` brings the room into sight. The room outlives the commands.
std::vector<Command> planPlaces(PlanRoom &room, const std::function<void()> &show);

} // namespace coalesce::ui
