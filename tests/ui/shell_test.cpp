// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/plain_room.h"
#include "ui/finder/finder.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace coalesce::ui;

namespace {

struct Shell {
    QTemporaryDir folder;
    Settings settings{folder.path()};
    ThemeController theme{*qApp, SchemeChoice::Light};
    MainWindow window{theme, settings};
    InlineTextEdit *edit = new InlineTextEdit(QStringLiteral("Summary"));
    int groups = 0;

    Shell() {
        auto *canvas = new QWidget;
        (new QVBoxLayout(canvas))->addWidget(edit);
        window.addRoom(std::make_unique<PlainRoom>(QStringLiteral("tables"), QStringLiteral("Tables"),
                                                   IconName::Tables, new QWidget));
        const Command group{.id = QStringLiteral("canvas.group"),
                            .text = QStringLiteral("Group the selection"),
                            .run = [this] { ++groups; },
                            .shortcuts = {QKeySequence(Qt::Key_G)},
                            .room = QStringLiteral("canvas")};
        window.addRoom(std::make_unique<PlainRoom>(QStringLiteral("canvas"), QStringLiteral("Canvas"),
                                                   IconName::Canvas, canvas, std::vector{group}));
        window.showStart();
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
};

} // namespace

TEST_CASE("the shell's own commands have no problems", "[shell]") {
    Shell shell;
    const std::vector<QString> problems = problemsOf(shell.window.commands().commands());
    for (const QString &problem : problems)
        UNSCOPED_INFO(problem.toStdString());
    CHECK(problems.empty());
}

TEST_CASE("rooms are reached by their keys, and only once a workshop is shown", "[shell]") {
    Shell shell;
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentRoom() == nullptr);
    shell.window.showWorkshop();
    REQUIRE(shell.window.currentRoom());
    CHECK(shell.window.currentRoom()->id() == QStringLiteral("tables"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentRoom()->id() == QStringLiteral("canvas"));
    CHECK(shell.window.currentRoom()->widget()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_G);
    CHECK(shell.groups == 1);
    shell.window.showRoom(QStringLiteral("no such room"));
    CHECK(shell.window.currentRoom()->id() == QStringLiteral("canvas"));
}

TEST_CASE("a click on the rail puts the focus into the room, arrows leave it on the rail", "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("tables"));
    QAbstractButton *canvas = nullptr;
    QAbstractButton *tables = nullptr;
    for (QAbstractButton *button : shell.window.findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == QStringLiteral("Canvas"))
            canvas = button;
        if (button->accessibleName() == QStringLiteral("Tables"))
            tables = button;
    }
    REQUIRE(canvas);
    REQUIRE(tables);
    QTest::mouseClick(canvas, Qt::LeftButton);
    CHECK(shell.window.currentRoom()->id() == QStringLiteral("canvas"));
    CHECK(shell.window.currentRoom()->widget()->hasFocus());
    canvas->setFocus(Qt::TabFocusReason);
    QTest::keyClick(canvas, Qt::Key_Up);
    CHECK(shell.window.currentRoom()->id() == QStringLiteral("tables"));
    CHECK(tables->hasFocus());
}

TEST_CASE("Ctrl+K finds a room's command and runs it", "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("canvas"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(shell.window.finder().isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("group"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(shell.groups == 1);
    shell.window.showWorkshop(QStringLiteral("tables"));
    shell.window.finder().open(QStringLiteral("group"));
    CHECK(shell.window.finder().list().model()->rowCount() == 0);
}

TEST_CASE("what is being typed is committed before a command runs", "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("canvas"));
    QStringList order;
    QObject::connect(shell.edit, &InlineTextEdit::committed, shell.edit,
                     [&](const QString &text) { order += text; });
    shell.window.commands().add({.id = QStringLiteral("edit.undo"),
                                 .text = QStringLiteral("Undo"),
                                 .run = [&] { order += QStringLiteral("undo"); }});
    shell.edit->setFocus();
    QTest::keyClicks(shell.edit, QStringLiteral("typed"));
    shell.window.commands().run(QStringLiteral("edit.undo"));
    CHECK(order == QStringList{QStringLiteral("typed"), QStringLiteral("undo")});
}

TEST_CASE("a window that cannot keep what is being typed stays open, says so, and can be closed all the same",
          "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("canvas"));
    QObject::connect(shell.edit, &InlineTextEdit::committed, &shell.window,
                     [&] { shell.window.messages().showError(QStringLiteral("The disk is full.")); });
    shell.edit->setFocus();
    QTest::keyClicks(shell.edit, QStringLiteral("typed"));
    shell.window.close();
    CHECK(shell.window.isVisible());
    CHECK(shell.edit->hasFocus());
    CHECK(shell.window.messages().sentence().contains(QStringLiteral("The disk is full.")));
    CHECK(shell.window.messages().sentence().contains(QStringLiteral("still open")));
    QTest::keyClicks(shell.edit, QStringLiteral(" more"));
    shell.window.close();
    CHECK(!shell.window.isVisible());
}

