// SPDX-License-Identifier: GPL-3.0-or-later
// What hands do on the canvas: drags and drops, with real mouse events.
#include "core/edit/cluster_move.h"
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/title_editor.h"

#include <QMenu>
#include <memory>
#include <sqlite3.h>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("a note dropped on empty canvas starts a cluster whose title is typed in place") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("Childcare at every meeting"));
    const int before = c.test.session->undoable();
    c.show();
    c.drag(c.at(note), c.emptyCanvas());
    REQUIRE(c.homeOf(note));
    REQUIRE(c.view.titleEditor());
    CHECK(c.view.titleEditor()->hasFocus());
    c.type(QStringLiteral("Access"));
    c.key(Qt::Key_Return);
    CHECK_FALSE(c.view.titleEditor());
    CHECK(c.workshop().find(*c.homeOf(note))->title.string() == QStringLiteral("Access"));
    CHECK(c.view.hasFocus());
    CHECK(c.view.viewRect(*c.homeOf(note)).contains(c.emptyCanvas()));
    REQUIRE(c.test.session->undo(c.test.session->undoable() - before));
    CHECK_FALSE(c.homeOf(note));
}

TEST_CASE("Escape while the title is typed keeps the cluster under a valid name") {
    Canvas c;
    const AnswerId note = c.test.answer(1, QStringLiteral("Open meetings"));
    c.show();
    c.drag(c.at(note), c.emptyCanvas());
    c.type(QStringLiteral("half a na"));
    c.key(Qt::Key_Escape);
    REQUIRE(c.homeOf(note));
    CHECK_FALSE(c.workshop().find(*c.homeOf(note))->title.string().isEmpty());
    CHECK_FALSE(c.view.titleEditor());
}

TEST_CASE("a title is kept at a pause in typing, as one edit with its cluster, and Escape brings back the "
          "one before") {
    Canvas c;
    const AnswerId note = c.test.answer(1, QStringLiteral("Open meetings"));
    const int before = c.test.session->undoable();
    c.show();
    c.drag(c.at(note), c.emptyCanvas());
    const auto title = [&] { return c.workshop().find(*c.homeOf(note))->title.string(); };
    const QString fresh = title();
    c.type(QStringLiteral("Doors that"));
    emit c.view.titleEditor()->paused(c.view.titleEditor()->text()); // what its timer does
    CHECK(title() == QStringLiteral("Doors that"));
    REQUIRE(c.view.titleEditor());
    CHECK(c.view.titleEditor()->hasFocus());
    CHECK(c.test.session->undoable() == before + 1);
    c.key(Qt::Key_Escape);
    CHECK(title() == fresh);
    CHECK(c.test.session->undoable() == before + 1);
}

TEST_CASE("what a filter hides gives way to what is dropped, and stands clear of all") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("Childcare"));
    const ClusterId shown = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const ClusterId hidden = c.test.cluster(1, QStringLiteral("Hidden"), {}, QPoint(480, 240));
    c.show();
    const QPoint there = c.at(hidden);
    const auto topLeft = [&](const ClusterId &id) {
        return QPoint(c.workshop().find(id)->x, c.workshop().find(id)->y);
    };
    c.view.setFilter(c.workshop().find(note)->prompt);
    c.drag(c.at(note), there);
    const auto made = c.homeOf(note);
    REQUIRE(made);
    c.key(Qt::Key_Return);
    CHECK(c.view.viewRect(*made).contains(there));
    CHECK(topLeft(shown) == QPoint(0, 0));
    CHECK(topLeft(hidden) != QPoint(480, 240));
    c.view.setFilter(std::nullopt);
    CHECK_FALSE(c.view.viewRect(*made).intersects(c.view.viewRect(hidden)));

    const QPoint place = topLeft(hidden);
    c.view.setFilter(c.workshop().find(note)->prompt);
    c.test.commit(moveClusters(c.workshop(), {*made}, place - topLeft(*made), c.view.items().filter()));
    CHECK(topLeft(*made) == place);
    CHECK(topLeft(hidden) != place);
}

