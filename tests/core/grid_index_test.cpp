// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/grid_index.h"
#include "core/layout/spatial_walk.h"
#include "tests/support/catch.h"

#include <map>
#include <rapidcheck.h>

using namespace coalesce::layout;

namespace {

rc::Gen<QRect> anyRect() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(-3000, 3000), rc::gen::inRange(-3000, 3000), rc::gen::inRange(0, 900),
                       rc::gen::inRange(0, 900)),
        [](const auto &t) { return QRect(std::get<0>(t), std::get<1>(t), std::get<2>(t), std::get<3>(t)); });
}

} // namespace

TEST_CASE("the index finds just what a look at every rectangle finds, after any moves and removals") {
    CHECK(rc::check("index", [] {
        GridIndex index(200);
        std::map<int, QRect> plain;
        const int steps = *rc::gen::inRange(0, 80);
        for (int step = 0; step < steps; ++step) {
            const int item = *rc::gen::inRange(0, 20);
            if (*rc::gen::inRange(0, 4) == 0) {
                index.remove(item);
                plain.erase(item);
            } else {
                plain[item] = *anyRect();
                index.set(item, plain[item]);
            }
        }
        const QRect area = *anyRect();
        std::vector<int> expected;
        QRect bounds;
        for (const auto &[item, rect] : plain) {
            if (rect.isEmpty())
                continue; // off the canvas
            if (!area.isEmpty() && rect.intersects(area))
                expected.push_back(item);
            bounds = bounds.united(rect);
        }
        RC_ASSERT(index.in(area) == expected);
        RC_ASSERT(index.bounds() == bounds);
    }));
}

TEST_CASE("arrows go to the neighbour in a grid of notes, and stop at its edges") {
    std::vector<QRect> notes;
    for (int i = 0; i < 12; ++i)
        notes.emplace_back(i % 4 * 140, i / 4 * 94, 132, 86);
    for (int i = 0; i < 12; ++i) {
        const auto left = nextInDirection(notes[i], Direction::Left, notes);
        const auto right = nextInDirection(notes[i], Direction::Right, notes);
        const auto up = nextInDirection(notes[i], Direction::Up, notes);
        const auto down = nextInDirection(notes[i], Direction::Down, notes);
        CHECK(left == (i % 4 > 0 ? std::optional(i - 1) : std::nullopt));
        CHECK(right == (i % 4 < 3 ? std::optional(i + 1) : std::nullopt));
        CHECK(up == (i >= 4 ? std::optional(i - 4) : std::nullopt));
        CHECK(down == (i < 8 ? std::optional(i + 4) : std::nullopt));
    }
}

TEST_CASE("an arrow prefers what lies straight ahead to what is near but aslant") {
    const QRect from(0, 0, 132, 86);
    CHECK(nextInDirection(from, Direction::Right, {QRect(150, 120, 132, 86), QRect(300, 20, 132, 86)}) == 1);
    // Straight ahead but out of sight loses to a neighbour a little lower.
    CHECK(nextInDirection(from, Direction::Right, {QRect(150, 120, 132, 86), QRect(4000, 20, 132, 86)}) == 0);
    // What is far more below than beside is not to the right.
    CHECK_FALSE(nextInDirection(from, Direction::Right, {QRect(20, 900, 132, 86)}));
}

TEST_CASE("an arrow never stays where it is and never goes backwards") {
    CHECK(rc::check("walk", [] {
        const auto places = *rc::gen::nonEmpty(rc::gen::container<std::vector<QRect>>(
            rc::gen::suchThat(anyRect(), [](const QRect &r) { return !r.isEmpty(); })));
        const QRect from = *rc::gen::elementOf(places);
        if (const auto right = nextInDirection(from, Direction::Right, places))
            RC_ASSERT(places[*right].left() > from.left() && places[*right].right() > from.right());
        if (const auto up = nextInDirection(from, Direction::Up, places))
            RC_ASSERT(places[*up].top() < from.top() && places[*up].bottom() < from.bottom());
    }));
}
