// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers on the canvas: what they mean, without a window, and that the real canvas does it.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/touch.h"

#include <QPointingDevice>
#include <QScrollBar>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

Finger finger(QPointF at, QPointF last, int id = 0) {
    return {id, at, last};
}

template <class T>
const T *only(const std::vector<TouchAct> &acts) {
    return acts.size() == 1 ? std::get_if<T>(&acts.front()) : nullptr;
}

} // namespace

TEST_CASE("one finger presses, drags and lets go, and takes hold of the ground on open canvas") {
    Touch touch({10, 400});
    const auto press = touch.touched({finger({50, 50}, {50, 50})}, Ground::OpenCanvas, 0);
    REQUIRE(only<FingerPress>(press));
    CHECK(only<FingerPress>(press)->pans);
    CHECK(touch.resting() == QPoint(50, 50));
    CHECK(only<FingerMove>(touch.touched({finger({80, 50}, {50, 50})}, Ground::OpenCanvas, 10)));
    CHECK_FALSE(touch.resting());
    CHECK(only<FingerRelease>(touch.touched({}, Ground::OpenCanvas, 20)));
    const auto onNote = touch.touched({finger({5, 5}, {5, 5})}, Ground::Other, 30);
    REQUIRE(only<FingerPress>(onNote));
    CHECK_FALSE(only<FingerPress>(onNote)->pans);
}

TEST_CASE("a finger that goes up or down in the tray scrolls it, one that goes sideways takes the note out") {
    Touch touch({10, 400});
    CHECK(touch.touched({finger({50, 200}, {50, 200})}, Ground::Tray, 0).empty());
    const auto scroll = touch.touched({finger({52, 170}, {50, 200})}, Ground::Tray, 10);
    REQUIRE(only<ScrollTray>(scroll));
    CHECK(only<ScrollTray>(scroll)->by == 30);
    CHECK(touch.touched({}, Ground::Tray, 20).empty());

    CHECK(touch.touched({finger({50, 200}, {50, 200})}, Ground::Tray, 100).empty());
    const auto take = touch.touched({finger({90, 205}, {50, 200})}, Ground::Tray, 110);
    REQUIRE(take.size() == 2);
    CHECK(std::get<FingerPress>(take[0]).at == QPoint(50, 200));
    CHECK(std::get<FingerMove>(take[1]).at == QPoint(90, 205));
}

TEST_CASE(
    "two fingers let go of what one had, pinch and pan, and leave nothing for the one that is lifted last") {
    Touch touch({10, 400});
    (void)touch.touched({finger({100, 100}, {100, 100})}, Ground::Other, 0);
    const auto acts = touch.touched({finger({80, 100}, {100, 100}, 0), finger({220, 100}, {200, 100}, 1)},
                                    Ground::Other, 10);
    REQUIRE(acts.size() == 2);
    CHECK(std::holds_alternative<FingerCancel>(acts[0]));
    CHECK(std::get<Pinch>(acts[1]).factor == Approx(1.4));
    CHECK(std::get<Pinch>(acts[1]).at == QPoint(150, 100));
    CHECK(std::get<Pinch>(acts[1]).by.isNull());
    CHECK(touch.touched({finger({90, 120}, {80, 100})}, Ground::Other, 20).empty());
    CHECK(touch.touched({}, Ground::Other, 30).empty());
}

TEST_CASE("two taps in one place and short after each other are a double tap, a long time apart two taps") {
    Touch touch({10, 400});
    const auto tap = [&](quint64 time) {
        (void)touch.touched({finger({50, 50}, {50, 50})}, Ground::Other, time);
        const auto acts = touch.touched({}, Ground::Other, time + 50);
        return std::holds_alternative<DoubleTap>(acts.back());
    };
    CHECK_FALSE(tap(0));
    CHECK(tap(200));
    CHECK_FALSE(tap(400)); // the third is a first again
    CHECK_FALSE(tap(5000));
}

TEST_CASE("a finger drags a note out of the tray onto the canvas, and a second finger lets it go") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("Childcare at every meeting"));
    c.show();
    std::unique_ptr<QPointingDevice> glass(QTest::createTouchDevice());
    const QPoint from = c.at(note), to = c.emptyCanvas();
    QTest::touchEvent(&c.view, glass.get()).press(0, from);
    QTest::touchEvent(&c.view, glass.get()).move(0, from + QPoint(60, 0));
    QTest::touchEvent(&c.view, glass.get()).move(0, to);
    CHECK(c.view.gesture().notes() == std::vector{note});
    QTest::touchEvent(&c.view, glass.get()).stationary(0).press(1, to + QPoint(80, 0));
    CHECK(c.view.gesture().isIdle());
    QTest::touchEvent(&c.view, glass.get()).release(0, to).release(1, to + QPoint(80, 0));
    CHECK_FALSE(c.homeOf(note));

    QTest::touchEvent(&c.view, glass.get()).press(0, from);
    QTest::touchEvent(&c.view, glass.get()).move(0, from + QPoint(60, 0));
    QTest::touchEvent(&c.view, glass.get()).move(0, to);
    QTest::touchEvent(&c.view, glass.get()).release(0, to);
    CHECK(c.homeOf(note));
}

TEST_CASE("two fingers that part zoom in where they are, and together they pan") {
    Canvas c;
    c.test.cluster(1, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    std::unique_ptr<QPointingDevice> glass(QTest::createTouchDevice());
    const QPoint middle = c.view.canvasRect().center();
    QTest::touchEvent(&c.view, glass.get()).press(0, middle - QPoint(50, 0)).press(1, middle + QPoint(50, 0));
    QTest::touchEvent(&c.view, glass.get()).move(0, middle - QPoint(100, 0)).move(1, middle + QPoint(100, 0));
    CHECK(c.view.zoom() > 1.5);
    const QRect before = c.view.viewRect(CanvasItem(c.test.ids<Cluster>().front()));
    QTest::touchEvent(&c.view, glass.get())
        .move(0, middle - QPoint(70, 20))
        .move(1, middle + QPoint(130, -20));
    const QRect after = c.view.viewRect(CanvasItem(c.test.ids<Cluster>().front()));
    CHECK((after.topLeft() - before.topLeft() - QPoint(30, -20)).manhattanLength() <= 4);
    QTest::touchEvent(&c.view, glass.get()).release(0, middle).release(1, middle);
}

TEST_CASE("a finger held still on a note asks for its menu, and chooses it first") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("Childcare"));
    c.show();
    std::unique_ptr<QPointingDevice> glass(QTest::createTouchDevice());
    QTest::touchEvent(&c.view, glass.get()).press(0, c.at(note));
    REQUIRE(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, 3000));
    CHECK(c.view.selection().contains(note));
    CHECK(c.view.gesture().isIdle());
    QApplication::activePopupWidget()->close();
    QTest::touchEvent(&c.view, glass.get()).release(0, c.at(note));
    CHECK_FALSE(c.homeOf(note));
}
