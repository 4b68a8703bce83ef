// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/arrange.h"

#include "core/layout/metrics.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace coalesce::layout {
namespace {

int floorToGrid(int value) {
    return (value >= 0 ? value / kGrid : -((-value + kGrid - 1) / kGrid)) * kGrid;
}

int ceilToGrid(int value) {
    return -floorToGrid(-value);
}

int roundToGrid(int value) {
    return floorToGrid(value + kGrid / 2);
}

// Lowest and highest grid coordinate at which something of this length is inside the bounds.
struct Span {
    int low;
    int high;
};

Span spanFor(int length) {
    return {ceilToGrid(-kBound), floorToGrid(kBound - std::min(length, kBound))};
}

bool touches(const QRect &a, const QRect &b) {
    return a.x() < b.x() + b.width() + kClusterGap && b.x() < a.x() + a.width() + kClusterGap &&
           a.y() < b.y() + b.height() + kClusterGap && b.y() < a.y() + a.height() + kClusterGap;
}

// Left edges (open interval) at which a card would touch an obstacle, for one given top edge.
struct Blocked {
    int from;
    int to;
};

// The grid coordinate nearest to `wanted` that no interval blocks; the smaller one of two equally near.
std::optional<int> nearestFree(int wanted, const Span &span, std::vector<Blocked> &blocked) {
    std::sort(blocked.begin(), blocked.end(),
              [](const Blocked &a, const Blocked &b) { return a.from < b.from; });
    std::optional<int> best;
    const auto offer = [&](int low, int high) { // a free stretch, ends included
        low = std::max(ceilToGrid(low), span.low);
        high = std::min(floorToGrid(high), span.high);
        if (low > high)
            return;
        const int candidate = std::clamp(wanted, low, high);
        if (!best || std::abs(candidate - wanted) < std::abs(*best - wanted))
            best = candidate;
    };
    int free = span.low;
    for (const Blocked &interval : blocked) {
        offer(free, interval.from);
        free = std::max(free, interval.to);
    }
    offer(free, span.high);
    return best;
}

// The nearest free place no farther than this, if there is one; the obstacles are all that could reach there.
std::optional<QPoint> freePlaceWithin(qint64 farthest, QSize size, QPoint wanted,
                                      const std::vector<QRect> &obstacles) {
    const Span xs = spanFor(size.width());
    const Span ys = spanFor(size.height());
    const int x = wanted.x();
    const int y = wanted.y();

    // Row by row, outwards from the wanted one, until no further row can be nearer than the best place so
    // far.
    std::optional<QPoint> best;
    qint64 bestDistance = farthest * farthest + 1;
    std::vector<Blocked> blocked;
    const auto tryRow = [&](int top) {
        if (top < ys.low || top > ys.high)
            return;
        blocked.clear();
        for (const QRect &obstacle : obstacles) {
            if (top < obstacle.y() + obstacle.height() + kClusterGap &&
                obstacle.y() < top + size.height() + kClusterGap)
                blocked.push_back({obstacle.x() - size.width() - kClusterGap,
                                   obstacle.x() + obstacle.width() + kClusterGap});
        }
        const std::optional<int> left = nearestFree(x, xs, blocked);
        if (!left)
            return;
        const qint64 dx = *left - x;
        const qint64 dy = top - y;
        const qint64 distance = dx * dx + dy * dy;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = QPoint(*left, top);
        }
    };
    for (qint64 away = 0; away * away < bestDistance && away <= 2 * qint64{kBound}; away += kGrid) {
        tryRow(y - int(away));
        if (away > 0)
            tryRow(y + int(away));
    }
    return best;
}

} // namespace

QPoint freePlaceFor(QSize size, QPoint wanted, const std::vector<QRect> &obstacles) {
    // Clamped before rounding: a point far outside must not overflow.
    const auto settle = [](int value, const Span &span) {
        return std::clamp(roundToGrid(std::clamp(value, -kBound, kBound)), span.low, span.high);
    };
    const QPoint from(settle(wanted.x(), spanFor(size.width())), settle(wanted.y(), spanFor(size.height())));
    // The neighbourhood first, then ever more of it: most obstacles are too far away to matter.
    constexpr int kFarthest = 4 * kBound; // more than any two places in the bounds are apart
    for (int reach = 16 * kGrid; reach < kFarthest; reach *= 4) {
        const int around = reach + kClusterGap;
        const QRect area = QRect(from, size).adjusted(-around, -around, around, around);
        std::vector<QRect> near;
        std::copy_if(obstacles.begin(), obstacles.end(), std::back_inserter(near),
                     [&](const QRect &obstacle) { return obstacle.intersects(area); });
        if (const auto place = freePlaceWithin(reach, size, from, near))
            return *place;
        if (near.size() == obstacles.size())
            break;
    }
    return freePlaceWithin(kFarthest, size, from, obstacles).value_or(from);
}

