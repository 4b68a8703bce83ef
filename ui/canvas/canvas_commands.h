// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the canvas. The registry and the menu of the right button are both made from here, so that
// both call a thing the same and ask the same whether it can be done.
#pragma once

#include "ui/commands/command.h"

class QMenu;

namespace coalesce::ui {

class CanvasView;

// For the registry. Where a command does not suit what is chosen it says what it needs; in a workshop that
// cannot be changed those that would change it are disabled. The view outlives them.
std::vector<Command> canvasCommands(CanvasView &view, const QString &room);

// Those that apply to what is chosen; what does not suit is disabled.
void fillCanvasMenu(QMenu &menu, CanvasView &view);

} // namespace coalesce::ui
