// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_names.h"

#include "ui/canvas/canvas_items.h"
#include "ui/canvas/cluster_colours.h"
#include "ui/canvas/prompt_names.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::ui {
namespace {

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::ui::CanvasNames", text, nullptr, n);
}

QString tableOf(const Workshop &workshop, const PromptId &id) {
    const Prompt *prompt = workshop.find(id);
    return prompt ? shortName(*prompt) : QString();
}

} // namespace

// What people wrote goes in last and in one step: it may hold anything, "%1" too.
QString noteName(const Workshop &workshop, const CanvasItems &items, const AnswerId &id) {
    const Answer *answer = workshop.find(id);
    if (!answer)
        return {};
    const QString table = tableOf(workshop, answer->prompt);
    if (const auto home = items.homeOf(id)) {
        const std::vector<AnswerId> &notes = items.notesIn(*home);
        const auto place = std::ranges::find(notes, id) - notes.begin() + 1;
        return tr("Answer, %1 of %2 in %3, %4: %5")
            .arg(QString::number(place), QString::number(notes.size()), workshop.find(*home)->title.string(),
                 table, answer->text.string());
    }
    return tr("Answer, %1 of %2 not yet clustered, %3: %4")
        .arg(QString::number(items.trayRowOf(id).value_or(0) + 1), QString::number(items.tray().size()),
             table, answer->text.string());
}

QString noteDescription(const Workshop &workshop, const AnswerId &id) {
    const Answer *answer = workshop.find(id);
    if (!answer)
        return {};
    QStringList parts;
    if (answer->starred)
        parts << tr("starred");
    if (const size_t merged = workshop.mergedInto(id).size(); merged > 0)
        parts << tr("said %1 times").arg(merged + 1);
    if (const size_t debates = workshop.debatesOn(id).size(); debates > 0)
        parts << tr("%n debate(s)", int(debates));
    return parts.join(QLatin1String(", "));
}

QString clusterName(const Workshop &workshop, const ClusterId &id) {
    const Cluster *cluster = workshop.find(id);
    return cluster ? tr("Cluster, %1, %2: %3")
                         .arg(tableOf(workshop, cluster->prompt), tr("%n answer(s)", workshop.countIn(id)),
                              cluster->title.string())
                   : QString();
}

QString clusterDescription(const Workshop &workshop, const ClusterId &id) {
    const Cluster *cluster = workshop.find(id);
    if (!cluster)
        return {};
    QStringList parts;
    if (const size_t debates = workshop.debatesOn(id).size(); debates > 0)
        parts << tr("%n debate(s)", int(debates));
    if (const coalesce::Theme *theme = cluster->theme ? workshop.find(*cluster->theme) : nullptr)
        parts << tr("theme: %1").arg(theme->title.string());
    if (cluster->colour)
        parts << tr("coloured: %1").arg(colourName(cluster->colour));
    if (cluster->folded)
        parts << tr("folded");
    if (!cluster->summary.isEmpty())
        parts << cluster->summary.string();
    return parts.join(QLatin1String(", "));
}

} // namespace coalesce::ui
