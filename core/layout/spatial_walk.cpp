// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spatial_walk.h"

#include <algorithm>
#include <tuple>

namespace coalesce::layout {
namespace {

// What lies aslant is taken only when what lies straight ahead is further by more than this.
constexpr int kAslant = 300;

// A rectangle seen by somebody walking: `front` and `back` along the way, `low` and `high` across it.
struct Seen {
    int front, back, low, high;
};

Seen seen(const QRect &r, Direction direction) {
    switch (direction) {
    case Direction::Left:
        return {-r.right(), -r.left(), r.top(), r.bottom()};
    case Direction::Right:
        return {r.left(), r.right(), r.top(), r.bottom()};
    case Direction::Up:
        return {-r.bottom(), -r.top(), r.left(), r.right()};
    case Direction::Down:
        return {r.top(), r.bottom(), r.left(), r.right()};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<int> nextInDirection(const QRect &from, Direction direction, const std::vector<QRect> &places) {
    const Seen here = seen(from, direction);
    std::optional<int> best;
    std::tuple<qint64, qint64, int> bestCost;
    for (int index = 0; index < int(places.size()); ++index) {
        const Seen there = seen(places[index], direction);
        // Ahead means: begins and ends further on than here. That also lets a strip that overlaps a little
        // count.
        if (there.front <= here.front || there.back <= here.back)
            continue;
        const qint64 ahead = std::max(0, there.front - here.back);
        const qint64 aside = std::max({0, there.low - here.high, here.low - there.high});
        // Aslant: twice as dear across the way as along it, and about a card dearer than straight ahead.
        if (aside > 0 && aside > 2 * (ahead + (here.back - here.front)))
            continue; // hardly in this direction at all
        const qint64 cost = ahead + 2 * aside + (aside > 0 ? kAslant : 0);
        const qint64 offLine = std::abs((there.low + there.high) / 2 - (here.low + here.high) / 2);
        const std::tuple<qint64, qint64, int> key{cost, offLine, index};
        if (!best || key < bestCost) {
            best = index;
            bestCost = key;
        }
    }
    return best;
}

} // namespace coalesce::layout