TEST_CASE("a note dropped on another in the tray starts a cluster of both") {
    Canvas c;
    const AnswerId one = c.test.answer(1, QStringLiteral("Pay people"));
    const AnswerId other = c.test.answer(1, QStringLiteral("Pay people who advise"));
    c.show();
    c.drag(c.at(other), c.at(one));
    REQUIRE(c.homeOf(one));
    CHECK(c.homeOf(one) == c.homeOf(other));
}

TEST_CASE("notes are dragged into a cluster, to another place in it, and out again") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const AnswerId late = c.test.answer(2, QStringLiteral("Three"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {a, b}, QPoint(0, 0));
    c.show();
    c.drag(c.at(late), c.at(a) - QPoint(40, 0));
    CHECK(c.workshop().answersIn(cluster) == std::vector{late, a, b});
    c.drag(c.at(late), c.at(b) + QPoint(40, 0));
    CHECK(c.workshop().answersIn(cluster) == std::vector{a, b, late});
    c.drag(c.at(a), c.view.trayRect().center());
    CHECK_FALSE(c.homeOf(a));
    CHECK(c.saidSentences.size() == 3);
    CHECK(c.warnings.isEmpty());
}

TEST_CASE("nothing is changed before the release, and Escape puts the note back") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    const Workshop before = c.workshop();
    c.drag(c.at(note), c.at(cluster), false);
    CHECK(c.view.gesture().lit().cluster == cluster);
    CHECK(c.workshop() == before);
    c.key(Qt::Key_Escape);
    CHECK(c.view.gesture().isIdle());
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, c.at(cluster));
    CHECK(c.workshop() == before);
}

TEST_CASE("an undo in the middle of a drag lets go of what was in the hand") {
    Canvas c;
    c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.show();
    c.drag(c.at(note), c.emptyCanvas(), false);
    REQUIRE(c.test.session->undo());
    CHECK(c.view.gesture().isIdle());
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, c.emptyCanvas());
    CHECK(c.workshop().clusters().size() == 1);
}

TEST_CASE("an answer that arrives during a drag moves nothing under the hand and does not end it") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.drag(c.at(note), c.at(cluster), false);
    const QRect where = c.view.viewRect(note);
    c.test.answer(2, QStringLiteral("Just in"));
    CHECK(c.view.viewRect(note) == where);
    CHECK(c.view.gesture().lit().cluster == cluster);
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, c.at(cluster));
    CHECK(c.homeOf(note) == cluster);
}

TEST_CASE("a cluster is dragged about, and onto another to merge with it") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const ClusterId one = c.test.cluster(2, QStringLiteral("One"), {a}, QPoint(0, 0));
    const ClusterId two = c.test.cluster(2, QStringLiteral("Two"), {}, QPoint(360, 0));
    c.show();
    const QPoint before = c.view.viewRect(one).topLeft();
    c.drag(c.at(one), c.at(one) + QPoint(0, 240));
    CHECK(c.view.viewRect(one).topLeft() == before + QPoint(0, 240));
    c.drag(c.at(one), c.at(two));
    CHECK_FALSE(c.workshop().find(one));
    CHECK(c.homeOf(a) == two);
    CHECK(c.view.selection().contains(two));
}

TEST_CASE("dropping on another prompt's cluster asks first, and then moves and places") {
    Canvas c;
    const AnswerId note = c.test.answer(1, QStringLiteral("Childcare"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.drag(c.at(note), c.at(cluster));
    CHECK_FALSE(c.homeOf(note));
    REQUIRE(c.view.offer());
    QAction *move = c.view.offer()->actions().at(1);
    CHECK(move->text().contains(QStringLiteral("Start")));
    move->trigger();
    CHECK(c.homeOf(note) == cluster);
    CHECK(c.workshop().find(note)->prompt == c.test.prompt(2));
}

TEST_CASE("dragging near an edge scrolls, however far") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId far = c.test.cluster(2, QStringLiteral("Far"), {}, QPoint(0, 6000));
    c.show();
    c.view.reveal(CanvasItem(c.test.cluster(2, QStringLiteral("Near"), {}, QPoint(0, 0))));
    const int before = c.view.viewRect(far).top();
    REQUIRE(before > c.view.height());
    c.drag(c.at(note), QPoint(420, c.view.height() - 2), false);
    CHECK(QTest::qWaitFor([&] { return c.view.viewRect(far).top() < before - 200; }));
    c.key(Qt::Key_Escape);
}

TEST_CASE(
    "a drop that cannot be written snaps back, says why, and works once the file can be written again") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    const QPoint from = c.at(note);
    const QPoint to = c.at(cluster) + QPoint(0, 40);
    const auto before = c.view.items().snapshot();
    {
        sqlite3 *other = nullptr;
        const QString path = c.test.folder.filePath(QStringLiteral("test.coalesce"));
        REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &other) == SQLITE_OK);
        const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closes(other, sqlite3_close);
        REQUIRE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
        c.drag(from, to);
        sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    CHECK_FALSE(c.homeOf(note));
    CHECK(c.view.items().snapshot() == before);
    CHECK(c.at(note) == from);
    CHECK(c.view.gesture().isIdle());
    REQUIRE(c.warnings.size() == 1);
    CHECK_FALSE(c.warnings.front().isEmpty());
    c.drag(from, to);
    CHECK(c.homeOf(note) == cluster);
    CHECK(c.warnings.size() == 1);
}

