// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas by keyboard alone.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_picker.h"

#include <QListWidget>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the whole clustering works by keyboard alone") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId access = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select({a});
    c.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(c.view.selection().notes() == std::vector{a, b});
    c.key(Qt::Key_G);
    REQUIRE(c.view.titleEditor());
    c.type(QStringLiteral("Money"));
    c.key(Qt::Key_Return);
    const auto money = c.homeOf(a);
    REQUIRE(money);
    CHECK(c.workshop().find(*money)->title.string() == QStringLiteral("Money"));

    c.key(Qt::Key_Down); // from the title to its first note
    CHECK(c.view.selection().notes() == std::vector{a});
    c.key(Qt::Key_Right);
    CHECK(c.view.selection().notes() == std::vector{b});
    c.key(Qt::Key_S);
    c.type(QStringLiteral("Apart"));
    c.key(Qt::Key_Return);
    CHECK(c.homeOf(b) != money);

    c.view.select({b});
    c.key(Qt::Key_M);
    auto *picker = c.view.findChild<ClusterPicker *>();
    REQUIRE(picker);
    QTest::keyClicks(&picker->field(), QStringLiteral("acc"));
    CHECK(picker->list().item(0)->text().startsWith(QStringLiteral("Access")));
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    CHECK(c.homeOf(b) == access);

    c.view.setFocus();
    c.view.select(access);
    c.key(Qt::Key_F2);
    REQUIRE(c.view.titleEditor());
    c.view.titleEditor()->selectAll();
    c.type(QStringLiteral("Open doors"));
    c.key(Qt::Key_Return);
    CHECK(c.workshop().find(access)->title.string() == QStringLiteral("Open doors"));

    c.view.select({b});
    c.key(Qt::Key_Delete);
    CHECK_FALSE(c.homeOf(b));
    CHECK(c.workshop().find(b)); // taken out, never thrown away
    c.view.select(access);
    c.key(Qt::Key_Delete);
    CHECK_FALSE(c.workshop().find(access));
}

TEST_CASE("M offers to make a cluster of what was typed") {
    Canvas c;
    const AnswerId a = c.test.answer(3, QStringLiteral("Jargon"));
    c.show();
    c.view.select({a});
    c.key(Qt::Key_M);
    auto *picker = c.view.findChild<ClusterPicker *>();
    REQUIRE(picker);
    QTest::keyClicks(&picker->field(), QStringLiteral("Words"));
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    REQUIRE(c.homeOf(a));
    CHECK(c.workshop().find(*c.homeOf(a))->title.string() == QStringLiteral("Words"));
}

TEST_CASE("Ctrl+A takes the notes around the keyboard first, then all") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    c.test.answer(2, QStringLiteral("Three"));
    c.test.cluster(2, QStringLiteral("Access"), {a, b}, QPoint(0, 0));
    c.show();
    c.view.select({a});
    c.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(c.view.selection().notes().size() == 2);
    c.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(c.view.selection().notes().size() == 3);
}

TEST_CASE("moving a note from the tray by key goes on with the next one there") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const AnswerId last = c.test.answer(2, QStringLiteral("Three"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select({b});
    c.view.moveSelectionTo(cluster);
    CHECK(c.view.selection().notes() == std::vector{last});
    c.view.moveSelectionTo(cluster);
    CHECK(c.view.selection().notes() == std::vector{a});
    c.view.moveSelectionTo(cluster);
    CHECK(c.view.selection().notes() == std::vector{a}); // the tray is empty: it stays with what went last
    const AnswerId late = c.test.answer(2, QStringLiteral("Late"));
    c.key(Qt::Key_Home);
    CHECK(c.view.selection().notes() == std::vector{late});
}
