// SPDX-License-Identifier: GPL-3.0-or-later
// The stage in the window: its commands, its button in the top bar and its preview at the foot of the rail.
#pragma once

class QMenu;

namespace coalesce::ui {

class CommandRegistry;
class MainWindow;
class StageController;

void addStage(MainWindow &window, StageController &stage);

// Everything that can be done with the stage now, by mouse and keys.
void fillStageMenu(QMenu &menu, CommandRegistry &commands, StageController &stage);

} // namespace coalesce::ui
