// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures on a small made-up canvas, without a window: a tray on the left with three notes, two cards beside
// it.
#include "tests/support/catch.h"
#include "ui/canvas/gesture.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

template <class Id>
Id idOf(int number) {
    return Id(QUuid(quint32(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

AnswerId note(int number) {
    return idOf<AnswerId>(number);
}
ClusterId card(int number) {
    return idOf<ClusterId>(100 + number);
}

// Tray: x < 100, notes 1 to 3 of 50 pixels each. Card 1 at (200, 0) with notes 11 and 12 of 50x50, card 2 at
// (400, 0) with note 21, card 3 at (600, 0) of another prompt; cards are 150x100, their notes begin 40 below
// their top.
class World : public GestureWorld {
public:
    QPoint scroll;
    Hit hitAt(QPoint view) const override {
        if (view.x() < 100) {
            const int row = view.y() / 50;
            if (view.y() >= 0 && row < 3)
                return {Hit::What::TrayNote, note(row + 1), std::nullopt, 0};
            return {Hit::What::Tray};
        }
        const QPoint at = view + scroll;
        for (int c = 1; c <= 3; ++c) {
            const QRect rect(200 * c, 0, 150, 100);
            if (!rect.contains(at))
                continue;
            const QPoint in = at - rect.topLeft();
            const int index = qBound(0, (in.x() + 25) / 50, c == 1 ? 2 : 1);
            if (c < 3 && in.x() >= 140 && in.y() >= 90)
                return {Hit::What::Corner, std::nullopt, card(c), index};
            if (in.y() >= 40 && in.x() < (c == 1 ? 100 : 50) && c < 3)
                return {Hit::What::Note, note(c * 10 + 1 + in.x() / 50), card(c), index};
            return {Hit::What::Card, std::nullopt, card(c), index};
        }
        return {Hit::What::Canvas};
    }
    QPoint toContent(QPoint view, bool tray) const override { return tray ? view : view + scroll; }
    std::vector<AnswerId> notesIn(const QRect &content, bool tray) const override {
        std::vector<AnswerId> found;
        for (int i = 0; i < 3; ++i)
            if (tray && content.intersects(QRect(0, i * 50, 100, 50)))
                found.push_back(note(i + 1));
        for (const auto &[id, x] : {std::pair{11, 200}, std::pair{12, 250}, std::pair{21, 400}})
            if (!tray && content.intersects(QRect(x, 40, 50, 50)))
                found.push_back(note(id));
        return found;
    }
    bool mayMerge(const ClusterId &from, const ClusterId &into) const override {
        return (from == card(3)) == (into == card(3));
    }
    int columnsAt(const ClusterId &cluster, QPoint view) const override {
        return cluster == card(1) ? (view.x() - 200) / 50 : 0;
    }
};

struct Hand {
    World world;
    Gesture gesture{world, 10};
    Selection selection;

    Effects did(Effects effects) {
        for (const Effect &effect : effects) {
            if (const auto *notes = std::get_if<SelectNotes>(&effect))
                selection.select(notes->notes, notes->how);
            if (const auto *clusters = std::get_if<SelectClusters>(&effect))
                selection.select(clusters->clusters, clusters->how);
        }
        return effects;
    }
    Effects press(QPoint at, Qt::KeyboardModifiers keys = {}) {
        return did(gesture.press({at, Qt::LeftButton, keys}, selection));
    }
    Effects move(QPoint at) { return did(gesture.move({at})); }
    Effects release(QPoint at, Qt::KeyboardModifiers keys = {}) {
        return did(gesture.release({at, Qt::LeftButton, keys}));
    }
    Effects click(QPoint at, Qt::KeyboardModifiers keys = {}) {
        Effects effects = press(at, keys);
        for (Effect &effect : release(at, keys))
            effects.push_back(std::move(effect));
        return effects;
    }
    Effects drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        press(from, keys);
        move((from + to) / 2);
        move(to);
        return release(to, keys);
    }
};

template <class T>
const T *only(const Effects &effects) {
    return effects.size() == 1 ? std::get_if<T>(&effects.front()) : nullptr;
}

bool changesWorkshop(const Effect &effect) {
    return std::holds_alternative<PlaceNotes>(effect) || std::holds_alternative<StartCluster>(effect) ||
           std::holds_alternative<StartClusterOnNote>(effect) || std::holds_alternative<TakeOut>(effect) ||
           std::holds_alternative<MoveClusters>(effect) || std::holds_alternative<MergeClusters>(effect) ||
           std::holds_alternative<ResizeCluster>(effect);
}

constexpr QPoint kNote1(50, 25), kNote2(50, 75), kNote3(50, 125), kEmptyTray(50, 300);
constexpr QPoint kNote11(225, 60), kNote12(275, 60);
constexpr QPoint kCard1(300, 10), kCard2(500, 10), kCard3(700, 10), kCanvas(300, 400);

} // namespace

TEST_CASE(
    "a card's corner that is dragged gives it columns, shown before the release, and Escape leaves it") {
    Hand hand;
    const QPoint corner(345, 95);
    hand.press(corner);
    hand.move(corner + QPoint(60, 0));
    CHECK(hand.gesture.lit() == Target{Target::Kind::Resize, card(1), std::nullopt, 4, {}});
    const Effects effects = hand.release(corner + QPoint(60, 0));
    const auto *resize = only<ResizeCluster>(effects);
    REQUIRE(resize);
    CHECK(resize->cluster == card(1));
    CHECK(resize->columns == 4);

    hand.press(corner);
    hand.move(corner + QPoint(60, 0));
    hand.gesture.cancel();
    CHECK(hand.release(corner + QPoint(60, 0)).empty());
    CHECK(hand.click(corner).size() <= 1); // a click chooses the card, no more
    CHECK_FALSE(hand.gesture.resizing());
}

TEST_CASE("a note dragged from the tray goes where it was let go") {
    Hand hand;
    const Effects into = hand.drag(kNote1, kNote12 + QPoint(20, 0));
    const auto *place = only<PlaceNotes>(into);
    REQUIRE(place);
    CHECK(place->notes == std::vector{note(1)});
    CHECK(place->cluster == card(1));
    CHECK(place->index == 2);

    const Effects open = hand.drag(kNote1, kCanvas);
    REQUIRE(only<StartCluster>(open));
    CHECK(only<StartCluster>(open)->at == kCanvas);

    const Effects on = hand.drag(kNote1, kNote3);
    REQUIRE(only<StartClusterOnNote>(on));
    CHECK(only<StartClusterOnNote>(on)->on == note(3));

    CHECK(hand.drag(kNote1, kEmptyTray).empty());
    CHECK(hand.drag(kNote1, kNote1 + QPoint(0, 15)).empty());
}

TEST_CASE("a placed note dragged to the tray is taken out, wherever in the tray") {
    Hand hand;
    for (QPoint to : {kEmptyTray, kNote2}) {
        const Effects effects = hand.drag(kNote11, to);
        REQUIRE(only<TakeOut>(effects));
        CHECK(only<TakeOut>(effects)->notes == std::vector{note(11)});
    }
}

TEST_CASE("dragging one of several selected takes all of them, the pressed one first; dragging another takes "
          "it alone") {
    Hand hand;
    hand.click(kNote1);
    hand.click(kNote3, Qt::ControlModifier);
    hand.click(kNote11, Qt::ControlModifier);
    const Effects all = hand.drag(kNote3, kCard2);
    REQUIRE(only<PlaceNotes>(all));
    CHECK(only<PlaceNotes>(all)->notes == std::vector{note(3), note(1), note(11)});
    CHECK(hand.selection.notes().size() == 3);
    const Effects one = hand.drag(kNote2, kCard2);
    REQUIRE(only<PlaceNotes>(one));
    CHECK(only<PlaceNotes>(one)->notes == std::vector{note(2)});
    CHECK(hand.selection.notes() == std::vector{note(2)});
}

TEST_CASE("clicks select as in a file manager") {
    Hand hand;
    hand.click(kNote1);
    CHECK(hand.selection.notes() == std::vector{note(1)});
    hand.click(kNote2, Qt::ControlModifier);
    CHECK(hand.selection.notes() == std::vector{note(1), note(2)});
    hand.click(kNote1, Qt::ControlModifier);
    CHECK(hand.selection.notes() == std::vector{note(2)});
    CHECK(only<SelectRangeTo>(hand.click(kNote3, Qt::ShiftModifier)));
    hand.click(kNote1, Qt::ControlModifier);
    hand.click(kNote1); // one of two: only this one stays
    CHECK(hand.selection.notes() == std::vector{note(1)});
    hand.click(kCard2);
    CHECK(hand.selection.notes().empty());
    CHECK(hand.selection.clusters() == std::vector{card(2)});
    hand.click(kCard1, Qt::ControlModifier);
    CHECK(hand.selection.clusters().size() == 2);
    hand.click(kCanvas);
    CHECK(hand.selection.isEmpty());
}

TEST_CASE("a rubber band selects what it touches, adds with Shift and toggles with Ctrl") {
    Hand hand;
    hand.drag({180, 130}, {320, 60});
    CHECK(hand.selection.notes() == std::vector{note(11), note(12)});
    hand.drag({380, 130}, {420, 60}, Qt::ShiftModifier);
    CHECK(hand.selection.notes().size() == 3);
    hand.drag({180, 130}, {220, 60}, Qt::ControlModifier);
    CHECK(hand.selection.notes() == std::vector{note(12), note(21)});
    hand.drag({50, 300}, {60, 60});
    CHECK(hand.selection.notes() == std::vector{note(2), note(3)});
}

TEST_CASE("a rubber band keeps hold of the canvas when it scrolls") {
    Hand hand;
    hand.press({180, 130});
    hand.move({150, 110});
    hand.world.scroll = {300, 0};
    hand.move({150, 60});
    REQUIRE(hand.gesture.band());
    CHECK(hand.gesture.band()->content == QRect(QPoint(180, 60), QPoint(450, 130)));
    hand.release({150, 60});
    CHECK(hand.selection.notes().size() == 3);
}

TEST_CASE("a dragged cluster moves, or merges into one of the same prompt that it is dropped on") {
    Hand hand;
    const Effects moved = hand.drag(kCard1, kCanvas);
    REQUIRE(only<MoveClusters>(moved));
    CHECK(only<MoveClusters>(moved)->by == kCanvas - kCard1);
    const Effects merged = hand.drag(kCard1, kCard2);
    REQUIRE(only<MergeClusters>(merged));
    CHECK(only<MergeClusters>(merged)->into == card(2));
    CHECK(only<MergeClusters>(merged)->from == std::vector{card(1)});
    CHECK(only<MoveClusters>(hand.drag(kCard1, kCard3)));
    CHECK(hand.drag(kCard1, kEmptyTray).empty());
}

TEST_CASE("what is lit is what happens") {
    Hand hand;
    hand.press(kNote1);
    hand.move(kCard2);
    CHECK(hand.gesture.lit().kind == Target::Kind::IntoCluster);
    CHECK(hand.gesture.lit().cluster == card(2));
    hand.move(kNote2);
    CHECK(hand.gesture.lit().kind == Target::Kind::OnNote);
    hand.move(kEmptyTray);
    CHECK(hand.gesture.lit().kind == Target::Kind::None);
    CHECK(hand.release(kEmptyTray).empty());
}

TEST_CASE("the middle button and the space bar pan and leave the selection alone") {
    Hand hand;
    hand.click(kNote1);
    hand.gesture.press({kCanvas, Qt::MiddleButton}, hand.selection);
    const Effects effects = hand.gesture.move({kCanvas + QPoint(7, -3)});
    REQUIRE(only<PanBy>(effects));
    CHECK(only<PanBy>(effects)->view == QPoint(7, -3));
    hand.gesture.release({kCanvas, Qt::MiddleButton});
    hand.gesture.press({kNote11, Qt::LeftButton, {}, true}, hand.selection);
    CHECK(hand.gesture.isPanning());
    hand.gesture.release({kNote11});
    CHECK(hand.selection.notes() == std::vector{note(1)});
}

TEST_CASE("cancelling ends every gesture without an effect") {
    for (QPoint from : {kNote1, kNote11, kCard1, kCanvas, kEmptyTray}) {
        Hand hand;
        hand.press(from);
        hand.move(from + QPoint(150, 60));
        hand.gesture.cancel();
        CHECK(hand.gesture.isIdle());
        CHECK(hand.gesture.lit() == Target{});
        CHECK(hand.release(from + QPoint(150, 60)).empty());
    }
}

TEST_CASE("no sequence of presses, moves, releases and cancels leaves half a gesture or changes anything but "
          "on release") {
    CHECK(rc::check("gestures", [] {
        Hand hand;
        const int steps = *rc::gen::inRange(0, 60);
        for (int i = 0; i < steps; ++i) {
            const QPoint at(*rc::gen::inRange(-50, 900), *rc::gen::inRange(-50, 500));
            const auto keys =
                *rc::gen::element(Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier),
                                  Qt::KeyboardModifiers(Qt::ControlModifier));
            const auto button = *rc::gen::element(Qt::LeftButton, Qt::LeftButton, Qt::LeftButton,
                                                  Qt::MiddleButton, Qt::RightButton);
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
            case 1:
                for (const Effect &effect : hand.did(
                         hand.gesture.press({at, button, keys, *rc::gen::arbitrary<bool>()}, hand.selection)))
                    RC_ASSERT(!changesWorkshop(effect));
                break;
            case 2:
            case 3:
                for (const Effect &effect : hand.move(at))
                    RC_ASSERT(!changesWorkshop(effect));
                break;
            case 4: {
                hand.move(at);
                const Target lit = hand.gesture.lit();
                const Effects effects = hand.release(at, keys);
                RC_ASSERT(hand.gesture.isIdle());
                for (const Effect &effect : effects) {
                    if (const auto *place = std::get_if<PlaceNotes>(&effect))
                        RC_ASSERT(lit.kind == Target::Kind::IntoCluster && lit.cluster == place->cluster &&
                                  lit.index == place->index && !place->notes.empty());
                    if (const auto *merge = std::get_if<MergeClusters>(&effect))
                        RC_ASSERT(lit.kind == Target::Kind::MergeInto &&
                                  std::find(merge->from.begin(), merge->from.end(), merge->into) ==
                                      merge->from.end());
                    if (lit.kind == Target::Kind::None)
                        RC_ASSERT(!changesWorkshop(effect));
                }
                break;
            }
            case 5:
                hand.gesture.cancel();
                RC_ASSERT(hand.gesture.isIdle());
                break;
            }
            RC_ASSERT(hand.gesture.notes().empty() || hand.gesture.clusters().empty());
            if (hand.gesture.isIdle())
                RC_ASSERT(hand.gesture.lit() == Target{} && !hand.gesture.band() &&
                          hand.gesture.notes().empty());
        }
    }));
}
