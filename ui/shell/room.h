// SPDX-License-Identifier: GPL-3.0-or-later
// A room of the window, as the shell sees it: something with a name, a widget and commands. What a room shows
// and how it follows the workshop is its own business.
#pragma once

#include "ui/commands/command.h"

#include <QString>
#include <vector>

class QWidget;

namespace coalesce::ui {

class CommandRegistry;

class Room {
public:
    virtual ~Room() = default;
    virtual QString id() const = 0;    // "canvas": what Command::room says
    virtual QString title() const = 0; // translated: "Canvas"
    virtual IconName icon() const = 0;
    // Made when it is first asked for, which is when the room is first gone to: a window that opens makes one
    // room and not all of them. The window that takes it in owns it from then on.
    virtual QWidget *widget() = 0;
    // Where bare keys (M, T, Delete) are commands: where nothing can be typed or chosen by letters.
    virtual QWidget *keyWidget() { return widget(); }
    // Keeps what is being typed in a field that does not keep itself: something else is about to happen.
    virtual void commitTyping() {}
    // The commands of this room, for the registry; asked for once the widget is made.
    virtual std::vector<Command> commands() { return {}; }
    // For buttons that show commands, once the room's own are in there. The registry outlives the room's
    // widget.
    virtual void useCommands(CommandRegistry &) {}
    // Puts the focus where work in this room begins: the entry field, the canvas.
    virtual void focusFirst() = 0;
};

} // namespace coalesce::ui
