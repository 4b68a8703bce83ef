// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/finder/command_source.h"
#include "ui/finder/finder.h"
#include "ui/settings/settings.h"
#include "ui/shell/shortcut_help.h"
#include "ui/shell/start_page.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/top_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace coalesce::ui {

MainWindow::MainWindow(ThemeController &theme, Settings &settings)
    : m_theme(theme), m_settings(settings), m_commands(new CommandRegistry(*this, theme, this)) {
    setWindowIcon(applicationIcon());
    setMinimumSize(800, 560);
    assemble();
    addOwnCommands();
    m_topBar->addFind(*m_commands->action(QStringLiteral("view.find")));
    m_finder->addSource(std::make_unique<CommandSource>(*m_commands));
    connect(m_commands, &CommandRegistry::aboutToRun, this, [this](const QString &id) {
        // Closing looks for itself whether what was typed could be kept.
        if (id != QLatin1String("file.close") && id != QLatin1String("file.quit"))
            commitTyping();
    });
    addMenus();
    if (!restoreGeometry(settings.value(keys::geometry)))
        resize(1440, 900);
    setWindowTitle(QStringLiteral("Coalesce"));
}

// The rooms' own objects may still be asked for commands while widgets go, so the widgets go first.
MainWindow::~MainWindow() {
    delete takeCentralWidget();
}

void MainWindow::assemble() {
    m_pages = new QStackedWidget(this);
    auto *workshop = new QWidget(m_pages);
    m_topBar = new TopBar(m_theme, workshop);
    m_rail = new Rail(m_theme, workshop);
    m_middle = new QStackedWidget(workshop);
    m_status = new StatusLine(m_theme, workshop);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addWidget(m_middle, 1);
    auto *down = new QVBoxLayout(workshop);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_topBar);
    down->addLayout(across, 1);
    down->addWidget(m_status);
    m_pages->addWidget(workshop);
    setCentralWidget(m_pages);
    m_messages = new MessageBar(*this, m_theme);
    m_finder = new Finder(*this, m_theme);
    // By arrows the focus stays on the rail, so that they go on; by the pointer work goes on in the room.
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) {
        m_rail->isAncestorOf(focusWidget()) ? showRoom(id) : showWorkshop(id);
    });
}

void MainWindow::addOwnCommands() {
    m_commands->add({.id = QStringLiteral("view.find"),
                     .text = tr("&Find anything…"),
                     .run = [this] { m_finder->isVisible() ? m_finder->dismiss() : m_finder->open(); },
                     .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                     .icon = IconName::Find,
                     .menu = Menu::View,
                     .inFinder = false});
    const auto addTheme = [this](const char *id, const QString &text, const QString &words, IconName name,
                                 SchemeChoice choice) {
        m_commands->add({.id = QLatin1String(id),
                         .text = text,
                         .run =
                             [this, choice] {
                                 m_theme.setChoice(choice);
                                 m_settings.setSchemeChoice(choice);
                             },
                         .keywords = words,
                         .icon = name,
                         .menu = Menu::View,
                         .section = 20,
                         .enabled = [this] { return !m_theme.isForced(); },
                         .checked = [this, choice] { return m_theme.choice() == choice; }});
    };
    addTheme("view.themeSystem", tr("Colours of the &system"), tr("theme dark light scheme"), IconName::Theme,
             SchemeChoice::System);
    addTheme("view.themeLight", tr("&Light colours"), tr("theme scheme day"), IconName::Light,
             SchemeChoice::Light);
    addTheme("view.themeDark", tr("&Dark colours"), tr("theme scheme night"), IconName::Dark,
             SchemeChoice::Dark);
    m_commands->add({.id = QStringLiteral("view.fullScreen"),
                     .text = tr("F&ull screen"),
                     .run = [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); },
                     .shortcuts = {QKeySequence(Qt::Key_F11)},
                     .icon = IconName::Fit,
                     .menu = Menu::View,
                     .section = 30,
                     .checked = [this] { return isFullScreen(); }});
    m_commands->add({.id = QStringLiteral("file.quit"),
                     .text = tr("&Quit"),
                     .run = [] { QApplication::closeAllWindows(); },
                     .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                     .keywords = tr("exit leave"),
                     .icon = IconName::Close,
                     .menu = Menu::File,
                     .section = 90});
    m_commands->add({.id = QStringLiteral("help.shortcuts"),
                     .text = tr("&Keyboard shortcuts"),
                     .run = [this] { showShortcuts(); },
                     .shortcuts = {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)},
                     .keywords = tr("help keys"),
                     .icon = IconName::Help,
                     .menu = Menu::Help});
}

QWidget &MainWindow::roomsHome() {
    return *m_middle;
}

void MainWindow::addRoom(std::unique_ptr<Room> added) {
    Room &room = *added;
    m_rooms.push_back(std::move(added));
    const QString id = room.id();
    const int number = int(m_rooms.size());
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + number));
    m_rail->addItem(id, room.title(), room.icon(), keys.toString(QKeySequence::NativeText));
    m_commands->add({.id = QStringLiteral("room.") + id,
                     .text = tr("Go to %1").arg(room.title()),
                     .run = [this, id] { showWorkshop(id); },
                     .shortcuts = {keys},
                     .keywords = tr("room show"),
                     .icon = room.icon(),
                     .menu = Menu::View,
                     .section = 10,
                     .enabled = [this] { return currentRoom() != nullptr; }});
}

