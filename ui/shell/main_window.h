// SPDX-License-Identifier: GPL-3.0-or-later
// The window: it assembles the start page, the rooms and what stands around them, and nothing more. What a
// command does to a workshop, and which rooms there are, is added from outside.
#pragma once

#include "ui/commands/command_registry.h"
#include "ui/shell/room.h"

#include <QMainWindow>
#include <memory>

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
    StartPage &startPage(); // made when it is first asked for
    TopBar &topBar() { return *m_topBar; }
    Rail &rail() { return *m_rail; }
    StatusLine &statusLine() { return *m_status; }
    MessageBar &messages() { return *m_messages; }
    Finder &finder() { return *m_finder; }
    QWidget &roomsHome(); // RoomContext::home

    // Adds a room to the rail and the command that goes there (Ctrl+1 …). Its widget and its own commands are
    // taken in when it is first gone to.
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
    void keyPressEvent(QKeyEvent *event) override;

private:
    void assemble();
    void addOwnCommands();
    void addMenus();
    void commitTyping();
    QString keepTyping();
    Room *room(const QString &roomId) const;
    void furnish(Room &room);
    void showShortcuts();

    ThemeController &m_theme;
    Settings &m_settings;
    CommandRegistry *m_commands;
    std::vector<std::unique_ptr<Room>> m_rooms;
    std::vector<const Room *> m_furnished; // have their widget and commands in the window
    QStackedWidget *m_pages = nullptr;     // the workshop and, where it was asked for, the start page
    QStackedWidget *m_middle = nullptr;    // the rooms
    StartPage *m_start = nullptr;
    TopBar *m_topBar = nullptr;
    Rail *m_rail = nullptr;
    StatusLine *m_status = nullptr;
    MessageBar *m_messages = nullptr;
    Finder *m_finder = nullptr;
    QString m_whyOpen; // said instead of closing
};

} // namespace coalesce::ui
