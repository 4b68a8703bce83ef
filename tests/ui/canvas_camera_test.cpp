// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/canvas/canvas_camera.h"

using namespace coalesce::ui;

namespace {

CanvasCamera camera() {
    CanvasCamera made;
    made.setFrame(QRect(196, 0, 1000, 700));
    return made;
}

} // namespace

TEST_CASE("what is under the pointer stays there while it zooms", "[camera]") {
    CanvasCamera c = camera();
    const QPoint pointer(700, 300);
    const QPoint under = c.toCanvas(pointer);
    for (int steps : {-5, 3, -9, 4}) {
        c.zoomBy(steps, pointer);
        const QPoint now = c.toCanvas(pointer) - under;
        CHECK(now.manhattanLength() <= 2);
    }
}

TEST_CASE("each step in is one step back, and both ends hold", "[camera]") {
    CanvasCamera c = camera();
    c.zoomBy(3, {});
    c.zoomBy(-3, {});
    CHECK(c.zoom() == 1.0);
    c.zoomBy(1000, {});
    const double largest = c.zoom();
    c.zoomBy(1, {});
    CHECK(c.zoom() == largest);
    c.zoomBy(-1000, {});
    CHECK(c.zoom() > 0);
}

TEST_CASE("to fit shows all there is, never larger than life", "[camera]") {
    CanvasCamera c = camera();
    for (const QRect &all :
         {QRect(-4000, 200, 9000, 300), QRect(7, 7, 20, 20), QRect(0, -9000, 100, 12000)}) {
        c.fit(all);
        CHECK(c.seen().contains(all));
        CHECK(c.zoom() <= 1.0);
    }
    c.fit({});
    CHECK(c.zoom() == 1.0);
}

TEST_CASE("to reveal scrolls no further than needed", "[camera]") {
    CanvasCamera c = camera();
    const QRect there(5000, 3000, 200, 100);
    c.reveal(c.toView(there));
    CHECK(c.frame().contains(c.toView(there)));
    const QPointF stood = c.lens().origin;
    c.reveal(c.toView(there));
    CHECK(c.lens().origin == stood);
}

TEST_CASE("a hand scrolls near both edges, faster the further out, and not in between", "[camera]") {
    CHECK(edgeSpeed(500, 0, 1000) == 0);
    CHECK(edgeSpeed(10, 0, 1000) < 0);
    CHECK(edgeSpeed(-60, 0, 1000) < edgeSpeed(10, 0, 1000));
    CHECK(edgeSpeed(990, 0, 1000) > 0);
    CHECK(edgeSpeed(1080, 0, 1000) > edgeSpeed(990, 0, 1000));
}

TEST_CASE("what is fitted is seen whole and fills the room one way, whatever its size") {
    CanvasCamera camera;
    camera.setFrame(QRect(196, 0, 1000, 700));
    for (const QRect &bounds :
         {QRect(0, 0, 3000, 1800), QRect(-500, 40, 2310, 4000), QRect(10, 10, 5170, 900)}) {
        camera.fit(bounds);
        const QRect seen = camera.toView(bounds);
        CHECK(camera.frame().contains(seen));
        CHECK((seen.width() > 900 || seen.height() > 600));
    }
    camera.zoomBy(1, camera.frame().center()); // from there on in steps again
    CHECK(camera.zoom() > 0.18);
}
