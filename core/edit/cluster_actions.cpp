// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_actions.h"

#include "core/edit/cluster_room.h"
#include "core/layout/arrange.h"
#include "core/layout/metrics.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}

// Both summaries, one a paragraph; Refused when together they are too long.
Result<Text> joined(const Text &first, const Text &second) {
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    auto both = Text::checked(first.string() + QLatin1Char('\n') + second.string());
    if (!both)
        return fail(ErrorCode::Refused, tr("The clusters' summaries are too long to become one; shorten them "
                                           "before merging the clusters."));
    return both;
}

// Gives the clusters the theme; the line that tells it makes the card of one that had none grow.
void setTheme(PatchBuilder &builder, const ThemeId &theme, const std::vector<ClusterId> &clusters) {
    std::vector<ClusterId> grown;
    for (const ClusterId &id : clusters) {
        if (!builder.workshop().find(id)->theme)
            grown.push_back(id);
        builder.change(id, [&](Cluster &cluster) { cluster.theme = theme; });
    }
    makeRoomFor(builder, grown);
}

} // namespace

Result<Outcome> addCluster(const Workshop &workshop, const NewCluster &cluster, const Sources &sources,
                           OtherPrompt otherPrompt) {
    if (!workshop.find(cluster.prompt))
        return notThere(refOf(cluster.prompt));
    if (auto status = allThere(workshop, cluster.answers); !status)
        return passOn(status);
    if (cluster.at) { // before there is room to be made far outside
        const auto &columns = infoOf(Kind::Cluster).columns;
        for (const auto &[column, value] : {std::pair(columnOf(&Cluster::x), cluster.at->x()),
                                            std::pair(columnOf(&Cluster::y), cluster.at->y())})
            if (auto status = checkBounds(columns[size_t(column)], qint64(value)); !status)
                return passOn(status);
    }
    PatchBuilder builder(workshop);
    const ClusterId id(sources.newId());
    const QPoint at = cluster.at ? *cluster.at
                                 : freePlace(builder, {int(cluster.answers.size()), false, false},
                                             std::nullopt, cluster.prompt);
    builder.put(Cluster{id, builder.nextNumber(Kind::Cluster), cluster.prompt, cluster.title, Text(),
                        std::nullopt, at.x(), at.y(), false});
    if (auto status = placeInto(builder, cluster.answers, id, std::nullopt, otherPrompt); !status)
        return passOn(status);
    // Those of its own prompt stay where they are: others may be hidden, and then give way before these do.
    std::vector<ClusterId> staying{id};
    for (const Cluster &other : workshop.clusters())
        if (other.prompt == cluster.prompt)
            staying.push_back(other.id);
    makeRoomFor(builder, staying);
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> setCluster(const Workshop &workshop, const ClusterId &id, const FieldValues &values) {
    return setClusters(workshop, {id}, values).map([&](Outcome outcome) {
        return Outcome{std::move(outcome.patch), id.uuid()};
    });
}

Result<Outcome> setClusters(const Workshop &workshop, const std::vector<ClusterId> &ids,
                            const FieldValues &values) {
    const auto standing = [](const Cluster &cluster) {
        return std::tuple(cluster.x, cluster.y, cluster.folded, cluster.theme.has_value(), cluster.columns);
    };
    PatchBuilder builder(workshop);
    std::vector<ClusterId> reshaped;
    for (const ClusterId &id : ids) {
        if (auto status = putFields(builder, refOf(id), values); !status)
            return passOn(status);
        if (standing(*workshop.find(id)) != standing(*builder.find(id)))
            reshaped.push_back(id);
    }
    makeRoomFor(builder, reshaped);
    return Outcome{builder.patch()};
}

Result<Outcome> mergeClusters(const Workshop &workshop, const ClusterId &into,
                              const std::vector<ClusterId> &ids) {
    const Cluster *kept = workshop.find(into);
    if (!kept)
        return notThere(refOf(into));
    if (auto status = allThere(workshop, ids); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    for (const ClusterId &id : ids) {
        if (id == into)
            return fail(ErrorCode::Refused, tr("A cluster cannot be merged into itself."));
        const auto gone = builder.find(id);
        if (!gone)
            continue; // named twice
        if (!(gone->prompt == kept->prompt))
            return fail(ErrorCode::Refused, tr("Clusters of different prompts cannot be merged."));
        if (auto status = placeInto(builder, workshop.answersIn(id), into, std::nullopt, OtherPrompt::Refuse);
            !status)
            return passOn(status);
        const auto summary = joined(builder.find(into)->summary, gone->summary);
        if (!summary)
            return passOn(summary);
        builder.change(into, [&](Cluster &cluster) {
            cluster.summary = *summary;
            cluster.theme = cluster.theme ? cluster.theme : gone->theme;
        });
        for (const DebateId &debate : workshop.debatesOn(id))
            builder.change(debate, [&](Debate &moved) { moved.subject = into; });
        for (const TableNoteId &note : workshop.referring(id.uuid(), &TableNote::cluster))
            builder.change(note, [&](TableNote &moved) { moved.cluster = into; });
        for (const ReflectionId &reflection : workshop.referring(id.uuid(), &Reflection::about))
            builder.change(reflection, [&](Reflection &moved) { moved.about = AnyReference{into.uuid()}; });
        if (auto status = builder.remove(refOf(id)); !status)
            return passOn(status);
    }
    if (!ids.empty())
        makeRoomFor(builder, {into});
    return Outcome{builder.patch(), into.uuid()};
}

Result<Outcome> splitCluster(const Workshop &workshop, const ClusterId &id,
                             const std::vector<AnswerId> &answers, const RequiredText &title,
                             const Sources &sources) {
    const Cluster *whole = workshop.find(id);
    if (!whole)
        return notThere(refOf(id));
    if (auto status = allThere(workshop, answers); !status)
        return passOn(status);
    const std::vector<AnswerId> inside = workshop.answersIn(id);
    for (const AnswerId &answer : answers)
        if (std::ranges::find(inside, answer) == inside.end())
            return fail(ErrorCode::Refused, tr("An answer is not in the cluster that would be split."));
    if (answers.empty())
        return fail(ErrorCode::BadArgument, tr("Say which answers become the new cluster."));
    PatchBuilder builder(workshop);
    const QRect card = cardOf(workshop, *whole);
    const QPoint at =
        freePlace(builder, {int(answers.size()), false, false},
                  QPoint(card.x() + card.width() + layout::kClusterGap, card.y()), whole->prompt);
    const ClusterId made(sources.newId());
    builder.put(Cluster{made, builder.nextNumber(Kind::Cluster), whole->prompt, title, Text(), std::nullopt,
                        at.x(), at.y(), false});
    if (auto status = placeInto(builder, answers, made, std::nullopt, OtherPrompt::Refuse); !status)
        return passOn(status);
    return Outcome{builder.patch(), made.uuid()};
}

namespace {

using Groups = std::vector<std::vector<ClusterId>>;

// The clusters in the blocks in which they shall stand.
Groups groupedBy(const Workshop &workshop, const std::optional<PromptId> &prompt, TidyBy by) {
    Groups byTable;
    std::vector<ClusterId> all;
    for (const Prompt &one : workshop.prompts()) {
        byTable.push_back(!prompt || *prompt == one.id ? workshop.clustersOf(one.id)
                                                       : std::vector<ClusterId>());
        all.insert(all.end(), byTable.back().begin(), byTable.back().end());
    }
    switch (by) {
    case TidyBy::Table:
        return byTable;
    case TidyBy::Size:
        std::ranges::stable_sort(all, std::ranges::greater{},
                                 [&](const ClusterId &id) { return workshop.answersIn(id).size(); });
        return {all};
    case TidyBy::Theme:
        break;
    }
    Groups byTheme(size_t(workshop.all<Theme>().size()) + 1);
    for (const ClusterId &id : all) {
        size_t group = 0;
        for (const Theme &theme : workshop.all<Theme>()) {
            if (workshop.find(id)->theme == theme.id)
                break;
            ++group;
        }
        byTheme[group].push_back(id);
    }
    return byTheme;
}

} // namespace

Result<Outcome> tidyClusters(const Workshop &workshop, const std::optional<PromptId> &prompt, TidyBy by) {
    if (prompt && !workshop.find(*prompt))
        return notThere(refOf(*prompt));
    PatchBuilder builder(workshop);
    const Groups groups = groupedBy(workshop, prompt, by);
    std::vector<std::vector<QSize>> sizes;
    for (const std::vector<ClusterId> &group : groups) {
        sizes.emplace_back();
        for (const ClusterId &id : group)
            sizes.back().push_back(cardOf(workshop, *workshop.find(id)).size());
    }
    const auto places = layout::tidy(sizes);
    std::vector<ClusterId> tidied;
    for (size_t group = 0; group < groups.size(); ++group)
        for (size_t i = 0; i < groups[group].size(); ++i) {
            builder.change(groups[group][i], [&](Cluster &cluster) {
                cluster.x = places[group][i].x();
                cluster.y = places[group][i].y();
            });
            tidied.push_back(groups[group][i]);
        }
    if (prompt) // the others' clusters give way
        makeRoomFor(builder, tidied);
    return Outcome{builder.patch()};
}

Result<Outcome> addTheme(const Workshop &workshop, const FieldValues &values,
                         const std::vector<ClusterId> &clusters, const Sources &sources) {
    if (auto status = allThere(workshop, clusters); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    auto row = newRow(Kind::Theme, builder.nextNumber(Kind::Theme), values);
    if (!row)
        return passOn(row);
    const ThemeId id(sources.newId());
    builder.putRow(refOf(id), std::move(*row));
    setTheme(builder, id, clusters);
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> setTheme(const Workshop &workshop, const ThemeId &id, const FieldValues &values,
                         const std::optional<std::vector<ClusterId>> &clusters) {
    PatchBuilder builder(workshop);
    if (auto status = putFields(builder, refOf(id), values); !status)
        return passOn(status);
    if (!clusters)
        return Outcome{builder.patch(), id.uuid()};
    if (auto status = allThere(workshop, *clusters); !status)
        return passOn(status);
    for (const ClusterId &member : workshop.referring(id.uuid(), &Cluster::theme))
        builder.change(member, [](Cluster &cluster) { cluster.theme.reset(); });
    setTheme(builder, id, *clusters);
    return Outcome{builder.patch(), id.uuid()};
}

} // namespace coalesce
