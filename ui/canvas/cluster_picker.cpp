// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_picker.h"

#include "ui/canvas/prompt_names.h"
#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"

#include <algorithm>

namespace coalesce::ui {

ClusterPicker::ClusterPicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent)
    : FindPopup(tr("Move to cluster"), tr("Clusters"),
                tr("Type a part of a cluster’s title, Enter moves there"), parent),
      m_workshop(workshop), m_theme(theme) {}

void ClusterPicker::leaveOut(const ClusterId &cluster) {
    m_leftOut.push_back(cluster);
}

void ClusterPicker::setPrompt(const PromptId &prompt) {
    m_prompt = prompt;
}

std::vector<FindPopup::Row> ClusterPicker::rowsFor(const QString &typed) const {
    struct Choice {
        const Cluster *cluster;
        const Prompt *prompt;
        bool own;
    };
    std::vector<Choice> choices;
    bool exact = false;
    for (const Cluster &cluster : m_workshop.clusters()) {
        const Prompt *prompt = m_workshop.find(cluster.prompt);
        if (!fits(cluster.title.string(), typed) || !prompt ||
            std::ranges::find(m_leftOut, cluster.id) != m_leftOut.end())
            continue;
        exact = exact || cluster.title.string().toCaseFolded() == typed.toCaseFolded();
        choices.push_back({&cluster, prompt, !m_prompt || cluster.prompt == *m_prompt});
    }
    // Those of the prompt first, those that begin with what was typed before those that only hold it.
    std::ranges::stable_sort(choices, {}, [&](const Choice &choice) {
        return std::pair(!choice.own, !choice.cluster->title.string().startsWith(typed, Qt::CaseInsensitive));
    });
    std::vector<Row> rows;
    for (const Choice &choice : choices) {
        const QString title = choice.cluster->title.string();
        const QString count = QString::number(m_workshop.countIn(choice.cluster->id));
        rows.push_back({badgeIcon(toneOf(choice.prompt->intent), m_theme.theme()),
                        choice.own ? tr("%1   %2").arg(title, count)
                                   : tr("%1   %2 · %3").arg(title, count, shortName(*choice.prompt)),
                        choice.cluster->id.uuid()});
    }
    if (m_mayMake && !typed.isEmpty() && !exact)
        rows.push_back({themedIcon(IconName::Add, m_theme), tr("New cluster “%1”").arg(typed)});
    return rows;
}

void ClusterPicker::take(const QVariant &what, const QString &typed) {
    if (what.isValid())
        emit chosen(ClusterId(what.toUuid()));
    else
        emit named(typed);
}

} // namespace coalesce::ui
