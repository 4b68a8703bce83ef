// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_room.h"

#include "core/layout/arrange.h"
#include "core/layout/metrics.h"

namespace coalesce {

namespace {

bool isIn(const Answer &answer, const ClusterId &cluster) {
    const auto *in = std::get_if<InCluster>(&answer.place);
    return in && in->cluster == cluster;
}

// Every cluster that would be there, in the workshop's order, new ones last.
std::vector<Cluster> clustersAfter(const PatchBuilder &builder) {
    std::vector<Cluster> clusters;
    for (const Cluster &cluster : builder.workshop().clusters())
        if (auto after = builder.find(cluster.id))
            clusters.push_back(std::move(*after));
    for (const ClusterId &id : builder.touchedClusters())
        if (!builder.workshop().find(id))
            if (auto after = builder.find(id))
                clusters.push_back(std::move(*after));
    return clusters;
}

} // namespace

int notesIn(const PatchBuilder &builder, const ClusterId &cluster) {
    const Workshop &workshop = builder.workshop();
    int count = int(workshop.referring(cluster.uuid(), &Answer::place).size());
    for (const AnswerId &id : builder.touchedAnswers()) {
        const Answer *before = workshop.find(id);
        const auto after = builder.find(id);
        count += int(after && isIn(*after, cluster)) - int(before && isIn(*before, cluster));
    }
    return count;
}

layout::CardShape shapeOf(const Workshop &workshop, const Cluster &cluster) {
    return {int(workshop.referring(cluster.id.uuid(), &Answer::place).size()), cluster.folded,
            cluster.theme.has_value()};
}

QRect cardOf(const Workshop &workshop, const Cluster &cluster) {
    return {QPoint(cluster.x, cluster.y), layout::cardSize(shapeOf(workshop, cluster))};
}

QRect cardOf(const PatchBuilder &builder, const Cluster &cluster) {
    return {QPoint(cluster.x, cluster.y),
            layout::cardSize({notesIn(builder, cluster.id), cluster.folded, cluster.theme.has_value()})};
}

QPoint freePlace(const PatchBuilder &builder, const layout::CardShape &shape,
                 const std::optional<QPoint> &wanted, const PromptId &prompt,
                 const std::optional<ClusterId> &except) {
    std::vector<QRect> obstacles;
    std::optional<QPoint> sibling;
    for (const Cluster &cluster : clustersAfter(builder)) {
        if (except && cluster.id == *except)
            continue;
        obstacles.push_back(cardOf(builder, cluster));
        if (cluster.prompt == prompt && !sibling)
            sibling = obstacles.back().topLeft();
    }
    if (wanted)
        return layout::freePlaceFor(layout::cardSize(shape), *wanted, obstacles);
    // Each prompt's clusters begin in a column of their own, so that three tables read as three columns.
    const Prompt *own = builder.workshop().find(prompt);
    const int column = own ? own->number - 1 : 0;
    const int width = layout::cardSize({}).width() + layout::kClusterGap;
    return layout::freePlaceFor(layout::cardSize(shape), sibling.value_or(QPoint(2 * column * width, 0)),
                                obstacles);
}

void makeRoomFor(PatchBuilder &builder, const std::vector<ClusterId> &kept) {
    const std::vector<Cluster> clusters = clustersAfter(builder);
    std::vector<QRect> cards;
    std::vector<int> keptIndexes;
    for (const Cluster &cluster : clusters)
        cards.push_back(cardOf(builder, cluster));
    for (const ClusterId &id : kept)
        for (size_t i = 0; i < clusters.size(); ++i)
            if (clusters[i].id == id)
                keptIndexes.push_back(int(i));
    const std::vector<QRect> moved = layout::makeRoom(cards, keptIndexes);
    for (size_t i = 0; i < clusters.size(); ++i)
        if (moved[i].topLeft() != cards[i].topLeft())
            builder.change(clusters[i].id, [&](Cluster &cluster) {
                cluster.x = moved[i].x();
                cluster.y = moved[i].y();
            });
}

} // namespace coalesce
