// SPDX-License-Identifier: GPL-3.0-or-later
// Where an arrow key leads: from one rectangle to the next one that a person would expect in that direction.
#pragma once

#include <QRect>
#include <optional>
#include <vector>

namespace coalesce::layout {

enum class Direction { Left, Right, Up, Down };

// The index in `places` of the next rectangle in the direction, or nothing at the edge. What lies straight
// ahead (shares part of the strip swept by `from`) comes before what lies aslant unless it is further by a
// card or more; else the nearest; of equally near ones the one best in line. `from` itself is never chosen.
std::optional<int> nextInDirection(const QRect &from, Direction direction, const std::vector<QRect> &places);

} // namespace coalesce::layout
