// SPDX-License-Identifier: GPL-3.0-or-later
// The outline: the canvas as a tree, with the same selection and the same commands.
#include "tests/support/random_actions.h"
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_picker.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/outline_tree.h"
#include "ui/canvas/outline_view.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct Outlined : Canvas {
    Outlined() {
        room.show(CanvasRoom::Shows::Both);
        show();
    }
    OutlineView &outline = room.outline();
    QTreeView &tree = outline.tree();
    AnswerId park = test.answer(1, s("The park at dusk"));
    AnswerId benches = test.answer(1, s("More benches"));
    AnswerId soup = test.answer(2, s("Soup for all"));
    ClusterId cluster = test.cluster(1, s("Green"), {park});

    QModelIndex row(const AnswerId &id) const {
        return outline.model().indexOf(OutlineKey{OutlineKey::Kind::Answer, id.uuid()});
    }
    QModelIndex row(const ClusterId &id) const {
        return outline.model().indexOf(OutlineKey{OutlineKey::Kind::Cluster, id.uuid()});
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        Canvas::key(key, modifiers);
        QCoreApplication::processEvents(); // editors of items close by way of the event loop
    }
    void go(const QModelIndex &index) {
        tree.setFocus();
        tree.setCurrentIndex(index);
    }
};

} // namespace

TEST_CASE("the outline brought up to date is the outline built anew", "[outline]") {
    CHECK(rc::check("updated equals rebuilt", [] {
        TestSession test;
        OutlineModel model([](const OutlineKey &) { return QIcon(); }, true);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        test::Dice dice(*rc::gen::arbitrary<quint32>());
        for (int step = 0; step < 40; ++step) {
            const test::RandomAction action =
                test::randomAction(test.workshop(), test.session->sources(), dice);
            (void)test.session->commit(action.outcome, {action.name, action.kind, action.token});
            if (dice.chance(15))
                (void)test.session->undo();
            const auto filter =
                dice.chance(20) ? std::optional(test.workshop().prompts().begin()->id) : std::nullopt;
            model.show(outlineOf(test.workshop(), filter));
            RC_ASSERT(model.shown() == outlineOf(test.workshop(), filter));
        }
    }));
}

TEST_CASE("an outline that was put away shows what is there when it comes back", "[outline]") {
    Outlined o;
    o.room.show(CanvasRoom::Shows::Canvas);
    const AnswerId late = o.test.answer(1, QStringLiteral("Came meanwhile"));
    o.view.select({late});
    o.room.show(CanvasRoom::Shows::Both);
    REQUIRE(o.row(late).isValid());
    CHECK(o.tree.selectionModel()->isSelected(o.row(late)));
}

TEST_CASE("what is chosen in the outline is chosen on the canvas, and the other way round", "[outline]") {
    Outlined o;
    o.go(o.row(o.benches));
    CHECK(o.view.selection().notes() == std::vector{o.benches});
    QTest::keyClick(&o.tree, Qt::Key_Up, Qt::ShiftModifier); // "Not yet clustered" holds no place among notes
    CHECK(o.view.selection().notes() == std::vector{o.benches});
    o.view.select(o.cluster);
    CHECK(o.tree.currentIndex() == o.row(o.cluster));
    CHECK(o.tree.selectionModel()->selectedRows() == QModelIndexList{o.row(o.cluster)});
    o.view.select(std::vector{o.park, o.soup});
    CHECK(o.tree.selectionModel()->selectedRows().size() == 2);
    CHECK(o.tree.isExpanded(o.row(o.cluster)));
}

