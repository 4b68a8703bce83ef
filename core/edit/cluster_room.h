// SPDX-License-Identifier: GPL-3.0-or-later
// Where clusters stand, as part of a patch: a new one gets a free place, one that grows or moves has room
// made for it in the same patch.
#pragma once

#include "core/edit/patch_builder.h"
#include "core/layout/cluster_layout.h"

namespace coalesce {

// The card of a cluster as it stands.
layout::CardShape shapeOf(const Workshop &workshop, const Cluster &cluster);
QRect cardOf(const Workshop &workshop, const Cluster &cluster);

// The free place nearest to `wanted` for a cluster of this shape; without `wanted`, near the top left of what
// is there, beside the clusters of the same prompt.
QPoint freePlace(const PatchBuilder &builder, const layout::CardShape &shape,
                 const std::optional<QPoint> &wanted, const PromptId &prompt);

// Moves other clusters so far aside that the cards of `kept`, as they would be, overlap none. Call it last.
void makeRoomFor(PatchBuilder &builder, const std::vector<ClusterId> &kept);

} // namespace coalesce
