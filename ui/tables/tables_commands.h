// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Tables room.
#pragma once

#include "ui/commands/command.h"

namespace coalesce::ui {

class TablesPage;

// The page outlives the commands' use.
std::vector<Command> tablesCommands(TablesPage &page);

} // namespace coalesce::ui
