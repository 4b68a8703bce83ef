// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/cluster_layout.h"
#include "core/scene/canvas_scene.h"
#include "core/scene/picture_cache.h"
#include "core/scene/text_fit.h"
#include "tests/support/catch.h"
#include "tests/support/scene_style.h"

#include <QPainter>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::scene;

namespace {

QImage painted(const CanvasScene &canvas, const Lens &lens, const SceneStates &states = {}) {
    QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
    PictureCache cache;
    QPainter painter(&image);
    paintCanvas(painter, lens, image.rect(), canvas, states, testStyle(), cache);
    return image;
}

CanvasScene oneCluster() {
    CanvasScene canvas;
    const layout::CardShape shape{2};
    canvas.setCard(0, {QRect(QPoint(24, 24), layout::cardSize(shape)), QStringLiteral("Access"), QString(),
                       Intent::Start, 2, 1});
    for (int i = 0; i < 2; ++i)
        canvas.setNote(i, {layout::noteRect(shape, i).translated(24, 24),
                           QStringLiteral("Childcare at every meeting"), Intent::Start});
    return canvas;
}

bool hasColour(const QImage &image, const QRect &where, const QColor &colour) {
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

TEST_CASE("text that fits stays at its size, longer text shrinks, and only then it is cut") {
    const QSizeF box(114, 74);
    const FittedText little(QStringLiteral("Thank people by name"), QFont(), box, {13, 12, 11, 10});
    CHECK(little.pixels() == 13);
    CHECK_FALSE(little.isCut());
    const FittedText much(QStringLiteral("words and more words ").repeated(40), QFont(), box,
                          {13, 12, 11, 10});
    CHECK(much.pixels() == 10);
    CHECK(much.isCut());
    const FittedText page(QStringLiteral("x").repeated(20000), QFont(), box, {13, 12, 11, 10});
    CHECK(page.isCut());
}

TEST_CASE("text never leaves its box, whatever was written") {
    CHECK(rc::check("fit", [] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
            rc::gen::inRange<char16_t>(1, 0xffff),
            rc::gen::element<char16_t>(' ', 'a', '\n', 0x0627, 0x0915, 0x093f, 0xd83d, 0xde00)));
        const QString text = QString::fromUtf16(units.data(), qsizetype(units.size()));
        const QSizeF box(*rc::gen::inRange(40, 200), *rc::gen::inRange(20, 120));
        const FittedText fitted(text, QFont(), box, {13, 10});
        RC_ASSERT(fitted.height() <= box.height() + 0.5);
    }));
}

TEST_CASE("a note shows its paper at every zoom, its text from near, and its place while it is dragged") {
    const CanvasScene canvas = oneCluster();
    const SceneStyle style = testStyle();
    for (double zoom : {1.0, 0.3, 0.1}) {
        const Lens lens{zoom};
        const QRect where = lens.toView(canvas.note(0).rect);
        const QImage image = painted(canvas, lens);
        CHECK((hasColour(image, where, style.paper(Intent::Start).tint) ||
               hasColour(image, where, style.paper(Intent::Start).edge)));
    }
    const QRect near = Lens{}.toView(canvas.note(0).rect);
    SceneStates dragged;
    dragged.note = [](int note) { return NoteState{.ghost = note == 0}; };
    const QImage ghost = painted(canvas, Lens{}, dragged);
    CHECK_FALSE(hasColour(ghost, near, style.paper(Intent::Start).tint));
    CHECK(ghost != painted(canvas, Lens{}));
}

TEST_CASE("zoomed out the title still shows, at a size that can be read") {
    const Lens lens{0.3};
    CanvasScene canvas = oneCluster();
    const QImage with = painted(canvas, lens);
    SceneCard card = canvas.card(0);
    card.title = QStringLiteral("Weather");
    canvas.setCard(0, card);
    CHECK(painted(canvas, lens) != with);
    CHECK(hasColour(with, lens.toView(card.rect), testStyle().text));
}

TEST_CASE("what is selected, focused and lit looks different from what is not") {
    const CanvasScene canvas = oneCluster();
    const QImage plain = painted(canvas, Lens{});
    SceneStates states;
    states.note = [](int) { return NoteState{.selected = true}; };
    const QImage selected = painted(canvas, Lens{}, states);
    states.note = [](int) { return NoteState{.focused = true}; };
    const QImage focused = painted(canvas, Lens{}, states);
    states = {.card = [](int) { return CardState{.lit = true}; }, .note = {}};
    const QImage lit = painted(canvas, Lens{}, states);
    CHECK(selected != plain);
    CHECK(focused != plain);
    CHECK(focused != selected);
    CHECK(lit != plain);
}

TEST_CASE("what was taken off the canvas is painted no more") {
    CanvasScene canvas = oneCluster();
    canvas.setCard(0, {});
    canvas.setNote(0, {});
    canvas.setNote(1, {});
    CHECK(painted(canvas, Lens{}) == painted(CanvasScene(), Lens{}));
}

TEST_CASE(
    "the cache keeps within its budget, gives the same picture again, and makes no more than a frame may") {
    const auto paper = [](QPainter &painter) { painter.fillRect(0, 0, 9, 9, Qt::red); };
    PictureCache cache(10 * 100 * 100 * 4);
    for (int i = 0; i < 50; ++i)
        REQUIRE(cache.picture({QString::number(i), 0, {100, 100}}, 1, paper));
    CHECK(cache.bytes() <= 10 * 100 * 100 * 4);
    CHECK(cache.count() == 10);
    int made = 0;
    const auto counted = [&](QPainter &) { ++made; };
    cache.picture({QStringLiteral("49"), 0, {100, 100}}, 1, counted);
    CHECK(made == 0);
    cache.picture({QStringLiteral("49"), 1, {100, 100}}, 1, counted);
    CHECK(made == 1);
    cache.beginFrame(1);
    CHECK(cache.picture({QStringLiteral("a"), 0, {10, 10}}, 1, counted));
    CHECK_FALSE(cache.picture({QStringLiteral("b"), 0, {10, 10}}, 1, counted));
    CHECK(cache.leftOut());
}

TEST_CASE("going from canvas to view and back stays within a pixel") {
    CHECK(rc::check("lens", [] {
        const Lens lens{*rc::gen::inRange(8, 300) / 100.0,
                        QPointF(*rc::gen::inRange(-9000, 9000), *rc::gen::inRange(-9000, 9000))};
        const QPoint view(*rc::gen::inRange(0, 1440), *rc::gen::inRange(0, 900));
        const QPoint back = lens.toView(QPointF(lens.toScene(QPointF(view))));
        RC_ASSERT((back - view).manhattanLength() <= qMax(2, int(2 * lens.zoom)));
    }));
}
