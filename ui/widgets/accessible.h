// SPDX-License-Identifier: GPL-3.0-or-later
// Roles for screen readers that Qt's own widgets do not have: an alert, a list of tabs, a tab.
#pragma once

#include <QAccessible>

class QWidget;

namespace coalesce::ui {

// Gives the widget a role. Its name is its accessibleName; a button of any role can be pressed and, when
// checkable, is reported as selected.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace coalesce::ui