TEST_CASE("Ctrl+Z undoes typing in a field, and the workshop's last edit elsewhere", "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("canvas"));
    int undone = 0;
    shell.window.commands().add({.id = QStringLiteral("edit.undo"),
                                 .text = QStringLiteral("Undo"),
                                 .run = [&] { ++undone; },
                                 .shortcuts = {QKeySequence(QKeySequence::Undo)}});
    shell.edit->setFocus();
    QTest::keyClicks(shell.edit, QStringLiteral("typed"));
    QTest::keyClick(shell.edit, Qt::Key_Z, Qt::ControlModifier);
    CHECK(shell.edit->text().isEmpty());
    CHECK(undone == 0);
    shell.window.currentRoom()->focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
}

TEST_CASE("the menus hold the commands, and commands added later", "[shell]") {
    Shell shell;
    QCoreApplication::processEvents();
    const auto texts = [&] {
        QStringList all;
        for (const QAction *menu : shell.window.menuBar()->actions()) {
            emit menu->menu()->aboutToShow();
            for (const QAction *action : menu->menu()->actions())
                all += plainText(action->text());
        }
        return all;
    };
    CHECK(texts().contains(QStringLiteral("Go to Canvas")));
    CHECK(texts().contains(QStringLiteral("Dark colours")));
    shell.window.commands().add({.id = QStringLiteral("file.export"),
                                 .text = QStringLiteral("&Export…"),
                                 .run = [] {},
                                 .menu = Menu::File});
    QCoreApplication::processEvents();
    CHECK(texts().contains(QStringLiteral("Export…")));
}

TEST_CASE("Enter presses the button that has the focus, as Space does", "[shell]") {
    Shell shell;
    shell.window.showWorkshop(QStringLiteral("canvas"));
    auto *button = new QPushButton(QStringLiteral("Notes"), shell.edit->parentWidget());
    shell.edit->parentWidget()->layout()->addWidget(button);
    button->show();
    const QSignalSpy clicked(button, &QPushButton::clicked);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        button->setFocus();
        QTest::keyClick(button, key);
    }
    CHECK(clicked.count() == 3);
    button->setEnabled(false);
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(clicked.count() == 3);
}

TEST_CASE("a theme chosen in the window holds and is remembered", "[shell]") {
    Shell shell;
    CHECK(shell.window.commands().run(QStringLiteral("view.themeDark")));
    CHECK(shell.theme.theme().scheme == Scheme::Dark);
    CHECK(shell.settings.schemeChoice() == SchemeChoice::Dark);
    CHECK(shell.window.commands().run(QStringLiteral("view.themeLight")));
    CHECK(shell.theme.theme().scheme == Scheme::Light);
}

TEST_CASE("every control of the window has a name", "[shell]") {
    Shell shell;
    shell.window.startPage().setRecents(
        {{QStringLiteral("/a"), QStringLiteral("A"), QDate(2025, 7, 1), true}});
    for (const QAbstractButton *button : shell.window.findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(QLatin1String("qt_")) || button->isHidden())
            continue;
        INFO(button->metaObject()->className());
        CHECK_FALSE((button->accessibleName() + button->text()).isEmpty());
    }
    for (const QLineEdit *field : shell.window.findChildren<QLineEdit *>())
        CHECK_FALSE(field->accessibleName().isEmpty());
}

