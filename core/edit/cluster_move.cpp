// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_move.h"

#include "core/edit/cluster_room.h"
#include "core/edit/record_actions.h"
#include "core/layout/arrange.h"
#include "core/layout/metrics.h"

#include <algorithm>

namespace coalesce {

namespace {

bool isShown(const Cluster &cluster, const std::optional<PromptId> &shown) {
    return !shown || cluster.prompt == *shown;
}

} // namespace

Result<Outcome> moveClusters(const Workshop &workshop, const std::vector<ClusterId> &ids, QPoint by,
                             const std::optional<PromptId> &shown) {
    std::vector<QRect> obstacles;
    std::vector<ClusterId> staying = ids;
    for (const Cluster &cluster : workshop.clusters())
        if (isShown(cluster, shown) && std::ranges::find(ids, cluster.id) == ids.end()) {
            obstacles.push_back(cardOf(workshop, cluster));
            staying.push_back(cluster.id);
        }
    // Far outside is the edge: adding must not overflow.
    const auto bounded = [](int distance) {
        return std::clamp(distance, -2 * layout::kBound, 2 * layout::kBound);
    };
    PatchBuilder builder(workshop);
    for (const ClusterId &id : ids) {
        const Cluster *cluster = workshop.find(id);
        if (!cluster)
            return notThere(refOf(id));
        const QRect card = cardOf(workshop, *cluster);
        const QPoint wanted = card.topLeft() + QPoint(bounded(by.x()), bounded(by.y()));
        const QPoint place = layout::freePlaceFor(card.size(), wanted, obstacles);
        obstacles.emplace_back(place, card.size());
        builder.change(id, [&](Cluster &moved) {
            moved.x = place.x();
            moved.y = place.y();
        });
    }
    if (shown)
        makeRoomFor(builder, staying);
    return Outcome{builder.patch()};
}

QPoint placeForNewCluster(const Workshop &workshop, int notes, QPoint wanted,
                          const std::optional<PromptId> &shown) {
    std::vector<QRect> obstacles;
    for (const Cluster &cluster : workshop.clusters())
        if (isShown(cluster, shown))
            obstacles.push_back(cardOf(workshop, cluster));
    return layout::freePlaceFor(layout::cardSize({notes, false, false}), wanted, obstacles);
}

} // namespace coalesce
