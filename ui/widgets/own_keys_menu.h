// SPDX-License-Identifier: GPL-3.0-or-later
// A menu whose letters are its own while it is open: to Qt it is a part of the widget it was opened over, and
// the commands of that would take them.
#pragma once

#include <QKeyEvent>
#include <QMenu>

namespace coalesce::ui {

class OwnKeysMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    bool event(QEvent *event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        return QMenu::event(event);
    }
};

// The same for a menu that Qt made; goes with it.
class OwnKeys : public QObject {
public:
    explicit OwnKeys(QMenu &menu) : QObject(&menu) { menu.installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace coalesce::ui
