// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window, once, and the QAction of each. A room's commands act only while that room is
// shown; its bare keys (M, G, Del) only while the focus is inside the room, and never in a text field, which
// takes typed keys first.
#pragma once

#include "ui/commands/command.h"

#include <QHash>
#include <QObject>
#include <deque>

class QAction;
class QMenu;
class QWidget;

namespace coalesce::ui {

class ThemeController;

class CommandRegistry : public QObject {
    Q_OBJECT

public:
    // `window` carries the shortcuts that work everywhere. Both outlive the registry.
    CommandRegistry(QWidget &window, const ThemeController &theme, QObject *parent = nullptr);

    // Where a room's bare keys work. Call before adding the room's commands.
    void setRoomWidget(const QString &room, QWidget &widget);

    // Adds a command; its id must be new (a mistake of ours otherwise).
    QAction &add(Command command);
    void add(std::vector<Command> commands);

    // The room that is shown; empty on the start page.
    void setCurrentRoom(const QString &room);
    const QString &currentRoom() const { return m_currentRoom; }

    // Asks every command anew whether it can run, how it stands and what it is called.
    void refresh();
    // The same, once, when control returns to the event loop: for whatever changes often (selection, edits).
    void refreshSoon();

    const Command *find(const QString &id) const;
    QAction *action(const QString &id) const; // null when there is none
    bool isEnabled(const QString &id) const;
    // Runs the command if it is enabled now; gives whether it ran.
    bool run(const QString &id);

    std::vector<Command> commands() const; // in the order they were added

    // Empties the menu and fills it with its commands, section by section.
    void fillMenu(QMenu &menu, Menu which) const;

signals:
    void aboutToRun(const QString &id);

private:
    struct Entry {
        Command command;
        QAction *action;
    };
    bool canRun(const Command &command) const;
    void refresh(Entry &entry);
    void placeShortcuts(Entry &entry);

    QWidget &m_window;
    const ThemeController &m_theme;
    QHash<QString, QWidget *> m_roomWidgets;
    std::deque<Entry> m_entries;
    QHash<QString, std::size_t> m_byId;
    QString m_currentRoom;
    bool m_refreshDue = false;
};

// "Undo (Ctrl+Z)": the text of an action with its shortcut, for tooltips.
QString textWithShortcut(const QAction &action);

} // namespace coalesce::ui
