// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_help.h"

#include "tests/support/catch.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace coalesce::ui;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct Help {
    Help() {
        help.show();
        REQUIRE(QTest::qWaitForWindowActive(&help));
    }
    static std::vector<Command> commands() {
        std::vector<Command> all;
        for (int i = 0; i < 60; ++i)
            all.push_back({.id = s("canvas.%1").arg(i),
                           .text = s("Canvas thing %1").arg(i),
                           .run = [] {},
                           .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_A)},
                           .room = s("canvas")});
        all.push_back({.id = s("circle.next"),
                       .text = s("Next speaker"),
                       .run = [] {},
                       .shortcuts = {QKeySequence(Qt::ALT | Qt::Key_N)},
                       .room = s("circle")});
        return all;
    }
    QStringList shown() {
        QStringList texts;
        for (QTreeWidgetItemIterator it(&list); *it; ++it)
            if (!(*it)->isHidden() && (*it)->childCount() == 0)
                texts += (*it)->text(0);
        return texts;
    }

    ShortcutHelp help{commands(), {{s("canvas"), s("Canvas")}, {s("circle"), s("Circle")}}};
    QLineEdit &field = *help.findChild<QLineEdit *>();
    QTreeWidget &list = *help.findChild<QTreeWidget *>();
};

} // namespace

TEST_CASE("the list of shortcuts scrolls by its keys while one types, and Tab goes to it", "[shell]") {
    Help help;
    REQUIRE(help.field.hasFocus());
    const QTreeWidgetItem *first = help.list.itemAt(2, 2);
    QTest::keyClick(&help.field, Qt::Key_PageDown);
    QTest::keyClick(&help.field, Qt::Key_PageDown);
    CHECK(help.list.itemAt(2, 2) != first);
    CHECK(help.field.hasFocus());
    QTest::keyClick(&help.field, Qt::Key_Tab);
    CHECK(help.list.hasFocus());
}

TEST_CASE("the name of a room finds all its shortcuts", "[shell]") {
    Help help;
    QTest::keyClicks(&help.field, s("circle"));
    CHECK(help.shown() == QStringList{s("Next speaker")});
    help.field.clear();
    QTest::keyClicks(&help.field, s("canvas"));
    CHECK(help.shown().size() == 60);
}
