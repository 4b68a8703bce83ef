// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_room.h"
#include "core/layout/bands.h"
#include "core/stage/stage_parts.h"

namespace coalesce::stage {

namespace {

CanvasCard cardFor(const Workshop &workshop, const Cluster &cluster, const Prompt &prompt) {
    const layout::CardShape shape = shapeOf(workshop, cluster);
    CanvasCard card;
    card.rect = QRect(QPoint(cluster.x, cluster.y), layout::cardSize(shape));
    card.title = cluster.title.string();
    if (const Theme *theme = cluster.theme ? workshop.find(*cluster.theme) : nullptr)
        card.theme = StageWords::tr("Theme: %1").arg(theme->title.string());
    card.intent = prompt.intent;
    card.count = shape.notes;
    card.debates = int(workshop.debatesOn(cluster.id).size());
    card.folded = shape.folded;
    card.columns = shape.columns;
    card.colour = cluster.colour;
    return card;
}

} // namespace

Canvas canvasOf(const Workshop &workshop, bool heldBack) {
    Canvas canvas;
    std::vector<layout::BandedCard> banded;
    std::unordered_map<ThemeId, int> groups;
    for (const Theme &theme : workshop.all<Theme>())
        groups.emplace(theme.id, int(groups.size()));
    for (const Cluster &cluster : workshop.clusters()) {
        const Prompt *prompt = workshop.find(cluster.prompt);
        if (!prompt || prompt->isPrivate)
            continue;
        canvas.cards.push_back(cardFor(workshop, cluster, *prompt));
        CanvasCard &card = canvas.cards.back();
        banded.push_back({card.rect, cluster.theme ? groups.at(*cluster.theme) : -1});
        const layout::CardShape shape{card.count, card.folded, !card.theme.isEmpty(), card.columns};
        int place = 0;
        for (const AnswerId &id : workshop.answersIn(cluster.id)) {
            card.debates += int(workshop.debatesOn(id).size());
            if (card.folded)
                continue;
            const Answer &answer = *workshop.find(id);
            canvas.notes.push_back({layout::noteRect(shape, place++).translated(cluster.x, cluster.y),
                                    heldBack ? QString() : answer.text.string(), prompt->intent,
                                    answer.starred && !heldBack, int(workshop.mergedInto(id).size())});
        }
    }
    const std::vector<QRect> bands = layout::bandsAround(banded, int(groups.size()));
    for (const Theme &theme : workshop.all<Theme>())
        if (const QRect &rect = bands[size_t(groups.at(theme.id))]; !rect.isEmpty())
            canvas.bands.push_back({rect, theme.title.string()});
    return canvas;
}

} // namespace coalesce::stage