void MainWindow::furnish(Room &room) {
    if (std::ranges::find(m_furnished, &room) != m_furnished.end())
        return;
    m_furnished.push_back(&room);
    m_middle->addWidget(room.widget());
    m_commands->setRoomWidget(room.id(), *room.keyWidget());
    m_commands->add(room.commands());
    room.useCommands(*m_commands);
}

// Of all rooms, also of those that nobody has been to.
void MainWindow::showShortcuts() {
    QHash<QString, QString> titles;
    for (const auto &each : m_rooms) {
        furnish(*each);
        titles.insert(each->id(), each->title());
    }
    auto *help = new ShortcutHelp(m_commands->commands(), titles, this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->open();
}

Room *MainWindow::room(const QString &roomId) const {
    const auto found = std::ranges::find_if(m_rooms, [&](const auto &each) { return each->id() == roomId; });
    return found == m_rooms.end() ? nullptr : found->get();
}

Room *MainWindow::currentRoom() const {
    return room(m_commands->currentRoom());
}

StartPage &MainWindow::startPage() {
    if (!m_start) {
        m_start = new StartPage(m_theme, m_pages);
        m_pages->addWidget(m_start);
    }
    return *m_start;
}

void MainWindow::showStart() {
    commitTyping();
    m_pages->setCurrentWidget(&startPage());
    m_commands->setCurrentRoom({});
    setWindowTitle(QStringLiteral("Coalesce"));
    m_start->setRecents(m_settings.recents());
    m_start->focusFirst();
    emit roomShown({});
}

void MainWindow::showWorkshop(const QString &roomId) {
    if (m_rooms.empty())
        return;
    QString wanted = roomId.isEmpty() ? m_settings.value(keys::room) : roomId;
    if (!room(wanted))
        wanted = m_rooms.front()->id();
    m_pages->setCurrentIndex(0);
    showRoom(wanted);
    currentRoom()->focusFirst();
}

// From the rail the focus stays on the rail, so that the arrows go on; everything else asks for
// showWorkshop().
void MainWindow::showRoom(const QString &roomId) {
    Room *shown = room(roomId);
    if (!shown)
        return;
    commitTyping();
    furnish(*shown);
    m_rail->setCurrent(roomId);
    m_middle->setCurrentWidget(shown->widget());
    m_commands->setCurrentRoom(roomId);
    m_settings.set(keys::room, roomId);
    emit roomShown(roomId);
}

void MainWindow::setWorkshop(const QString &title, const QString &focusQuestion) {
    m_topBar->setTitle(title, focusQuestion);
    setWindowTitle(title.isEmpty() ? QStringLiteral("Coalesce")
                                   : tr("%1 – Coalesce").arg(title.simplified()));
}

// What is being typed counts as typed before anything else happens.
void MainWindow::commitTyping() {
    if (auto *edit = qobject_cast<InlineTextEdit *>(focusWidget()))
        edit->commitNow();
    if (Room *shown = currentRoom())
        shown->commitTyping();
}

// Filled when they are opened, with what there is then.
void MainWindow::addMenus() {
    const std::pair<Menu, QString> menus[] = {{Menu::File, tr("&File")},
                                              {Menu::Edit, tr("&Edit")},
                                              {Menu::View, tr("&View")},
                                              {Menu::Help, tr("&Help")}};
    for (const auto &[which, title] : menus) {
        QMenu *menu = menuBar()->addMenu(title);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, kind = which] {
            m_commands->refresh();
            m_commands->fillMenu(*menu, kind);
        });
    }
}

// Everything that is being typed anywhere in the window is committed or kept as a draft: fields do so when
// they lose the focus, of which a window that closes tells them nothing. Gives the error that this led to;
// empty: none.
QString MainWindow::keepTyping() {
    QString problem;
    const auto listening = connect(m_messages, &MessageBar::errorShown, this,
                                   [&problem](const QString &sentence) { problem = sentence; });
    const QPointer<QWidget> field = focusWidget();
    commitTyping();
    if (field)
        field->clearFocus();
    disconnect(listening);
    if (!problem.isEmpty() && field)
        field->setFocus(Qt::OtherFocusReason);
    return problem;
}

// Escape that nothing else wants takes away what is said.
void MainWindow::keyPressEvent(QKeyEvent *event) {
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        m_messages->dismiss();
    else if (enters && button && button->isEnabled() && !event->isAutoRepeat())
        button->click(); // as in a dialog; Qt leaves it to Space alone
    else
        QMainWindow::keyPressEvent(event);
}

// The window stays where something could not be kept, until somebody closes it again while that is being
// said.
void MainWindow::closeEvent(QCloseEvent *event) {
    const bool insists = !m_whyOpen.isEmpty() && m_messages->sentence() == m_whyOpen;
    const QString problem = keepTyping();
    if (!problem.isEmpty() && !insists) {
        m_whyOpen =
            tr("What was typed last could not be kept, so the window is still open. %1 To close it all the "
               "same, close it again.")
                .arg(problem);
        m_messages->showError(m_whyOpen);
        event->ignore();
        return;
    }
    m_settings.set(keys::geometry, saveGeometry());
    event->accept();
}

} // namespace coalesce::ui
