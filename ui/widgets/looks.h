// SPDX-License-Identifier: GPL-3.0-or-later
// How a widget asks the one style sheet for its look, and what every control has: a name, a tip.
#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QWidget;

namespace coalesce::ui {

// Chooses among the looks of ui/theme/style.qss, such as "primary" for the ink button. May be changed at any
// time.
void setLook(QWidget &widget, const char *look);

// A tip that is shown as plain text whatever is in it, long ones in several lines.
QString plainTip(const QString &text);

// Makes a button do an action: enabled, checked, tip with shortcut and accessible name follow it.
void followAction(QAbstractButton &button, QAction &action);

} // namespace coalesce::ui