namespace {

// Where the card comes to stand if it gives way downwards alone, so that a column stays a column. Nothing
// where something touches it from beside or below: then any free place may be nearer.
std::optional<QPoint> loweredBelow(QRect card, const std::vector<QRect> &obstacles) {
    const int start = card.top();
    for (bool moved = true; moved;) {
        moved = false;
        for (const QRect &obstacle : obstacles) {
            if (!touches(obstacle, card))
                continue;
            if (obstacle.center().y() >= card.center().y())
                return std::nullopt;
            card.moveTop(ceilToGrid(obstacle.y() + obstacle.height() + kClusterGap));
            moved = true;
        }
    }
    constexpr int kFarthest = 400; // a longer way down is no longer giving way
    if (card.top() - start > kFarthest || card.bottom() > kBound)
        return std::nullopt;
    return card.topLeft();
}

} // namespace

std::vector<QRect> makeRoom(std::vector<QRect> cards, const std::vector<int> &grown) {
    std::vector<bool> settled(cards.size(), false);
    std::vector<bool> touched(cards.size(), false); // by something settled
    std::vector<QRect> fixed;
    const auto settle = [&](int index) {
        settled[index] = true;
        fixed.push_back(cards[index]);
        for (size_t other = 0; other < cards.size(); ++other)
            touched[other] = touched[other] || touches(cards[index], cards[other]);
    };
    const auto giveWay = [&](int index) {
        const auto lower = loweredBelow(cards[index], fixed);
        cards[index].moveTopLeft(lower ? *lower
                                       : freePlaceFor(cards[index].size(), cards[index].topLeft(), fixed));
        settle(index);
    };
    for (int index : grown) {
        if (settled[index])
            continue;
        if (touched[index])
            giveWay(index);
        else
            settle(index);
    }
    if (fixed.empty())
        return cards;

    // Each card gives way at most once, against everything settled before it, the one nearest to the cause
    // first: then a push travels outwards and ends.
    const QPoint cause = fixed.front().center();
    while (true) {
        std::optional<int> next;
        qint64 nextDistance = 0;
        for (int index = 0; index < int(cards.size()); ++index) {
            if (settled[index] || !touched[index])
                continue;
            const qint64 dx = cards[index].center().x() - cause.x();
            const qint64 dy = cards[index].center().y() - cause.y();
            const qint64 distance = dx * dx + dy * dy;
            if (!next || distance < nextDistance) {
                next = index;
                nextDistance = distance;
            }
        }
        if (!next)
            return cards;
        giveWay(*next);
    }
}

namespace {

// The upper outline of what a block holds so far, from left to right.
struct Step {
    int x;
    int width;
    int y;
};

// Puts one card where its top is highest, then leftmost, and raises the outline under it.
QPoint stack(std::vector<Step> &outline, QSize size, int blockWidth) {
    const int width = size.width() + kClusterGap;
    QPoint best(0, std::numeric_limits<int>::max());
    for (const Step &start : outline) {
        if (start.x > 0 && start.x + width > blockWidth)
            continue;
        int y = 0;
        for (const Step &step : outline)
            if (step.x < start.x + width && start.x < step.x + step.width)
                y = std::max(y, step.y);
        if (y < best.y())
            best = {start.x, y};
    }
    std::vector<Step> raised;
    const int right = best.x() + width;
    for (const Step &step : outline) {
        if (step.x < best.x())
            raised.push_back({step.x, std::min(step.width, best.x() - step.x), step.y});
        if (step.x == best.x())
            raised.push_back({best.x(), width, best.y() + size.height() + kClusterGap});
        if (step.x + step.width > right) {
            const int from = std::max(step.x, right);
            raised.push_back({from, step.x + step.width - from, step.y});
        }
    }
    outline = std::move(raised);
    return best;
}

qint64 area(const std::vector<QSize> &sizes) {
    qint64 sum = 0;
    for (const QSize &size : sizes)
        sum += qint64{size.width() + kClusterGap} * (size.height() + kClusterGap);
    return sum;
}

} // namespace

std::vector<std::vector<QPoint>> tidy(const std::vector<std::vector<QSize>> &groups) {
    qint64 total = 0;
    for (const std::vector<QSize> &group : groups)
        total += area(group);
    // Sixteen to ten, the usual screen.
    const double height = std::max(1.0, std::sqrt(double(total) / 1.6));

    std::vector<std::vector<QPoint>> places;
    int left = 2 * kGrid;
    for (const std::vector<QSize> &group : groups) {
        int column = 0; // the narrowest card, as the width of a column
        int widest = 0;
        for (const QSize &size : group) {
            column = column == 0 ? size.width() + kClusterGap : std::min(column, size.width() + kClusterGap);
            widest = std::max(widest, size.width() + kClusterGap);
        }
        int blockWidth = 0;
        if (!group.empty()) {
            const int columns = std::max(1, int(std::lround(double(area(group)) / height / column)));
            blockWidth = std::max(widest, columns * column);
        }
        std::vector<Step> outline{{0, blockWidth, 0}};
        std::vector<QPoint> &block = places.emplace_back();
        for (const QSize &size : group)
            block.push_back(stack(outline, size, blockWidth) + QPoint(left, 2 * kGrid));
        if (!group.empty())
            left = ceilToGrid(left + blockWidth - kClusterGap + kPromptGap);
    }
    return places;
}

} // namespace coalesce::layout
