// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on the canvas and is told.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_picker.h"
#include "ui/canvas/large_note.h"
#include "ui/widgets/announcer.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>

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
    CHECK(tray->child(0)->text(QAccessible::Name) ==
          QStringLiteral("Answer, 1 of 1 not yet clustered, Start: Two"));
    CHECK(tray->child(0)->state().selected);
    CHECK(tray->child(0)->parent() == tray);
    CHECK(group->role() == QAccessible::Grouping);
    CHECK(group->text(QAccessible::Name) == QStringLiteral("Cluster, Start, 1 answer: Access"));
    REQUIRE(group->childCount() == 1);
    CHECK(group->child(0)->text(QAccessible::Name) == QStringLiteral("Answer, 1 of 1 in Access, Start: One"));
    CHECK(group->child(0)->rect().translated(-c.view.mapToGlobal(QPoint())) == c.view.viewRect(placed));
    CHECK(group->indexOfChild(group->child(0)) == 0);
    c.test.commit(removeRecord(c.workshop(), refOf(cluster)));
    CHECK(canvas->childCount() == 1);
    CHECK(canvas->child(0)->childCount() == 2);
}

TEST_CASE("a screen reader keeps an item that moves, and nothing of one that has gone") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    QAccessibleInterface *item = canvas->child(0)->child(0);
    c.test.commit(placeAnswers(c.workshop(), {note}, cluster));
    CHECK(canvas->child(1)->child(0) == item);
    CHECK(item->parent() == canvas->child(1));
    const QAccessible::Id known = QAccessible::uniqueId(item);
    c.test.commit(removeAnswers(c.workshop(), {note}));
    CHECK_FALSE(QAccessible::accessibleInterface(known));
    const QAccessible::Id group = QAccessible::uniqueId(canvas->child(1));
    c.view.setFilter(c.test.prompt(1)); // which hides it
    CHECK_FALSE(QAccessible::accessibleInterface(group));
}

TEST_CASE("every item of the canvas knows which child it is") {
    Canvas c;
    std::vector<AnswerId> placed;
    for (int i = 0; i < 3; ++i) {
        c.test.answer(2, QStringLiteral("Waiting %1").arg(i));
        placed.push_back(c.test.answer(2, QStringLiteral("Placed %1").arg(i)));
    }
    c.test.cluster(2, QStringLiteral("Access"), placed, QPoint(0, 0));
    c.test.cluster(2, QStringLiteral("Money"), {}, QPoint(600, 0));
    c.show();
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    for (int i = 0; i < canvas->childCount(); ++i) {
        QAccessibleInterface *group = canvas->child(i);
        CHECK(canvas->indexOfChild(group) == i);
        for (int j = 0; j < group->childCount(); ++j)
            CHECK(group->indexOfChild(group->child(j)) == j);
    }
    CHECK(canvas->child(0)->indexOfChild(canvas->child(1)->child(0)) == -1);
}

TEST_CASE("the keyboard is where the hand pressed before it is told what is chosen") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    QString focused;
    QObject::connect(&c.view, &CanvasView::selectionChanged, &c.view, [&] {
        const QAccessibleInterface *item = canvas->focusChild();
        focused = item ? item->text(QAccessible::Name) : QString();
    });
    QTest::mouseClick(&c.view, Qt::LeftButton, {}, c.at(cluster));
    CHECK(focused.endsWith(QStringLiteral(": Access")));
    QTest::mouseClick(&c.view, Qt::LeftButton, {}, c.at(note));
    CHECK(focused.endsWith(QStringLiteral(": One")));
}

TEST_CASE("what a command did is said by a notification, and the canvas goes on telling its keys") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.show();
    const QString help = c.view.accessibleDescription();
    c.view.select({note});
    c.view.toggleStar();
    REQUIRE(c.saidSentences.size() == 1);
    CHECK(c.view.accessibleDescription() == help);
    const auto *announcer = c.view.findChild<Announcer *>();
    REQUIRE(announcer);
    CHECK(announcer->isVisible());
    CHECK(announcer->accessibleName() == c.saidSentences.front());
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(c.view.findChild<Announcer *>());
    CHECK(heard->role() == QAccessible::Notification);
}

TEST_CASE("a screen reader is told the row to which the arrows go in the list of clusters") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.test.cluster(2, QStringLiteral("Access"));
    c.test.cluster(2, QStringLiteral("Money"));
    c.show();
    c.view.select({note});
    c.key(Qt::Key_M);
    auto *picker = c.view.findChild<ClusterPicker *>();
    REQUIRE(picker);
    QTest::keyClick(&picker->field(), Qt::Key_Down);
    CHECK(picker->field().accessibleDescription() == picker->list().item(1)->text());
    picker->close();
}

TEST_CASE("a screen reader can choose, open, move and take out a note by its actions") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.test.cluster(2, QStringLiteral("Access"), {note}, QPoint(0, 0));
    c.show();
    QAccessibleInterface *item = QAccessible::queryAccessibleInterface(&c.view)->child(1)->child(0);
    QAccessibleActionInterface *actions = item->actionInterface();
    REQUIRE(actions);
    CHECK(actions->actionNames() == QStringList{QAccessibleActionInterface::pressAction(),
                                                QStringLiteral("Open"), QStringLiteral("Move to"),
                                                QStringLiteral("Take out")});
    actions->doAction(QAccessibleActionInterface::pressAction());
    CHECK(c.view.selection().contains(note));
    actions->doAction(QStringLiteral("Open"));
    CHECK(c.window.findChild<LargeNote *>());
    delete c.window.findChild<LargeNote *>();
    actions->doAction(QStringLiteral("Take out"));
    CHECK_FALSE(c.homeOf(note));
    CHECK_FALSE(actions->actionNames().contains(QStringLiteral("Take out")));
    actions->doAction(QStringLiteral("Move to"));
    CHECK(c.view.findChild<ClusterPicker *>());
}

TEST_CASE("what a screen reader says of a cluster names its colour, theme and debates") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("100 %1"), {}, QPoint(0, 0));
    c.test.commit(addTheme(c.workshop(), {{columnOf(&coalesce::Theme::title), QStringLiteral("Trust")}},
                           {cluster}, c.test.session->sources()));
    c.show();
    c.view.select(cluster);
    c.view.colour(ClusterColour::Green);
    QAccessibleInterface *group = QAccessible::queryAccessibleInterface(&c.view)->child(1);
    CHECK(group->text(QAccessible::Name) == QStringLiteral("Cluster, Start, 0 answers: 100 %1"));
    CHECK(group->text(QAccessible::Description) == QStringLiteral("theme: Trust, coloured: Green"));
}
