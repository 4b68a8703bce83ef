// SPDX-License-Identifier: GPL-3.0-or-later
// Where cards stand so that nothing overlaps by accident: a free place for a new one, room around one that
// grew, and Tidy. Pure functions of sizes and places; the same input gives the same output on every machine.
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>
#include <vector>

namespace coalesce::layout {

// The free place nearest to `wanted` (measured between top left corners) for a card of `size`: on the grid,
// inside the bounds, and at least kClusterGap from every obstacle. Of equally near places the upper one, then
// the left one.
QPoint freePlaceFor(QSize size, QPoint wanted, const std::vector<QRect> &obstacles);

// The cards at the indexes `grown` have grown (or moved) and stay where they are; every other card that is
// now nearer than kClusterGap gives way by as little as it can, and so does what it comes to touch. Cards
// that nobody touches keep their places. Gives all rectangles in the order they came in. When two of `grown`
// touch, the one named first stays.
std::vector<QRect> makeRoom(std::vector<QRect> cards, const std::vector<int> &grown);

// Top left corners for cards in groups (one group a prompt, cards in the order they shall be read). Each
// group becomes a block of columns, blocks stand side by side, the whole is about as wide as a screen is in
// proportion to its height.
std::vector<std::vector<QPoint>> tidy(const std::vector<std::vector<QSize>> &groups);

} // namespace coalesce::layout
