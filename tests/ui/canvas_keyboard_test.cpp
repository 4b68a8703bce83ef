// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas by keyboard alone.
#include "core/edit/cluster_room.h"
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_picker.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/large_note.h"
#include "ui/canvas/note_entry.h"
#include "ui/tables/entry_field.h"
#include "ui/widgets/inline_text_edit.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("clusters made by key fill what is in view, from the top, and never climb out of it") {
    Canvas c;
    std::vector<AnswerId> notes;
    for (int i = 0; i < 8; ++i)
        notes.push_back(c.test.answer(2, QStringLiteral("Answer %1").arg(i)));
    c.show();
    std::vector<QRect> cards;
    for (const AnswerId &note : notes) {
        c.view.select({note});
        c.key(Qt::Key_G);
        c.key(Qt::Key_Return);
        CHECK(c.view.canvasRect().contains(c.view.viewRect(*c.homeOf(note))));
        const QRect made = cardOf(c.workshop(), *c.workshop().find(*c.homeOf(note)));
        for (const QRect &card : cards)
            CHECK_FALSE(card.intersects(made));
        cards.push_back(made);
    }
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

TEST_CASE("the menu key is about what is chosen and opens there, whatever lies under the pointer") {
    Canvas c;
    const AnswerId chosen = c.test.answer(2, QStringLiteral("One"));
    c.show();
    c.view.select({chosen});
    const ClusterId middle = c.test.cluster(2, QStringLiteral("Middle"), {}, QPoint(0, 0));
    const QPoint pointer = c.at(middle);
    QPoint opened;
    QObject::connect(&c.view, &CanvasView::menuWanted, &c.view, [&](QPoint at) { opened = at; });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, pointer, c.view.mapToGlobal(pointer));
    QApplication::sendEvent(&c.view, &event);
    CHECK(c.view.selection().notes() == std::vector{chosen});
    CHECK(opened == c.view.mapToGlobal(c.view.viewRect(chosen).center()));
    auto *menu = c.view.findChild<QMenu *>();
    REQUIRE(menu);
    CHECK(
        menu->actions().front()->text().startsWith(c.commands.action(QStringLiteral("canvas.move"))->text()));
    menu->close();
}

TEST_CASE("a bare key is a command on the canvas and a plain key in the fields beside it") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {note}, QPoint(500, 700));
    c.show();
    c.view.select({note});
    for (QPushButton *button : c.room.inspector().findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        button->setFocus();
        c.key(Qt::Key_Delete);
        c.key(Qt::Key_T);
    }
    CHECK(c.homeOf(note) == cluster);
    CHECK(c.workshop().find(cluster)->x == 500);
    c.view.setFocus();
    c.key(Qt::Key_Delete);
    CHECK_FALSE(c.homeOf(note));
    c.key(Qt::Key_T);
    CHECK(c.workshop().find(cluster)->x != 500);
}

TEST_CASE("a command that does not suit what is chosen says what it needs") {
    Canvas c;
    const AnswerId waiting = c.test.answer(2, QStringLiteral("One"));
    c.show();
    c.view.select({waiting});
    c.key(Qt::Key_S);
    REQUIRE(c.notices.size() == 1);
    CHECK(c.notices.front().contains(QStringLiteral("one cluster")));
    c.key(Qt::Key_D);
    REQUIRE(c.notices.size() == 2);
    CHECK(c.notices.back().contains(QStringLiteral("two answers")));
}

TEST_CASE("a workshop that cannot be changed offers no command that would, and no field to type into") {
    TestSession owner; // holds the lock
    owner.answer(2, QStringLiteral("One"));
    const ClusterId cluster = owner.cluster(2, QStringLiteral("Access"), {});
    const auto reader =
        must(WorkshopSession::open(owner.session->path(), WorkshopSession::Mode::Read, countedSources()));
    ThemeController theme(*qApp, SchemeChoice::Light, Scheme::Light);
    Settings settings(owner.folder.path());
    QMainWindow window;
    MessageBar messages(window, theme);
    RoomContext context{*reader, theme, settings, messages};
    CanvasRoom room(context);
    CommandRegistry commands(window, theme);
    commands.add(room.commands());
    commands.setCurrentRoom(room.id());
    window.setCentralWidget(room.widget());
    window.resize(1200, 800);
    window.show();
    room.view().select(cluster);
    CHECK_FALSE(commands.isEnabled(QStringLiteral("canvas.rename")));
    CHECK_FALSE(commands.isEnabled(QStringLiteral("canvas.tidy")));
    CHECK(commands.isEnabled(QStringLiteral("canvas.zoomIn")));
    for (const auto *field : room.inspector().findChildren<InlineTextEdit *>())
        if (field->isVisible())
            CHECK(field->isReadOnly());
    QTest::mouseDClick(&room.view(), Qt::LeftButton, {},
                       room.view().viewRect(cluster).topLeft() + QPoint(60, 15));
    CHECK_FALSE(room.view().titleEditor());
}

TEST_CASE("a title that is being typed is kept before any command, and when the room goes") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.show();
    c.view.select({note});
    c.key(Qt::Key_G);
    c.type(QStringLiteral("Access"));
    c.commands.run(QStringLiteral("canvas.zoomIn"));
    REQUIRE(c.homeOf(note));
    CHECK(c.workshop().find(*c.homeOf(note))->title.string() == QStringLiteral("Access"));
    // One edit with its making: undo takes both, redo brings both.
    REQUIRE(c.test.session->undo(1));
    CHECK_FALSE(c.homeOf(note));
    REQUIRE(c.test.session->redo(1));
    REQUIRE(c.homeOf(note));
    CHECK(c.workshop().find(*c.homeOf(note))->title.string() == QStringLiteral("Access"));
}

