// SPDX-License-Identifier: GPL-3.0-or-later
// A room of the window, as the shell sees it: something with a name, a widget and commands. What a room shows
// and how it follows the workshop is its own business.
#pragma once

#include "ui/commands/command.h"

#include <QString>
#include <vector>

class QWidget;

namespace coalesce::ui {

class Room {
public:
    virtual ~Room() = default;
    virtual QString id() const = 0;    // "canvas": what Command::room says
    virtual QString title() const = 0; // translated: "Canvas"
    virtual IconName icon() const = 0;
    virtual QWidget *widget() = 0; // the window takes it in and owns it from then on
    // Where bare keys (M, T, Delete) are commands: where nothing can be typed or chosen by letters.
    virtual QWidget *keyWidget() { return widget(); }
    // Keeps what is being typed in a field that does not keep itself: something else is about to happen.
    virtual void commitTyping() {}
    virtual std::vector<Command> commands() { return {}; }
    // Puts the focus where work in this room begins: the entry field, the canvas.
    virtual void focusFirst() = 0;
};

} // namespace coalesce::ui
