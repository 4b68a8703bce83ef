// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_clusters.h"

#include "core/edit/cluster_room.h"
#include "core/layout/arrange.h"
#include "core/layout/metrics.h"

namespace coalesce::exchange {

ImportClusters::ImportClusters(PatchBuilder &builder, const Sources &sources)
    : m_builder(builder), m_sources(sources) {
    for (const Cluster &cluster : builder.workshop().clusters()) {
        const std::vector<AnswerId> answers = builder.workshop().answersIn(cluster.id);
        int nextRank = 0;
        if (!answers.empty())
            nextRank = std::get<InCluster>(builder.workshop().find(answers.back())->place).rank + 1;
        // Of several with the same title the first one counts.
        m_targets.try_emplace({cluster.prompt, cluster.title.string()},
                              Target{cluster.id, int(answers.size()), nextRank, false});
    }
}

Place ImportClusters::placeIn(const PromptId &prompt, const ClusterTitle &title) {
    const std::pair key(prompt, title.forNew.string());
    auto at = m_targets.find({prompt, title.asTyped.string()});
    if (at == m_targets.end())
        at = m_targets.find(key);
    if (at == m_targets.end()) {
        const ClusterId id(m_sources.newId());
        m_builder.put(Cluster{id, m_builder.nextNumber(Kind::Cluster), prompt, title.forNew, Text(),
                              std::nullopt, 0, 0, false});
        at = m_targets.emplace(key, Target{id, 0, 0, true}).first;
        m_made.push_back(key);
    }
    ++at->second.notes;
    return InCluster{at->second.id, at->second.nextRank++};
}

// The sizes are counted here and not asked of the builder, which would look through all answers for each
// cluster.
void ImportClusters::arrange() {
    std::map<ClusterId, int> notes;
    for (const auto &[key, target] : m_targets)
        notes[target.id] = target.notes;
    std::vector<ClusterId> ids;
    std::vector<QRect> cards;
    std::vector<int> grown;
    for (const Cluster &cluster : m_builder.workshop().clusters()) {
        layout::CardShape shape = shapeOf(m_builder.workshop(), cluster);
        if (const auto found = notes.find(cluster.id); found != notes.end() && found->second > shape.notes) {
            shape.notes = found->second;
            grown.push_back(int(cards.size()));
        }
        ids.push_back(cluster.id);
        cards.emplace_back(QPoint(cluster.x, cluster.y), layout::cardSize(shape));
    }
    const std::vector<QRect> roomy = grown.empty() ? cards : layout::makeRoom(cards, grown);
    QRect bounds;
    for (size_t i = 0; i < ids.size(); ++i) {
        bounds |= roomy[i];
        if (roomy[i].topLeft() == cards[i].topLeft())
            continue;
        m_builder.change(ids[i], [&](Cluster &cluster) {
            cluster.x = roomy[i].x();
            cluster.y = roomy[i].y();
        });
    }
    std::vector<std::vector<ClusterId>> groups;
    std::vector<std::vector<QSize>> sizes;
    for (const Prompt &prompt : m_builder.workshop().prompts()) {
        groups.emplace_back();
        sizes.emplace_back();
        for (const auto &key : m_made) {
            if (key.first != prompt.id)
                continue;
            const Target &target = m_targets.at(key);
            groups.back().push_back(target.id);
            sizes.back().push_back(layout::cardSize({target.notes, false, false}));
        }
    }
    const QPoint origin =
        bounds.isEmpty() ? QPoint() : QPoint(bounds.left(), bounds.bottom() + 1 + layout::kPromptGap);
    const auto corners = layout::tidy(sizes);
    for (size_t group = 0; group < groups.size(); ++group) {
        for (size_t i = 0; i < groups[group].size(); ++i) {
            m_builder.change(groups[group][i], [&](Cluster &cluster) {
                const QPoint at = origin + corners[group][i];
                cluster.x = at.x();
                cluster.y = at.y();
            });
        }
    }
}

} // namespace coalesce::exchange
