// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"
#include "core/layout/bands.h"
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace coalesce::layout;

namespace {

// Free of each other with the gap that the arrangement promises.
bool apart(const QRect &a, const QRect &b) {
    return !a.adjusted(-kClusterGap, -kClusterGap, kClusterGap, kClusterGap).intersects(b);
}

bool allApart(const std::vector<QRect> &rects) {
    for (size_t i = 0; i < rects.size(); ++i)
        for (size_t j = i + 1; j < rects.size(); ++j)
            if (!apart(rects[i], rects[j]))
                return false;
    return true;
}

rc::Gen<CardShape> anyShape() {
    return rc::gen::build<CardShape>(rc::gen::set(&CardShape::notes, rc::gen::inRange(0, 60)),
                                     rc::gen::set(&CardShape::folded, rc::gen::arbitrary<bool>()),
                                     rc::gen::set(&CardShape::hasTheme, rc::gen::arbitrary<bool>()),
                                     rc::gen::set(&CardShape::columns, rc::gen::inRange(0, 12)));
}

rc::Gen<QPoint> anyPoint(int reach) {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(-reach, reach), rc::gen::inRange(-reach, reach)),
                        [](const std::pair<int, int> &p) { return QPoint(p.first, p.second); });
}

// Cards as they come to stand in a workshop: each in the free place nearest to where somebody dropped it.
std::vector<QRect> anyCanvas() {
    std::vector<QRect> cards;
    for (const CardShape &shape : *rc::gen::container<std::vector<CardShape>>(anyShape())) {
        const QSize size = cardSize(shape);
        cards.emplace_back(freePlaceFor(size, *anyPoint(1500), cards), size);
    }
    return cards;
}

} // namespace

TEST_CASE("a card has two columns up to six notes and stays wider than high with more") {
    CHECK(columnsFor(0) == 2);
    CHECK(columnsFor(6) == 2);
    CHECK(columnsFor(7) == 3);
    CHECK(columnsFor(10) == 4);
    CHECK(cardSize({2}) == QSize(300, 140));
    for (int notes = 7; notes < 500; ++notes)
        CHECK(cardSize({notes}).width() > cardSize({notes}).height());
}

TEST_CASE("a card has the columns it was given, but never fewer than its title needs") {
    CHECK(columnsOf({9}) == columnsFor(9));
    CHECK(columnsOf({.notes = 9, .columns = 5}) == 5);
    CHECK(columnsOf({.notes = 9, .columns = 1}) == kCardMinColumns);
    CHECK(noteRect({.notes = 9, .columns = 9}, 8).top() == noteRect({.notes = 9, .columns = 9}, 0).top());
}

TEST_CASE("a corner drawn to where a number of columns puts it gives that number") {
    CHECK(rc::check("columns reaching", [] {
        CardShape shape = *anyShape();
        shape.folded = false;
        const int columns = *rc::gen::inRange(kCardMinColumns, std::max(kCardMinColumns, shape.notes) + 1);
        CardShape wanted = shape;
        wanted.columns = columns;
        const QSize size = cardSize(wanted);
        const auto near = *anyPoint(10);
        RC_ASSERT(columnsReaching(shape, QPoint(size.width(), size.height()) + near) == columns);
    }));
}

TEST_CASE("the notes of a card lie inside it, below the header, and apart from each other and the theme") {
    CHECK(rc::check("notes", [] {
        CardShape shape = *anyShape();
        shape.folded = false;
        const QRect card(QPoint(), cardSize(shape));
        std::vector<QRect> taken{headerRect(shape)};
        if (shape.hasTheme)
            taken.push_back(themeRect(shape));
        for (int i = 0; i < shape.notes; ++i) {
            const QRect note = noteRect(shape, i);
            RC_ASSERT(card.contains(note));
            RC_ASSERT(note.size() == kNoteSize);
            for (const QRect &other : taken)
                RC_ASSERT(!other.intersects(note));
            taken.push_back(note);
        }
    }));
}

TEST_CASE("an empty cluster keeps a row to drop on, a folded one only its header") {
    CHECK(cardSize({0}) == cardSize({1}));
    CHECK(cardSize({12, true}).height() == kCardHeader);
    CHECK(themeRect({3, false, false}).isEmpty());
}

TEST_CASE("a note dropped on the left half of another comes before it, on the right half after it") {
    CHECK(rc::check("drop index", [] {
        CardShape shape = *anyShape();
        RC_PRE(shape.notes > 0);
        shape.folded = false;
        const int index = *rc::gen::inRange(0, shape.notes);
        const QRect note = noteRect(shape, index);
        RC_ASSERT(dropIndex(shape, note.topLeft() + QPoint(5, 40)) == index);
        RC_ASSERT(dropIndex(shape, note.topRight() + QPoint(-5, 40)) == index + 1);
        const int anywhere = dropIndex(shape, *anyPoint(5000));
        RC_ASSERT(anywhere >= 0 && anywhere <= shape.notes);
    }));
}

TEST_CASE("a free place is free, on the grid, inside the bounds, and the same each time") {
    CHECK(rc::check("free", [] {
        const std::vector<QRect> cards = anyCanvas();
        const QSize size = cardSize(*anyShape());
        const QPoint wanted = *rc::gen::oneOf(anyPoint(2000), anyPoint(3 * kBound));
        const QPoint place = freePlaceFor(size, wanted, cards);
        const QRect rect(place, size);
        RC_ASSERT(place.x() % kGrid == 0 && place.y() % kGrid == 0);
        RC_ASSERT(QRect(-kBound, -kBound, 2 * kBound, 2 * kBound).contains(rect));
        for (const QRect &card : cards)
            RC_ASSERT(apart(rect, card));
        RC_ASSERT(freePlaceFor(size, wanted, cards) == place);
        // A place found once needs no second move.
        RC_ASSERT(freePlaceFor(size, place, cards) == place);
    }));
}

