// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas as people use it: a real widget, mouse and keys, and the workshop behind it.
#include "core/edit/cluster_move.h"
#include "core/edit/cluster_room.h"
#include "core/edit/participant_actions.h"
#include "tests/support/catch.h"
#include "tests/support/session.h"
#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/cluster_picker.h"
#include "ui/canvas/debate_box.h"
#include "ui/canvas/inspector.h"
#include "ui/commands/command_registry.h"
#include "ui/settings/settings.h"
#include "ui/shell/room_context.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include "core/session/new_workshop.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTest>
#include <memory>
#include <sqlite3.h>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

struct Canvas {
    TestSession test;
    ThemeController theme{*qApp, SchemeChoice::Light, Scheme::Light};
    Settings settings{test.folder.path()};
    QStringList saidSentences;
    QStringList warnings;
    QMainWindow window;
    CommandRegistry commands{window, theme};
    MessageBar messages{window, theme};
    RoomContext context{*test.session, theme, settings, messages};
    CanvasRoom room{context};
    CanvasView &view = room.view();

    Canvas() {
        QObject::connect(&view, &CanvasView::said, &window,
                         [this](const QString &said) { saidSentences += said; });
        QObject::connect(&view, &CanvasView::failed, &window,
                         [this](const QString &why) { warnings += why; });
        commands.setRoomWidget(room.id(), *room.widget());
        commands.add(room.commands());
        commands.setCurrentRoom(room.id());
    }
    void show() {
        window.setCentralWidget(room.widget());
        window.resize(1440, 818);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view.setFocus();
        view.zoomTo(1.0);
    }
    const Workshop &workshop() const { return test.workshop(); }
    QPoint at(const CanvasItem &item) const {
        const QRect rect = view.viewRect(item);
        return std::holds_alternative<ClusterId>(item) ? rect.topLeft() + QPoint(60, 15) : rect.center();
    }
    void drag(QPoint from, QPoint to, bool release = true) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&view, from + (to - from) * step / 4);
        if (release)
            QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    std::optional<ClusterId> homeOf(const AnswerId &id) const {
        const auto *in = std::get_if<InCluster>(&workshop().find(id)->place);
        return in ? std::optional(in->cluster) : std::nullopt;
    }
    QPoint emptyCanvas() const { return view.canvasRect().center() + QPoint(60, 160); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

} // namespace

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

TEST_CASE("the filter shows one table's clusters and notes alone") {
    Canvas c;
    const AnswerId a = c.test.answer(1, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {b}, QPoint(0, 0));
    c.show();
    c.view.setFilter(c.test.prompt(1));
    CHECK(c.view.items().tray().size() == 1);
    CHECK(c.view.viewRect(cluster).isEmpty());
    c.view.setFilter(c.test.prompt(2));
    CHECK(c.view.items().tray().empty());
    CHECK_FALSE(c.view.viewRect(cluster).isEmpty());
    c.view.setFilter(std::nullopt);
    CHECK_FALSE(c.view.viewRect(a).isEmpty());
}

TEST_CASE("the wheel with Ctrl zooms about the pointer, and zooming never loses the place") {
    Canvas c;
    c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    for (int i = 0; i < 40; ++i)
        c.view.zoomBy(-1);
    CHECK(c.view.zoom() < 0.1);
    for (int i = 0; i < 60; ++i)
        c.view.zoomBy(1);
    CHECK(c.view.zoom() > 2.0);
    c.view.zoomToFit();
    CHECK(c.view.zoom() == 1.0);
}

