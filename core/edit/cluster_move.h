// SPDX-License-Identifier: GPL-3.0-or-later
// Moving clusters about the canvas by hand: they go where they were dropped, or to the nearest place where
// they cover nobody that is shown; those stay where they are. Clusters that a filter hides give way.
#pragma once

#include "core/edit/outcome.h"

#include <QPoint>

namespace coalesce {

// Moves each of `ids` by the same distance, in units. `shown`: the one prompt whose clusters are shown;
// nothing shows all. NotFound where a cluster is not there.
Result<Outcome> moveClusters(const Workshop &workshop, const std::vector<ClusterId> &ids, QPoint by,
                             const std::optional<PromptId> &shown = std::nullopt);

// The place nearest to `wanted`, in units, where a new cluster of so many notes covers nobody that is shown.
QPoint placeForNewCluster(const Workshop &workshop, int notes, QPoint wanted,
                          const std::optional<PromptId> &shown = std::nullopt);

} // namespace coalesce
