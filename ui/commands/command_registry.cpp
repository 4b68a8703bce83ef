// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_registry.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QAction>
#include <QMenu>
#include <QTimer>

namespace coalesce::ui {

CommandRegistry::CommandRegistry(QWidget &window, const ThemeController &theme, QObject *parent)
    : QObject(parent), m_window(window), m_theme(theme) {}

void CommandRegistry::setRoomWidget(const QString &room, QWidget &widget) {
    m_roomWidgets.insert(room, &widget);
}

QAction &CommandRegistry::add(Command command) {
    Q_ASSERT_X(!m_byId.contains(command.id), "CommandRegistry::add", qPrintable(command.id));
    auto *action = new QAction(command.text, this);
    action->setObjectName(command.id);
    action->setIcon(themedIcon(command.icon, m_theme));
    action->setIconVisibleInMenu(false); // words are quicker to scan without a ragged row of pictures
    action->setCheckable(bool(command.checked));
    action->setMenuRole(QAction::NoRole);
    const QString id = command.id;
    connect(action, &QAction::triggered, this, [this, id] { run(id); });
    m_byId.insert(id, m_entries.size());
    m_entries.push_back({std::move(command), action});
    placeShortcuts(m_entries.back());
    refresh(m_entries.back());
    return *action;
}

void CommandRegistry::add(std::vector<Command> commands) {
    for (Command &command : commands)
        add(std::move(command));
}

// A bare key belongs to the room's own widget, so that it is a plain key anywhere else.
void CommandRegistry::placeShortcuts(Entry &entry) {
    const bool bare = std::ranges::any_of(entry.command.shortcuts, isBareKey);
    QWidget *room = m_roomWidgets.value(entry.command.room);
    entry.action->setShortcuts(entry.command.shortcuts);
    if (bare && room) {
        entry.action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        room->addAction(entry.action);
    } else {
        entry.action->setShortcutContext(Qt::WindowShortcut);
        m_window.addAction(entry.action);
    }
}

void CommandRegistry::setCurrentRoom(const QString &room) {
    m_currentRoom = room;
    refresh();
}

bool CommandRegistry::canRun(const Command &command) const {
    if (!command.room.isEmpty() && command.room != m_currentRoom)
        return false;
    return !command.enabled || command.enabled();
}

void CommandRegistry::refresh(Entry &entry) {
    const Command &command = entry.command;
    if (command.currentText)
        entry.action->setText(command.currentText());
    entry.action->setEnabled(canRun(command));
    // A menu shows what can be done here, not what could be done elsewhere.
    entry.action->setVisible(command.room.isEmpty() || command.room == m_currentRoom);
    if (command.checked)
        entry.action->setChecked(command.checked());
    entry.action->setToolTip(command.remark.isEmpty() ? textWithShortcut(*entry.action)
                                                      : plainTip(command.remark));
}

void CommandRegistry::refresh() {
    m_refreshDue = false;
    for (Entry &entry : m_entries)
        refresh(entry);
}

void CommandRegistry::refreshSoon() {
    if (m_refreshDue)
        return;
    m_refreshDue = true;
    QTimer::singleShot(0, this, [this] {
        if (m_refreshDue)
            refresh();
    });
}

const Command *CommandRegistry::find(const QString &id) const {
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_entries[*found].command;
}

QAction *CommandRegistry::action(const QString &id) const {
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : m_entries[*found].action;
}

bool CommandRegistry::isEnabled(const QString &id) const {
    const Command *command = find(id);
    return command && canRun(*command);
}

bool CommandRegistry::run(const QString &id) {
    if (!isEnabled(id)) {
        refreshSoon(); // the action was older than the truth
        return false;
    }
    emit aboutToRun(id);
    find(id)->run();
    refreshSoon();
    return true;
}

std::vector<Command> CommandRegistry::commands() const {
    std::vector<Command> all;
    all.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        all.push_back(entry.command);
    return all;
}

void CommandRegistry::fillMenu(QMenu &menu, Menu which) const {
    menu.clear();
    std::vector<const Entry *> entries;
    for (const Entry &entry : m_entries) {
        if (entry.command.menu == which)
            entries.push_back(&entry);
    }
    std::ranges::stable_sort(entries, {}, [](const Entry *entry) { return entry->command.section; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && entries[i]->command.section != entries[i - 1]->command.section)
            menu.addSeparator();
        menu.addAction(entries[i]->action);
    }
}

QString textWithShortcut(const QAction &action) {
    const QString text = plainText(action.text());
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

} // namespace coalesce::ui
