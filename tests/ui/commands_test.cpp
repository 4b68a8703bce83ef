// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/commands/command_registry.h"
#include "ui/finder/command_source.h"
#include "ui/theme/theme_controller.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace coalesce::ui;

namespace {

Command command(const char *id, const char *text, const char *keys = "", const char *room = "") {
    Command made{
        .id = QLatin1String(id), .text = QLatin1String(text), .run = [] {}, .room = QLatin1String(room)};
    if (*keys)
        made.shortcuts = {QKeySequence(QLatin1String(keys))};
    return made;
}

// A window with two rooms and a field in each, one room shown.
struct Window {
    ThemeController theme{*qApp, SchemeChoice::Light};
    QWidget window;
    QWidget *canvas = new QWidget(&window);
    QWidget *tables = new QWidget(&window);
    QLineEdit *field = new QLineEdit(canvas);
    QLineEdit *outside = new QLineEdit(&window);
    CommandRegistry registry{window, theme};

    Window() {
        auto *layout = new QVBoxLayout(&window);
        for (QWidget *widget : {canvas, tables, static_cast<QWidget *>(outside)})
            layout->addWidget(widget);
        for (QWidget *room : {canvas, tables}) {
            room->setFocusPolicy(Qt::StrongFocus);
            room->setMinimumSize(100, 60);
        }
        registry.setRoomWidget(QStringLiteral("canvas"), *canvas);
        registry.setRoomWidget(QStringLiteral("tables"), *tables);
        registry.setCurrentRoom(QStringLiteral("canvas"));
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    int runs = 0;
    void addCounting(const char *id, const char *keys, const char *room) {
        Command made = command(id, "Group", keys, room);
        made.run = [this] { ++runs; };
        registry.add(made);
    }
};

} // namespace

TEST_CASE("problems of a set of commands are named", "[commands]") {
    CHECK(problemsOf({command("canvas.group", "Group", "G", "canvas"),
                      command("tables.go", "Go", "G", "tables"), command("edit.undo", "Undo", "Ctrl+Z")})
              .empty());
    CHECK(problemsOf({command("edit.undo", "Undo"), command("edit.undo", "Again")}).size() == 1);
    CHECK(problemsOf({command("edit.undo", "&")}).size() == 1);
    CHECK(problemsOf({command("Undo", "Undo")}).size() == 1);
    CHECK(problemsOf(
              {command("canvas.group", "Group", "G", "canvas"), command("canvas.go", "Go", "G", "canvas")})
              .size() == 1);
    CHECK(problemsOf({command("canvas.all", "All", "Ctrl+A", "canvas"), command("edit.all", "All", "Ctrl+A")})
              .size() == 1);
    CHECK(problemsOf({command("edit.group", "Group", "G")}).size() == 1);
    Command idle = command("edit.idle", "Idle");
    idle.run = {};
    CHECK(problemsOf({idle}).size() == 1);
}

TEST_CASE("keys that would be typed into a text are bare keys", "[commands]") {
    for (const char *bare : {"G", "Shift+G", "Del", "Space", "Left", "Return", "?"})
        CHECK(isBareKey(QKeySequence(QLatin1String(bare))));
    for (const char *other : {"Ctrl+G", "Alt+Left", "F2", "F11", "Meta+K", ""})
        CHECK_FALSE(isBareKey(QKeySequence(QLatin1String(other))));
}

TEST_CASE("a room's bare key acts when the focus is in the room", "[commands]") {
    Window w;
    w.addCounting("canvas.group", "G", "canvas");
    w.canvas->setFocus();
    QTest::keyClick(w.canvas, Qt::Key_G);
    CHECK(w.runs == 1);
}

TEST_CASE("a room's bare key is a plain letter in a text field", "[commands]") {
    Window w;
    w.addCounting("canvas.group", "G", "canvas");
    w.field->setFocus();
    QTest::keyClick(w.field, Qt::Key_G);
    CHECK(w.field->text() == QStringLiteral("g"));
    w.outside->setFocus();
    QTest::keyClick(w.outside, Qt::Key_G);
    CHECK(w.outside->text() == QStringLiteral("g"));
    CHECK(w.runs == 0);
}

TEST_CASE("a room's commands do nothing while another room is shown", "[commands]") {
    Window w;
    w.addCounting("canvas.tidy", "Ctrl+T", "canvas");
    w.registry.setCurrentRoom(QStringLiteral("tables"));
    w.tables->setFocus();
    QTest::keyClick(w.tables, Qt::Key_T, Qt::ControlModifier);
    CHECK(w.runs == 0);
    CHECK_FALSE(w.registry.run(QStringLiteral("canvas.tidy")));
    w.registry.setCurrentRoom(QStringLiteral("canvas"));
    QTest::keyClick(w.tables, Qt::Key_T, Qt::ControlModifier);
    CHECK(w.runs == 1);
}

TEST_CASE("what can be done in the room that is shown is found first", "[commands]") {
    Window w;
    w.registry.add(command("view.note", "Add something"));
    w.registry.add(command("canvas.note", "Add a note", "", "canvas"));
    w.registry.add(command("tables.note", "Add a paper note", "", "tables"));
    const CommandSource source(w.registry);
    const auto found = [&](const QStringList &words) {
        QStringList titles;
        for (const FinderHit &hit : source.find(words, 10))
            titles += hit.title;
        return titles;
    };
    const QStringList expected{QStringLiteral("Add a note"), QStringLiteral("Add something")};
    CHECK(found({}) == expected);
    CHECK(found({QStringLiteral("add")}) == expected);
}

TEST_CASE("two rooms may use the same keys for their own commands", "[commands]") {
    Window w;
    int tidied = 0;
    w.addCounting("canvas.tidy", "Ctrl+T", "canvas");
    Command other = command("tables.transfer", "Transfer", "Ctrl+T", "tables");
    other.run = [&] { ++tidied; };
    w.registry.add(other);
    w.canvas->setFocus();
    QTest::keyClick(w.canvas, Qt::Key_T, Qt::ControlModifier);
    CHECK(w.runs == 1);
    CHECK(tidied == 0);
    w.registry.setCurrentRoom(QStringLiteral("tables"));
    QTest::keyClick(w.canvas, Qt::Key_T, Qt::ControlModifier);
    CHECK(w.runs == 1);
    CHECK(tidied == 1);
}

TEST_CASE("a command that cannot run is disabled, and not run by an action older than the truth",
          "[commands]") {
    Window w;
    bool can = true;
    int runs = 0;
    Command undo = command("edit.undo", "Undo", "Ctrl+Z");
    undo.enabled = [&] { return can; };
    undo.currentText = [&] { return can ? QStringLiteral("Undo grouping") : QStringLiteral("Undo"); };
    undo.run = [&] { ++runs; };
    QAction &action = w.registry.add(undo);
    CHECK(action.text() == QStringLiteral("Undo grouping"));
    CHECK(textWithShortcut(action) == QStringLiteral("Undo grouping (Ctrl+Z)"));
    can = false;
    action.trigger();
    CHECK(runs == 0);
    w.registry.refresh();
    CHECK_FALSE(action.isEnabled());
    CHECK(action.text() == QStringLiteral("Undo"));
    can = true;
    w.registry.refreshSoon();
    QCoreApplication::processEvents();
    CHECK(action.isEnabled());
}

TEST_CASE("a menu has its commands in order, sections apart", "[commands]") {
    Window w;
    const auto add = [&](const char *id, int section) {
        Command made = command(id, id);
        made.menu = Menu::Edit;
        made.section = section;
        w.registry.add(made);
    };
    add("edit.later", 5);
    add("edit.first", 0);
    add("edit.second", 0);
    QMenu menu;
    w.registry.fillMenu(menu, Menu::Edit);
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts += action->isSeparator() ? QStringLiteral("-") : action->text();
    CHECK(texts.join(QLatin1Char(' ')) == QStringLiteral("edit.first edit.second - edit.later"));
}