TEST_CASE("a free place is the nearest one there is") {
    CHECK(rc::check("nearest", [] {
        const std::vector<QRect> cards = anyCanvas();
        const QSize size(300, 140);
        const QPoint wanted = *anyPoint(50) * kGrid;
        const QPoint place = freePlaceFor(size, wanted, cards);
        const QPoint offset = place - wanted;
        const int distance = QPoint::dotProduct(offset, offset);
        const QPoint other = wanted + *anyPoint(40) * kGrid;
        const QPoint away = other - wanted;
        if (QPoint::dotProduct(away, away) < distance)
            RC_ASSERT(std::any_of(cards.begin(), cards.end(),
                                  [&](const QRect &card) { return !apart(QRect(other, size), card); }));
    }));
}

TEST_CASE("a card that grows keeps its place, others make room, and who is not touched does not move") {
    CHECK(rc::check("room", [] {
        std::vector<QRect> cards = anyCanvas();
        RC_PRE(!cards.empty());
        const int grown = *rc::gen::inRange(0, int(cards.size()));
        cards[grown].setSize(cards[grown].size() +
                             QSize(*rc::gen::inRange(0, 600), *rc::gen::inRange(0, 600)));
        const std::vector<QRect> after = makeRoom(cards, {grown});
        RC_ASSERT(after[grown] == cards[grown]);
        RC_ASSERT(allApart(after));
        for (size_t i = 0; i < cards.size(); ++i)
            RC_ASSERT(after[i].size() == cards[i].size());
        RC_ASSERT(after == makeRoom(cards, {grown}));
        // Nobody touched: nobody moves. And room once made is enough.
        RC_ASSERT(makeRoom(after, {grown}) == after);
        bool touched = false;
        for (size_t i = 0; i < cards.size(); ++i)
            touched = touched || (int(i) != grown && !apart(cards[i], cards[grown]));
        if (!touched)
            RC_ASSERT(after == cards);
    }));
}

TEST_CASE("a card next to one that grew gives way by just as much as needed") {
    const std::vector<QRect> after = makeRoom(
        {QRect(0, 0, 300, 240), QRect(0, 168, 300, 144), QRect(0, 336, 300, 144), QRect(400, 0, 300, 900)},
        {0});
    CHECK(after[1].topLeft() == QPoint(0, 264));
    CHECK(after[2].topLeft() == QPoint(0, 432));
    CHECK(after[3].topLeft() == QPoint(400, 0));
}

TEST_CASE("several cards that grow at once end up apart") {
    CHECK(rc::check("several", [] {
        std::vector<QRect> cards = anyCanvas();
        std::vector<int> grown;
        for (size_t i = 0; i < cards.size(); i += 2) {
            cards[i].setHeight(cards[i].height() + 300);
            grown.push_back(int(i));
        }
        RC_PRE(!grown.empty());
        const std::vector<QRect> after = makeRoom(cards, grown);
        RC_ASSERT(after[0] == cards[0]);
        RC_ASSERT(allApart(after));
    }));
}

TEST_CASE("tidy keeps cards apart, prompts side by side, and gives the same again") {
    CHECK(rc::check("tidy", [] {
        const auto shapes = *rc::gen::container<std::vector<std::vector<CardShape>>>(
            rc::gen::container<std::vector<CardShape>>(anyShape()));
        std::vector<std::vector<QSize>> groups;
        for (const auto &group : shapes) {
            groups.emplace_back();
            for (const CardShape &shape : group)
                groups.back().push_back(cardSize(shape));
        }
        const auto places = tidy(groups);
        RC_ASSERT(places == tidy(groups));
        RC_ASSERT(places.size() == groups.size());
        std::vector<QRect> all;
        int rightmost = 0;
        for (size_t g = 0; g < groups.size(); ++g) {
            RC_ASSERT(places[g].size() == groups[g].size());
            const int before = rightmost;
            for (size_t i = 0; i < groups[g].size(); ++i) {
                all.emplace_back(places[g][i], groups[g][i]);
                RC_ASSERT(places[g][i].x() >= before);
                rightmost = std::max(rightmost, places[g][i].x() + groups[g][i].width());
            }
        }
        RC_ASSERT(allApart(all));
    }));
}

TEST_CASE("finding a place among 500 cards leaves all of them apart") {
    std::vector<QRect> cards;
    for (int i = 0; i < 500; ++i)
        cards.emplace_back(i % 25 * 324, i / 25 * 264, 300, 240);
    const QPoint place = freePlaceFor({300, 240}, {4000, 2600}, cards);
    CHECK((place.x() < 0 || place.y() < 0 || place.x() >= 25 * 324 || place.y() >= 20 * 264));
    cards[260].setHeight(600);
    CHECK(allApart(makeRoom(cards, {260})));
}

TEST_CASE("a band holds all cards of its group with room for a heading, and reaches into no other card") {
    CHECK(rc::check("bands", [] {
        std::vector<BandedCard> cards;
        for (const QRect &card : anyCanvas())
            cards.push_back({card, *rc::gen::inRange(-1, 3)});
        const std::vector<QRect> bands = bandsAround(cards, 3);
        RC_ASSERT(bands.size() == 3u);
        for (int group = 0; group < 3; ++group) {
            const QRect &band = bands[size_t(group)];
            for (const BandedCard &one : cards)
                if (!band.isEmpty() && one.group == group)
                    RC_ASSERT(band.adjusted(0, kBandHeading, 0, 0).contains(one.card));
                else
                    RC_ASSERT(!band.intersects(one.card) || one.group == group);
        }
    }));
}
