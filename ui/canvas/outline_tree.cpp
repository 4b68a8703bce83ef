// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/outline_tree.h"

#include "ui/canvas/prompt_names.h"

#include <QCoreApplication>

namespace coalesce::ui {
namespace {

OutlineNode answerNode(const Workshop &workshop, const Answer &answer) {
    return {{OutlineKey::Kind::Answer, answer.id.uuid()},
            answer.text.string(),
            int(workshop.mergedInto(answer.id).size()),
            answer.starred};
}

OutlineNode clusterNode(const Workshop &workshop, const Cluster &cluster) {
    OutlineNode node{{OutlineKey::Kind::Cluster, cluster.id.uuid()}, cluster.title.string()};
    for (const AnswerId &id : workshop.answersIn(cluster.id))
        node.children.push_back(answerNode(workshop, *workshop.find(id)));
    node.count = int(node.children.size());
    return node;
}

} // namespace

std::vector<OutlineNode> outlineOf(const Workshop &workshop, const std::optional<PromptId> &only,
                                   const std::optional<ThemeId> &theme) {
    std::vector<OutlineNode> outline;
    std::unordered_map<PromptId, size_t> rows;
    std::vector<OutlineNode> notPlaced;
    for (const Prompt &prompt : workshop.prompts()) {
        if (only && *only != prompt.id)
            continue;
        rows.emplace(prompt.id, outline.size());
        outline.push_back({{OutlineKey::Kind::Prompt, prompt.id.uuid()},
                           shortName(prompt),
                           workshop.counts(prompt.id).answers});
        notPlaced.push_back({{OutlineKey::Kind::NotPlaced, prompt.id.uuid()},
                             QCoreApplication::translate("coalesce::ui::Outline", "Not yet clustered")});
    }
    for (const Cluster &cluster : workshop.clusters())
        if (const auto row = rows.find(cluster.prompt);
            row != rows.end() && (!theme || cluster.theme == theme))
            outline[row->second].children.push_back(clusterNode(workshop, cluster));
    for (const Answer &answer : workshop.answers())
        if (const auto row = rows.find(answer.prompt);
            row != rows.end() && std::holds_alternative<NotPlaced>(answer.place))
            notPlaced[row->second].children.push_back(answerNode(workshop, answer));
    for (size_t i = 0; i < outline.size(); ++i)
        if (!notPlaced[i].children.empty()) {
            notPlaced[i].count = int(notPlaced[i].children.size());
            outline[i].children.push_back(std::move(notPlaced[i]));
        }
    return outline;
}

} // namespace coalesce::ui