TEST_CASE("the start page says what was chosen", "[shell]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    StartPage page(theme);
    page.setTemplates({{QStringLiteral("default"), QStringLiteral("Continue, start, stop"), {}},
                       {QStringLiteral("blank"), QStringLiteral("Blank"), {}}});
    page.setRecents({{QStringLiteral("/tmp/here"), QStringLiteral("Here"), QDate(2025, 7, 1)},
                     {QStringLiteral("/tmp/gone"), QStringLiteral("Gone"), {}, true}});
    page.show();
    QSignalSpy made(&page, &StartPage::newRequested);
    QSignalSpy opened(&page, &StartPage::openRequested);
    QSignalSpy forgotten(&page, &StartPage::forgetRequested);
    const auto button = [&](const QString &name) {
        for (QAbstractButton *each : page.findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        FAIL("no button " << name.toStdString());
        return static_cast<QAbstractButton *>(nullptr);
    };
    button(QStringLiteral("Blank"))->click();
    CHECK(made.last().first().toString() == QStringLiteral("blank"));
    button(QStringLiteral("Here"))->click();
    CHECK(opened.last().first().toString() == QStringLiteral("/tmp/here"));
    CHECK_FALSE(button(QStringLiteral("Gone"))->isEnabled());
    button(QStringLiteral("Take “Gone” from this list"))->click();
    CHECK(forgotten.last().first().toString() == QStringLiteral("/tmp/gone"));
    page.setRecents({});
    CHECK(page.findChildren<QAbstractButton *>().size() == 4);
}

TEST_CASE("Tab walks the start page from card to card", "[shell]") {
    Shell shell;
    shell.window.startPage().setTemplates({{QStringLiteral("default"), QStringLiteral("Default"), {}},
                                           {QStringLiteral("blank"), QStringLiteral("Blank"), {}}});
    shell.window.startPage().setRecents({{QStringLiteral("/tmp/here"), QStringLiteral("Here"), {}}});
    QCoreApplication::processEvents(); // a layout shows what it is given a moment later
    shell.window.startPage().focusFirst();
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        visited += QApplication::focusWidget()->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    CHECK(
        visited.join(QLatin1Char('|')) ==
        QStringLiteral("Here|Take “Here” from this list|Default|Blank|Open a workshop…|Look at the sample"));
}

TEST_CASE("beside ten templates what is there stays in sight, and Tab brings each card into view",
          "[shell]") {
    Shell shell;
    std::vector<TemplateChoice> templates;
    for (int i = 0; i < 10; ++i)
        templates.push_back(
            {QString::number(i), QStringLiteral("Template %1").arg(i),
             QStringLiteral("What it is for, for how many people and how long. ").repeated(4)});
    shell.window.startPage().setTemplates(templates);
    shell.window.resize(1024, 700);
    QCoreApplication::processEvents();
    QWidget *page = shell.window.startPage().findChild<QScrollArea *>()->viewport();
    const auto inSight = [&](const QWidget &card) {
        const QRect at(card.mapTo(page, QPoint(0, 0)), card.size());
        return page->rect().contains(at);
    };
    int seen = 0;
    for (const QPushButton *card : page->findChildren<QPushButton *>())
        if (card->text() == QStringLiteral("Open a workshop…") ||
            card->text() == QStringLiteral("Look at the sample"))
            seen += inSight(*card);
    CHECK(seen == 2);
    shell.window.startPage().focusFirst();
    for (int i = 0; i < 10; ++i) {
        INFO(i);
        CHECK(QApplication::focusWidget()->accessibleName() == QStringLiteral("Template %1").arg(i));
        CAPTURE(QApplication::focusWidget()->mapTo(page, QPoint(0, 0)).y(),
                QApplication::focusWidget()->height(), page->height());
        CHECK(inSight(*QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCoreApplication::processEvents(); // as between two keys of a person
    }
}

TEST_CASE("recent workshops come back newest first, once each, and no more than a dozen", "[settings]") {
    const QTemporaryDir folder;
    {
        Settings settings(folder.path());
        CHECK(settings.recents().empty());
        settings.remember({folder.path(), QStringLiteral("Ålesund, \"first\"; 100 %"), QDate(2025, 7, 1)});
        settings.remember({QStringLiteral("/gone"), QStringLiteral("Gone")});
        settings.remember({folder.path(), QStringLiteral("Renamed = later"), QDate(2025, 7, 2)});
    }
    Settings settings(folder.path());
    const std::vector<RecentWorkshop> recents = settings.recents();
    REQUIRE(recents.size() == 2);
    CHECK(recents[0] ==
          RecentWorkshop{folder.path(), QStringLiteral("Renamed = later"), QDate(2025, 7, 2), false});
    CHECK(recents[1] == RecentWorkshop{QStringLiteral("/gone"), QStringLiteral("Gone"), {}, true});
    settings.forget(QStringLiteral("/gone"));
    CHECK(settings.recents().size() == 1);
    for (int i = 0; i < 20; ++i)
        settings.remember({QStringLiteral("/many/%1").arg(i), {}});
    CHECK(settings.recents().size() == std::size_t(kMostRecents));
}

TEST_CASE("settings hold what was set and fall back where nothing was", "[settings]") {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    CHECK(settings.schemeChoice() == SchemeChoice::System);
    for (const SchemeChoice choice : {SchemeChoice::Dark, SchemeChoice::Light, SchemeChoice::System}) {
        settings.setSchemeChoice(choice);
        CHECK(Settings(folder.path()).schemeChoice() == choice);
    }
    settings.set(keys::theme, QStringLiteral("mauve"));
    CHECK(settings.schemeChoice() == SchemeChoice::System);
    settings.set(keys::geometry, QByteArray("\0\x01 bytes", 8));
    CHECK(settings.value(keys::geometry) == QByteArray("\0\x01 bytes", 8));
}

TEST_CASE("the data folder can be chosen from outside", "[settings]") {
    const QByteArray before = qgetenv("COALESCE_DATA_DIR");
    const QTemporaryDir folder;
    const QString wanted = folder.filePath(QStringLiteral("a/b"));
    qputenv("COALESCE_DATA_DIR", wanted.toUtf8());
    CHECK(dataFolder() == wanted);
    CHECK(QDir(wanted).exists());
    qputenv("COALESCE_DATA_DIR", before);
}
