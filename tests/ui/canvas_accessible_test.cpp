// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on the canvas and is told.
#include "tests/ui/canvas_fixture.h"

#include <QAccessible>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the canvas tells a screen reader its clusters and notes, where they are and what is chosen") {
    Canvas c;
    const AnswerId placed = c.test.answer(2, QStringLiteral("One"));
    const AnswerId waiting = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {placed}, QPoint(0, 0));
    c.show();
    c.view.select({waiting});
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    REQUIRE(canvas);
    CHECK(canvas->text(QAccessible::Name) == QStringLiteral("Canvas"));
    REQUIRE(canvas->childCount() == 2);
    QAccessibleInterface *tray = canvas->child(0);
    QAccessibleInterface *group = canvas->child(1);
    REQUIRE(tray->childCount() == 1);
    CHECK(tray->child(0)->text(QAccessible::Name) == QStringLiteral("Two"));
    CHECK(tray->child(0)->state().selected);
    CHECK(tray->child(0)->parent() == tray);
    CHECK(group->role() == QAccessible::Grouping);
    CHECK(group->text(QAccessible::Name) == QStringLiteral("Access"));
    REQUIRE(group->childCount() == 1);
    CHECK(group->child(0)->text(QAccessible::Name) == QStringLiteral("One"));
    CHECK(group->child(0)->rect().translated(-c.view.mapToGlobal(QPoint())) == c.view.viewRect(placed));
    CHECK(group->indexOfChild(group->child(0)) == 0);
    c.test.commit(removeCluster(c.workshop(), cluster));
    CHECK(canvas->childCount() == 1);
    CHECK(canvas->child(0)->childCount() == 2);
}