TEST_CASE("keys sort in the outline as they do on the canvas", "[outline]") {
    Outlined o;
    SECTION("M moves to a cluster found by typing") {
        o.go(o.row(o.benches));
        o.key(Qt::Key_M);
        o.type(s("gre"));
        o.key(Qt::Key_Return);
        CHECK(o.homeOf(o.benches) == o.cluster);
        CHECK(o.tree.hasFocus());
    }
    SECTION("Delete takes out") {
        o.go(o.row(o.park));
        o.key(Qt::Key_Delete);
        CHECK(o.homeOf(o.park) == std::nullopt);
    }
    SECTION("G groups, and the title is typed in place, also where there is no canvas") {
        o.room.show(CanvasRoom::Shows::Outline);
        o.go(o.row(o.benches));
        o.key(Qt::Key_G);
        o.type(s("Places to sit"));
        o.key(Qt::Key_Return);
        const auto home = o.homeOf(o.benches);
        REQUIRE(home);
        CHECK(o.workshop().find(*home)->title.string() == s("Places to sit"));
        CHECK(o.tree.hasFocus());
    }
    SECTION("F2 types over the title of a cluster and the text of an answer") {
        o.go(o.row(o.cluster));
        o.key(Qt::Key_F2);
        o.type(s("Parks"));
        o.key(Qt::Key_Return);
        CHECK(o.workshop().find(o.cluster)->title.string() == s("Parks"));
        o.go(o.row(o.park));
        o.key(Qt::Key_F2);
        o.type(s("The park at dawn"));
        o.key(Qt::Key_Return);
        CHECK(o.workshop().find(o.park)->text.string() == s("The park at dawn"));
    }
    SECTION("an empty title or a change to what is gone changes nothing") {
        o.go(o.row(o.cluster));
        o.key(Qt::Key_F2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        o.key(Qt::Key_Return);
        CHECK(o.workshop().find(o.cluster)->title.string() == s("Green"));
    }
}

TEST_CASE("what is dragged in the outline comes to where it is dropped", "[outline]") {
    Outlined o;
    const auto dropped = [&](const QModelIndexList &what, const QModelIndex &onto, int row) {
        const std::unique_ptr<QMimeData> data(o.outline.model().mimeData(what));
        const bool may = o.outline.model().canDropMimeData(data.get(), Qt::MoveAction, row, 0, onto);
        o.outline.model().dropMimeData(data.get(), Qt::MoveAction, row, 0, onto);
        QCoreApplication::processEvents();
        return may;
    };
    CHECK(dropped({o.row(o.benches)}, o.row(o.cluster), 0));
    CHECK(o.workshop().answersIn(o.cluster) == std::vector{o.benches, o.park});
    CHECK(dropped({o.row(o.benches)}, o.row(o.cluster), -1));
    CHECK(o.workshop().answersIn(o.cluster) == std::vector{o.park, o.benches});
    CHECK_FALSE(dropped({o.row(o.cluster)}, o.row(o.cluster), -1));
    CHECK_FALSE(dropped({o.row(o.park)}, o.row(o.cluster).parent(), -1)); // a prompt
    (void)o.test.answer(1, s("Dogs"));
    QCoreApplication::processEvents();
    const QModelIndex notPlaced = o.outline.model().index(1, 0, o.row(o.cluster).parent());
    CHECK(dropped({o.row(o.park)}, notPlaced, -1));
    CHECK(o.homeOf(o.park) == std::nullopt);
}

TEST_CASE("the outline is searched in place", "[outline]") {
    Outlined o;
    o.key(Qt::Key_F, Qt::ControlModifier);
    CHECK(o.outline.search().hasFocus());
    o.type(s("BENCH"));
    CHECK(o.tree.currentIndex() == o.row(o.benches)); // seen as one types
    CHECK(o.outline.search().hasFocus());
    CHECK(o.view.selection().notes() == std::vector{o.benches});
    CHECK(o.outline.search().accessibleDescription().contains(s("More benches")));
    o.outline.search().clear();
    o.type(s("e"));
    const QModelIndex first = o.tree.currentIndex();
    o.key(Qt::Key_Down);
    CHECK(o.tree.currentIndex() != first);
    o.key(Qt::Key_Up);
    CHECK(o.tree.currentIndex() == first);
    o.key(Qt::Key_Escape);
    CHECK(o.tree.hasFocus());
}

TEST_CASE(
    "an answer dragged from the outline onto the canvas goes where it is lit, and nowhere when it leaves",
    "[outline]") {
    Outlined o;
    std::unique_ptr<QMimeData> data(o.outline.model().mimeData({o.row(o.benches)}));
    const QPointF onCard = o.view.viewRect(CanvasItem(o.cluster)).center();
    const auto enter = [&] {
        QDragEnterEvent entering(onCard.toPoint(), Qt::MoveAction, data.get(), Qt::LeftButton,
                                 Qt::NoModifier);
        QApplication::sendEvent(&o.view, &entering);
        QDragMoveEvent moving(onCard.toPoint(), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&o.view, &moving);
        CHECK(moving.isAccepted());
        CHECK(o.view.gesture().lit().cluster == o.cluster);
    };
    enter();
    QDragLeaveEvent leaving;
    QApplication::sendEvent(&o.view, &leaving);
    CHECK(o.view.gesture().isIdle());
    CHECK_FALSE(o.homeOf(o.benches));
    enter();
    QDropEvent drop(onCard, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&o.view, &drop);
    CHECK(o.homeOf(o.benches) == o.cluster);

    QMimeData foreign;
    foreign.setData(QStringLiteral("application/x-coalesce-answers"),
                    "5f0c6f1e-0000-4000-8000-000000000000\nnonsense");
    QDragEnterEvent entering(onCard.toPoint(), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    entering.setAccepted(false);
    QApplication::sendEvent(&o.view, &entering);
    CHECK_FALSE(entering.isAccepted());
}

TEST_CASE("the list of M lies within the window, also where the outline stands alone", "[outline]") {
    Outlined o;
    o.window.resize(1024, 700);
    o.room.show(CanvasRoom::Shows::Outline);
    o.go(o.row(o.benches));
    o.key(Qt::Key_M);
    auto *picker = o.view.findChild<ClusterPicker *>();
    REQUIRE(picker);
    CHECK(QRect(o.window.mapToGlobal(QPoint()), o.window.size()).contains(picker->geometry()));
}

TEST_CASE("rows of the outline are called what they are", "[outline]") {
    Outlined o;
    const auto name = [](const QModelIndex &index) { return index.data(Qt::AccessibleTextRole).toString(); };
    CHECK(name(o.row(o.cluster)) == s("Cluster Green, 1 answer"));
    CHECK(name(o.row(o.park)) == s("Answer, 1 of 1: The park at dusk"));
    CHECK(name(o.row(o.cluster).parent()) == s("Prompt Continue, 2 answers"));
}

TEST_CASE("at every width each button of the canvas shows all of its words", "[outline]") {
    Outlined o;
    o.room.useCommands(o.commands);
    for (const int width : {1440, 1024, 820}) {
        o.window.resize(width, 700);
        QCoreApplication::processEvents();
        INFO(o.window.width());
        for (const auto *button :
             o.room.widget()->findChild<FilterBar *>()->findChildren<QAbstractButton *>())
            if (button->isVisible()) {
                INFO(button->text().toStdString());
                CHECK(button->width() > button->fontMetrics().horizontalAdvance(button->text()));
            }
    }
}