TEST_CASE("the arrows walk from the tray to the canvas and back") {
    Canvas c;
    const AnswerId waiting = c.test.answer(2, QStringLiteral("Waiting"));
    const AnswerId placed = c.test.answer(2, QStringLiteral("Placed"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {placed}, QPoint(0, 0));
    c.show();
    c.view.select({waiting});
    c.key(Qt::Key_Right);
    CHECK(c.view.selection().contains(cluster));
    c.key(Qt::Key_Down);
    CHECK(c.view.selection().contains(placed));
    c.key(Qt::Key_Left);
    CHECK(c.view.selection().contains(waiting));
    c.key(Qt::Key_Left); // there is nothing further
    CHECK(c.view.selection().contains(waiting));
}

TEST_CASE("Space opens a note large, and held down it takes hold of the ground instead") {
    Canvas c;
    const AnswerId answer = c.test.answer(1, QStringLiteral("A long night"));
    const ClusterId cluster = c.test.cluster(1, QStringLiteral("Nights"), {answer});
    c.show();
    c.view.select(std::vector{answer});
    const auto large = [&] { return c.view.findChild<LargeNote *>(); };
    c.key(Qt::Key_Space);
    REQUIRE(large());
    CHECK(large()->accessibleName() == QStringLiteral("A long night"));
    QTest::keyClick(large(), Qt::Key_Space);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(large());
    QTest::keyPress(&c.view, Qt::Key_Space);
    c.drag(c.emptyCanvas(), c.emptyCanvas() + QPoint(40, 30));
    QTest::keyRelease(&c.view, Qt::Key_Space);
    CHECK_FALSE(large());
    CHECK(c.homeOf(answer) == cluster);
}

TEST_CASE("J joins the chosen clusters into the first, and says what it needs") {
    Canvas c;
    const AnswerId answer = c.test.answer(1, QStringLiteral("A later bus"));
    const ClusterId into = c.test.cluster(1, QStringLiteral("Nights"));
    const ClusterId other = c.test.cluster(1, QStringLiteral("Buses"), {answer});
    c.show();
    c.view.select(into);
    c.key(Qt::Key_J);
    CHECK(c.notices.last().contains(QStringLiteral("two clusters")));
    c.view.select(std::vector{into, other});
    c.key(Qt::Key_J);
    CHECK(c.homeOf(answer) == into);
    CHECK_FALSE(c.workshop().find(other));
}

TEST_CASE("W widens the chosen cluster, Shift+W narrows it, and says where it can go no further") {
    Canvas c;
    const ClusterId cluster =
        c.test.cluster(1, QStringLiteral("Access"), {c.test.answer(1, QStringLiteral("a"))});
    c.show();
    c.view.select(cluster);
    c.key(Qt::Key_W);
    CHECK(c.workshop().find(cluster)->columns == 3);
    c.key(Qt::Key_W, Qt::ShiftModifier);
    CHECK(c.workshop().find(cluster)->columns == 2);
    c.key(Qt::Key_W, Qt::ShiftModifier);
    CHECK(c.workshop().find(cluster)->columns == 2);
    CHECK(c.notices.size() == 1);
}

TEST_CASE("C colours all chosen clusters as one edit, which their descriptions tell") {
    Canvas c;
    const ClusterId one = c.test.cluster(1, QStringLiteral("Access"));
    const ClusterId two = c.test.cluster(2, QStringLiteral("Trust"));
    c.show();
    const int before = c.test.session->undoable();
    c.view.select(std::vector{one, two});
    c.key(Qt::Key_C);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_G); // its letters are its own: no command of the canvas takes them
    CHECK(c.workshop().find(one)->colour == ClusterColour::Green);
    CHECK(c.workshop().find(two)->colour == ClusterColour::Green);
    CHECK(c.test.session->undoable() == before + 1);
    c.view.colour(std::nullopt);
    CHECK_FALSE(c.workshop().find(one)->colour);
}

TEST_CASE(
    "N adds answers over the canvas one after another, into the chosen cluster or the tray, and keeps what "
    "was not entered") {
    Canvas c;
    const ClusterId access = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.key(Qt::Key_N);
    auto *entry = c.window.findChild<NoteEntry *>();
    REQUIRE(entry);
    entry->prompts().setCurrentIndex(2);
    QTest::keyClicks(&entry->field(), QStringLiteral("Fewer forms"));
    QTest::keyClick(&entry->field(), Qt::Key_Return);
    QTest::keyClicks(&entry->field(), QStringLiteral("Fewer meetings"));
    QTest::keyClick(&entry->field(), Qt::Key_Return);
    REQUIRE(c.view.items().tray().size() == 2);
    CHECK(c.workshop().find(c.view.items().tray().back().id)->prompt == c.test.prompt(3));
    QTest::keyClicks(&entry->field(), QStringLiteral("half a th"));
    QTest::keyClick(&entry->field(), Qt::Key_Escape);
    CHECK_FALSE(entry->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    c.view.select(access);
    c.view.setFocus();
    c.key(Qt::Key_N);
    entry = c.window.findChild<NoteEntry *>();
    REQUIRE(entry);
    CHECK(entry->field().text() == QStringLiteral("half a th"));
    CHECK_FALSE(entry->prompts().isEnabled());
    QTest::keyClick(&entry->field(), Qt::Key_Return);
    CHECK(c.workshop().countIn(access) == 1);
    CHECK(c.test.session->draft(QStringLiteral("canvas.entry")).isEmpty());
}
