// SPDX-License-Identifier: GPL-3.0-or-later
// One command of the window: what it is called, how it is reached, when it can run and what it does. Each
// stands once in the CommandRegistry; menus, toolbars, the finder, the shortcut help and tests all read it
// from there.
#pragma once

#include "ui/icons/icon.h"

#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>
#include <vector>

namespace coalesce::ui {

enum class Menu { None, File, Edit, View, Help };

struct Command {
    QString id;   // "canvas.group": room or area, a dot, a verb
    QString text; // translated, with & for its menu key if it has one
    std::function<void()> run;
    QList<QKeySequence> shortcuts = {};
    QString room = {};     // the room it belongs to; empty: works everywhere
    QString keywords = {}; // translated further words by which the finder finds it
    IconName icon = IconName::None;
    Menu menu = Menu::None;
    int section = 0;                           // menus set sections apart, lower ones first
    std::function<bool()> enabled = {};        // empty: always
    std::function<bool()> checked = {};        // not empty: a switch, and how it stands
    std::function<QString()> currentText = {}; // not empty: a text that changes, such as "Undo grouping"
    bool inFinder = true;
    QString remark = {}; // translated; what its tip says in place of its text
};

// True for keys that would be typed into a text: no Ctrl, Alt or Meta, and not a function key.
bool isBareKey(const QKeySequence &shortcut);

// What is wrong with a set of commands, one sentence each; empty when nothing is: ids that are not unique or
// not of the form, commands without text or effect, and shortcuts that clash within a room, within the window
// or between both.
std::vector<QString> problemsOf(const std::vector<Command> &commands);

// The text without the & of its menu key.
QString plainText(const QString &menuText);

} // namespace coalesce::ui