TEST_CASE("a note or a cluster held at any edge of the canvas scrolls there") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {note}, QPoint(400, 300));
    c.show();
    const QRect room = c.view.canvasRect();
    struct Edge {
        QPoint hold;
        QPoint towards; // where what stands there comes from
    };
    const auto edges = [&](int left) {
        return std::vector<Edge>{{QPoint(left, room.center().y()), QPoint(1, 0)},
                                 {QPoint(room.right() - 2, room.center().y()), QPoint(-1, 0)},
                                 {QPoint(room.center().x(), 2), QPoint(0, 1)},
                                 {QPoint(room.center().x(), room.bottom() - 2), QPoint(0, -1)}};
    };
    const auto holds = [&](const CanvasItem &item, const Edge &edge) {
        c.view.zoomTo(1.0);
        c.view.reveal(item);
        const QPoint before = c.view.viewRect(CanvasItem(cluster)).topLeft();
        c.drag(c.at(item), room.center(), false);
        QTest::mouseMove(&c.view, edge.hold);
        const bool scrolled = QTest::qWaitFor([&] {
            const QPoint by = c.view.viewRect(CanvasItem(cluster)).topLeft() - before;
            return QPoint::dotProduct(by, edge.towards) > 60;
        });
        CHECK(c.view.handRect().contains(edge.hold)); // it stays in the hand
        c.key(Qt::Key_Escape);
        QTest::mouseRelease(&c.view, Qt::LeftButton, {}, edge.hold);
        return scrolled;
    };
    for (const Edge &edge : edges(room.left() + 4))
        CHECK(holds(CanvasItem(note), edge));
    for (const Edge &edge : edges(c.view.trayRect().center().x())) // a cluster cannot go into the tray
        CHECK(holds(CanvasItem(cluster), edge));
}

TEST_CASE("a note on its way out of the tray does not scroll the canvas sideways") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(400, 300));
    c.show();
    const QRect before = c.view.viewRect(CanvasItem(cluster));
    // In the corner: down it scrolls, which shows that there was time to scroll to the left as well.
    c.drag(c.at(note), c.view.canvasRect().bottomLeft() + QPoint(8, -4), false);
    CHECK(QTest::qWaitFor([&] { return c.view.viewRect(CanvasItem(cluster)).top() < before.top() - 60; }));
    CHECK(c.view.viewRect(CanvasItem(cluster)).left() == before.left());
    c.key(Qt::Key_Escape);
}

TEST_CASE("a rubber band chooses what it touches, with Ctrl to and fro, and Escape lets it go") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {a, b}, QPoint(200, 200));
    c.show();
    const QRect card = c.view.viewRect(CanvasItem(cluster));
    const QPoint from = card.topLeft() - QPoint(12, 12);
    c.drag(from, card.bottomRight() + QPoint(30, 30), false);
    CHECK(c.view.gesture().band());
    c.key(Qt::Key_Escape);
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, card.bottomRight());
    CHECK(c.view.selection().isEmpty());
    c.drag(from, card.bottomRight() + QPoint(30, 30));
    CHECK(c.view.selection().notes().size() == 2);
    QTest::mousePress(&c.view, Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseMove(&c.view, from + QPoint(20, 20));
    QTest::mouseMove(&c.view, c.at(a) + QPoint(0, 4));
    QTest::mouseRelease(&c.view, Qt::LeftButton, Qt::ControlModifier, c.at(a));
    CHECK(c.view.selection().notes() == std::vector{b});
}