TEST_CASE("the inspector edits title, summary, debates and theme of a cluster") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select(cluster);
    Inspector &inspector = c.room.inspector();
    inspector.summary().setFocus();
    c.type(QStringLiteral("Come as you are."));
    inspector.summary().commitNow();
    CHECK(c.workshop().find(cluster)->summary.string() == QStringLiteral("Come as you are."));
    inspector.newDebate().setFocus();
    c.type(QStringLiteral("Who pays?"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().debatesOn(cluster).size() == 1);
    CHECK(inspector.newDebate().text().isEmpty());
    CHECK(c.view.items().scene().card(*c.view.items().cardOf(cluster)).debates == 1);
    inspector.themes().setFocus();
    inspector.themes().setEditText(QStringLiteral("Value people"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().find(cluster)->theme);
    CHECK(c.workshop().find(*c.workshop().find(cluster)->theme)->title.string() ==
          QStringLiteral("Value people"));
}

TEST_CASE("a change that the file does not take leaves the canvas as it was and says why") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select({note});
    // The cluster goes while the title is typed elsewhere: the command finds nothing to place into.
    c.test.commit(removeRecord(c.workshop(), refOf(cluster)));
    const auto before = c.view.items().snapshot();
    c.view.moveSelectionTo(cluster);
    CHECK(c.view.items().snapshot() == before);
    CHECK_FALSE(c.homeOf(note));
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

TEST_CASE("undo brings what it changed into view when none of it is seen") {
    Canvas c;
    const ClusterId near = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const ClusterId far = c.test.cluster(2, QStringLiteral("Money"), {}, QPoint(9000, 9000));
    c.show();
    c.view.reveal(near);
    c.view.select(far);
    c.test.commit(moveClusters(c.workshop(), {far}, QPoint(240, 0)));
    c.view.reveal(near);
    REQUIRE_FALSE(c.view.canvasRect().intersects(c.view.viewRect(far)));
    REQUIRE(c.test.session->undo(1));
    CHECK(c.view.canvasRect().intersects(c.view.viewRect(far)));
    const QRect stood = c.view.viewRect(far);
    REQUIRE(c.test.session->redo(1));
    CHECK(c.view.viewRect(far).top() == stood.top()); // in view already: nothing scrolls
}

TEST_CASE("a debate tells how it was left and who raised it") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.test.commit(addParticipant(c.workshop(), {{columnOf(&Participant::name), Value(QStringLiteral("Ada"))}},
                                 {}, c.test.session->sources()));
    c.test.commit(addRecord(c.workshop(), Kind::Debate,
                            {{columnOf(&Debate::subject), Value(cluster.uuid())},
                             {columnOf(&Debate::text), Value(QStringLiteral("Who pays?"))}},
                            c.test.session->sources()));
    c.show();
    c.view.select(cluster);
    const DebateId id = c.workshop().debatesOn(cluster).front();
    DebateBox *box = c.room.inspector().debate(id);
    REQUIRE(box);
    box->outcome().setFocus();
    c.type(QStringLiteral("The council will say by May."));
    c.key(Qt::Key_Return);
    CHECK(c.workshop().find(id)->outcome.string() == QStringLiteral("The council will say by May."));
    REQUIRE(box->who().count() == 2);
    box->who().setFocus();
    c.key(Qt::Key_Down);
    REQUIRE(c.workshop().find(id)->participant);
    CHECK(c.workshop().find(*c.workshop().find(id)->participant)->name.string() == QStringLiteral("Ada"));
    box->text().setFocus();
    box->text().selectAll();
    c.key(Qt::Key_Delete);
    box->text().commitNow();
    CHECK(c.workshop().debatesOn(cluster).empty());
}

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
    c.test.commit(removeRecord(c.workshop(), refOf(cluster)));
    CHECK(canvas->childCount() == 1);
    CHECK(canvas->child(0)->childCount() == 2);
}

TEST_CASE("what is searched for is chosen and brought into view, whatever the filter shows") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const ClusterId far = c.test.cluster(2, QStringLiteral("Far"), {a}, QPoint(9000, 9000));
    c.show();
    c.view.setFilter(c.test.prompt(1));
    c.room.showAnswer(a);
    CHECK(c.view.selection().contains(a));
    CHECK(c.view.canvasRect().contains(c.view.viewRect(a)));
    c.view.setFilter(c.test.prompt(1));
    c.room.showCluster(far);
    CHECK(c.view.selection().contains(far));
}

// Run by name; writes pictures for people to look at into the folder COALESCE_PICTURES.
TEST_CASE("pictures of the canvas", "[.pictures]") {
    const QString folder = qEnvironmentVariable("COALESCE_PICTURES", QDir::tempPath());
    QTemporaryDir files;
    REQUIRE(createSample(files.filePath(QStringLiteral("s.coalesce"))));
    const auto session = must(WorkshopSession::open(files.filePath(QStringLiteral("s.coalesce")),
                                                    WorkshopSession::Mode::Edit, countedSources()));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        ThemeController theme(*qApp, SchemeChoice::Light, scheme, QStringLiteral("Inter"));
        Settings settings(files.path());
        QMainWindow window;
        MessageBar messages(window, theme);
        RoomContext context{*session, theme, settings, messages};
        CanvasRoom room(context);
        window.setCentralWidget(room.widget());
        window.resize(1336, 818);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        const QString name =
            folder + (scheme == Scheme::Dark ? QStringLiteral("/dark-") : QStringLiteral("/light-"));
        const auto shot = [&](const char *what) {
            QTest::qWait(120);
            window.grab().save(name + QLatin1String(what) + QStringLiteral(".png"));
        };
        room.showCluster(session->workshop().clusters().begin()->id);
        for (double zoom : {1.0, 0.8, 0.33, 0.08}) {
            room.view().zoomTo(zoom);
            room.showCluster(session->workshop().clusters().begin()->id);
            shot(QByteArray::number(qRound(zoom * 100)).constData());
        }
        room.view().zoomToFit();
        shot("fit");
        room.view().zoomTo(0.8);
        const QPoint from = room.view().viewRect(room.view().items().tray().front().id).center();
        QTest::mousePress(&room.view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&room.view(), from + QPoint(60, 20));
        QTest::mouseMove(&room.view(), QPoint(520, 160));
        shot("drag-card");
        QTest::mouseMove(&room.view(), room.view().canvasRect().bottomLeft() + QPoint(60, -60));
        shot("drag-open");
        room.cancelGesture();
    }
}

TEST_CASE("every command of the room is described well and has keys that no other has") {
    Canvas c;
    CHECK(problemsOf(c.room.commands()).empty());
}
