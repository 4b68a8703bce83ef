// SPDX-License-Identifier: GPL-3.0-or-later
// The run sheet's menu of templates: takes the steps of one, or makes one of this workshop.
#pragma once

#include "ui/shell/room_context.h"

class QMenu;

namespace coalesce::ui {

// Where people's own templates are kept; made when something is put there.
QString ownTemplatesFolder();

// Fills the menu anew, with what there is now.
void fillTemplateMenu(QMenu &menu, const RoomContext &context);

// Keeps the method of the workshop as a template of people's own, under its title. Says so, or why not.
void saveAsTemplate(const RoomContext &context);

} // namespace coalesce::ui