TEST_CASE("Escape puts a dragged cluster back") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(200, 200));
    c.show();
    c.drag(c.at(cluster), c.at(cluster) + QPoint(200, 200), false);
    c.key(Qt::Key_Escape);
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, c.at(cluster));
    CHECK(c.workshop().find(cluster)->x == 200);
    CHECK(c.view.gesture().isIdle());
}

TEST_CASE("Shift and a click choose all between, in the tray and in a cluster") {
    Canvas c;
    std::vector<AnswerId> waiting;
    std::vector<AnswerId> placed;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(c.test.answer(2, QStringLiteral("Waiting %1").arg(i)));
        placed.push_back(c.test.answer(2, QStringLiteral("Placed %1").arg(i)));
    }
    c.test.cluster(2, QStringLiteral("Access"), placed, QPoint(0, 0));
    c.show();
    for (const auto &notes : {waiting, placed}) {
        QTest::mouseClick(&c.view, Qt::LeftButton, {}, c.at(notes[0]));
        QTest::mouseClick(&c.view, Qt::LeftButton, Qt::ShiftModifier, c.at(notes[2]));
        CHECK(c.view.selection().notes() == std::vector{notes[0], notes[1], notes[2]});
        QTest::mouseClick(&c.view, Qt::LeftButton, Qt::ShiftModifier, c.at(notes[1]));
        CHECK(c.view.selection().notes() == std::vector{notes[0], notes[1]});
    }
}

TEST_CASE("a cluster's corner drawn to the right gives it more columns, as one edit, and a double click the "
          "width that suits it") {
    Canvas c;
    std::vector<AnswerId> notes;
    for (int i = 0; i < 4; ++i)
        notes.push_back(c.test.answer(1, QStringLiteral("Answer %1").arg(i)));
    const ClusterId cluster = c.test.cluster(1, QStringLiteral("Access"), notes, QPoint(0, 0));
    const ClusterId beside = c.test.cluster(1, QStringLiteral("Beside"), {}, QPoint(340, 0));
    c.show();
    const int before = c.test.session->undoable();
    const auto corner = [&] { return c.view.viewRect(CanvasItem(cluster)).bottomRight() - QPoint(5, 5); };
    c.drag(corner(), corner() + QPoint(290, -60));
    CHECK(c.workshop().find(cluster)->columns == 4);
    CHECK(c.test.session->undoable() == before + 1);
    CHECK_FALSE(c.view.viewRect(CanvasItem(cluster)).intersects(c.view.viewRect(CanvasItem(beside))));
    QTest::mouseDClick(&c.view, Qt::LeftButton, {}, corner());
    CHECK(c.workshop().find(cluster)->columns == 0);

    c.drag(corner(), corner() + QPoint(290, -60), false);
    c.key(Qt::Key_Escape);
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, corner());
    CHECK(c.workshop().find(cluster)->columns == 0);
}

TEST_CASE("a corner that is in the hand is let go when somebody else changes its cluster") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(
        1, QStringLiteral("Access"),
        {c.test.answer(1, QStringLiteral("a")), c.test.answer(1, QStringLiteral("b"))}, QPoint(0, 0));
    const ClusterId other = c.test.cluster(1, QStringLiteral("Other"), {}, QPoint(2000, 0));
    c.show();
    const QPoint corner = c.view.viewRect(CanvasItem(cluster)).bottomRight() - QPoint(5, 5);
    const auto rename = [&](const ClusterId &id) {
        c.test.commit(setCluster(c.workshop(), id, {{columnOf(&Cluster::title), QStringLiteral("Renamed")}}));
    };
    c.drag(corner, corner + QPoint(140, 0), false);
    rename(other);
    CHECK(c.view.gesture().resizing() == cluster);
    rename(cluster);
    CHECK(c.view.gesture().isIdle());
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, corner + QPoint(140, 0));
    CHECK(c.workshop().find(cluster)->columns == 0);
}
