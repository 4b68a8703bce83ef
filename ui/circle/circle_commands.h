// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Circle room.
#pragma once

#include "ui/commands/command.h"
#include "ui/shell/room_context.h"

namespace coalesce::ui {

class CircleView;

// The view outlives them.
std::vector<Command> circleCommands(CircleView &view, const RoomContext &context);

} // namespace coalesce::ui
