// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_room.h"

#include "core/layout/arrange.h"
#include "core/layout/metrics.h"

namespace coalesce {

namespace {

std::optional<ClusterId> clusterOf(const std::optional<Answer> &answer) {
    const auto *in = answer ? std::get_if<InCluster>(&answer->place) : nullptr;
    return in ? std::optional(in->cluster) : std::nullopt;
}

// How many notes more (or fewer) each cluster would show than it does.
std::map<ClusterId, int> growth(const PatchBuilder &builder) {
    std::map<ClusterId, int> more;
    for (const AnswerId &id : builder.touchedAnswers()) {
        const Answer *before = builder.workshop().find(id);
        if (const auto cluster = clusterOf(before ? std::optional(*before) : std::nullopt))
            --more[*cluster];
        if (const auto cluster = clusterOf(builder.find(id)))
            ++more[*cluster];
    }
    return more;
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

// The cards of those clusters as they would stand.
std::vector<QRect> cardsAfter(const PatchBuilder &builder, const std::vector<Cluster> &clusters) {
    const std::map<ClusterId, int> more = growth(builder);
    std::vector<QRect> cards;
    for (const Cluster &cluster : clusters) {
        layout::CardShape shape = shapeOf(builder.workshop(), cluster);
        if (const auto grown = more.find(cluster.id); grown != more.end())
            shape.notes += grown->second;
        cards.emplace_back(QPoint(cluster.x, cluster.y), layout::cardSize(shape));
    }
    return cards;
}

} // namespace

layout::CardShape shapeOf(const Workshop &workshop, const Cluster &cluster) {
    return {workshop.countIn(cluster.id), cluster.folded, cluster.theme.has_value(), cluster.columns};
}

QRect cardOf(const Workshop &workshop, const Cluster &cluster) {
    return {QPoint(cluster.x, cluster.y), layout::cardSize(shapeOf(workshop, cluster))};
}

QPoint freePlace(const PatchBuilder &builder, const layout::CardShape &shape,
                 const std::optional<QPoint> &wanted, const PromptId &prompt) {
    const std::vector<Cluster> clusters = clustersAfter(builder);
    const std::vector<QRect> obstacles = cardsAfter(builder, clusters);
    std::optional<QPoint> sibling;
    for (size_t i = 0; i < clusters.size() && !sibling; ++i)
        if (clusters[i].prompt == prompt)
            sibling = obstacles[i].topLeft();
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
    if (kept.empty())
        return;
    const std::vector<Cluster> clusters = clustersAfter(builder);
    const std::vector<QRect> cards = cardsAfter(builder, clusters);
    std::vector<int> keptIndexes;
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
