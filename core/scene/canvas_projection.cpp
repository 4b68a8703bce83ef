// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/canvas_projection.h"

#include "core/edit/cluster_room.h"
#include "core/layout/bands.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace coalesce::scene {
namespace {

// A new intent colours everything; rare.
bool coloursAll(const RecordChange &change) {
    const auto isIntent = [](const FieldChange &field) { return field.column == columnOf(&Prompt::intent); };
    return change.ref.kind == Kind::Prompt &&
           (change.type != ChangeType::Changed || std::ranges::any_of(change.fields, isIntent));
}

Intent intentOf(const Workshop &workshop, const PromptId &id) {
    const Prompt *prompt = workshop.find(id);
    return prompt ? prompt->intent : Intent::Other;
}

} // namespace

SceneCard cardFor(const Workshop &workshop, const Cluster &cluster) {
    const layout::CardShape shape = shapeOf(workshop, cluster);
    SceneCard card{QRect(QPoint(cluster.x, cluster.y), layout::cardSize(shape)), cluster.title.string()};
    if (const Theme *theme = cluster.theme ? workshop.find(*cluster.theme) : nullptr)
        card.theme =
            QCoreApplication::translate("coalesce::ui::CanvasView", "Theme: %1").arg(theme->title.string());
    card.intent = intentOf(workshop, cluster.prompt);
    card.count = shape.notes;
    card.debates = int(workshop.debatesOn(cluster.id).size());
    for (const AnswerId &note : workshop.answersIn(cluster.id))
        card.debates += int(workshop.debatesOn(note).size());
    card.folded = shape.folded;
    card.columns = shape.columns;
    card.colour = cluster.colour;
    return card;
}

SceneNote noteFor(const Workshop &workshop, const Answer &answer) {
    return {QRect(), answer.text.string(), intentOf(workshop, answer.prompt), answer.starred,
            int(workshop.mergedInto(answer.id).size())};
}

std::vector<QRect> notePlaces(const Workshop &workshop, const Cluster &cluster) {
    const layout::CardShape shape = shapeOf(workshop, cluster);
    std::vector<QRect> places(size_t(shape.notes));
    if (!shape.folded)
        for (int i = 0; i < shape.notes; ++i)
            places[size_t(i)] = layout::noteRect(shape, i).translated(cluster.x, cluster.y);
    return places;
}

std::vector<SceneBand> bandsOf(const Workshop &workshop, const std::function<bool(const Cluster &)> &shown) {
    const auto &themes = workshop.all<Theme>();
    std::map<ThemeId, int> groups;
    for (const Theme &theme : themes)
        groups.emplace(theme.id, int(groups.size()));
    std::vector<layout::BandedCard> cards;
    for (const Cluster &cluster : workshop.clusters())
        if (shown(cluster))
            cards.push_back({cardOf(workshop, cluster), cluster.theme ? groups.at(*cluster.theme) : -1});
    const std::vector<QRect> rects = layout::bandsAround(cards, int(groups.size()));
    std::vector<SceneBand> bands;
    for (const Theme &theme : themes)
        if (const QRect &rect = rects[size_t(groups.at(theme.id))]; !rect.isEmpty())
            bands.push_back({rect, theme.title.string()});
    return bands;
}

Touched touchedBy(const std::vector<RecordChange> &changes, const Workshop &workshop) {
    Touched touched;
    touched.everything = std::ranges::any_of(changes, coloursAll);
    for (const RecordChange &change : changes) {
        // What a change points at, before or after: a stack that grew, a cluster whose debate went.
        const auto eachReference = [&](auto &&use) {
            for (const FieldChange &field : change.fields)
                for (const Value *value : {&field.before, &field.after})
                    if (const auto *id = std::get_if<QUuid>(value))
                        use(*id);
        };
        switch (change.ref.kind) {
        case Kind::Answer:
            touched.answers.insert(AnswerId(change.ref.id));
            eachReference([&](const QUuid &id) { touched.answers.insert(AnswerId(id)); });
            break;
        case Kind::Cluster:
            touched.clusters.insert(ClusterId(change.ref.id));
            break;
        case Kind::Debate:
            eachReference([&](const QUuid &id) {
                touched.clusters.insert(ClusterId(id));
                const Answer *answer = workshop.find(AnswerId(id));
                const auto *in = answer ? std::get_if<InCluster>(&answer->place) : nullptr;
                if (in)
                    touched.clusters.insert(in->cluster);
            });
            break;
        case Kind::Theme:
            for (const ClusterId &id : workshop.referring(change.ref.id, &Cluster::theme))
                touched.clusters.insert(id);
            break;
        case Kind::Workshop:
        case Kind::Prompt:
        case Kind::Participant:
        case Kind::Consent:
        case Kind::TableNote:
        case Kind::Reflection:
        case Kind::Call:
        case Kind::Response:
        case Kind::Pledge:
        case Kind::Opportunity:
        case Kind::Step:
        case Kind::Share:
        case Kind::Pulse:
        case Kind::Promise:
        case Kind::Run:
        case Kind::Turn:
        case Kind::Stage:
        case Kind::ImportKey:
            break;
        }
    }
    return touched;
}

} // namespace coalesce::scene
