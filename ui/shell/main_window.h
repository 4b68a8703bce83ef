// SPDX-License-Identifier: GPL-3.0-or-later
// The window: it assembles the start page, the rooms and what stands around them, and nothing more. What a
// command does to a workshop, and which rooms there are, is added from outside.
#pragma once

#include "ui/commands/command_registry.h"
#include "ui/shell/room.h"

#include <QMainWindow>
#include <memory>

class QMenu;
class QStackedWidget;

namespace coalesce::ui {

class Finder;
class MessageBar;
class Rail;
class Settings;
class StartPage;
class StatusLine;
class ThemeController;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // Both outlive the window.
    MainWindow(ThemeController &theme, Settings &settings);
    ~MainWindow() override;

    CommandRegistry &commands() { return *m_commands; }
    StartPage &startPage() { return *m_start; }
    TopBar &topBar() { return *m_topBar; }
    StatusLine &statusLine() { return *m_status; }
    MessageBar &messages() { return *m_messages; }
    Finder &finder() { return *m_finder; }

    // Adds a room to the rail, its widget to the middle, its commands and the command that goes there (Ctrl+1
    // …).
    void addRoom(std::unique_ptr<Room> room);
    Room *currentRoom() const; // null on the start page

    void showStart();
    // Leaves the start page for the room shown last, or the one named.
    void showWorkshop(const QString &roomId = {});
    void showRoom(const QString &roomId); // leaves the focus where it is
    // Title and focus question, also in the title of the window.
    void setWorkshop(const QString &title, const QString &focusQuestion);

signals:
    void roomShown(const QString &roomId); // empty: the start page

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void assemble();
    void addOwnCommands();
    void buildMenusSoon();
    void buildMenus();
    void commitTyping();
    QString keepTyping();
    Room *room(const QString &roomId) const;

    ThemeController &m_theme;
    Settings &m_settings;
    CommandRegistry *m_commands;
    std::vector<std::unique_ptr<Room>> m_rooms;
    QStackedWidget *m_pages = nullptr;  // the start page, the workshop
    QStackedWidget *m_middle = nullptr; // the rooms
    StartPage *m_start = nullptr;
    TopBar *m_topBar = nullptr;
    Rail *m_rail = nullptr;
    StatusLine *m_status = nullptr;
    MessageBar *m_messages = nullptr;
    Finder *m_finder = nullptr;
    std::vector<QMenu *> m_menus;
    QString m_whyOpen; // said instead of closing
    bool m_menusDue = false;
};

} // namespace coalesce::ui
