// SPDX-License-Identifier: GPL-3.0-or-later
// Moving clusters about the canvas by hand: they go where they were dropped, or to the nearest place where
// they cover nobody; the others stay where they are.
#pragma once

#include "core/edit/outcome.h"

#include <QPoint>

namespace coalesce {

// Moves each of `ids` by the same distance, in units.
Result<Outcome> moveClusters(const Workshop &workshop, const std::vector<ClusterId> &ids, QPoint by);

// The free place nearest to `wanted` for a new cluster of so many notes.
QPoint placeForNewCluster(const Workshop &workshop, int notes, QPoint wanted);

} // namespace coalesce
