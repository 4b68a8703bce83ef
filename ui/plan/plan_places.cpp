// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_places.h"

#include "ui/plan/facts_panel.h"
#include "ui/plan/plan_room.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::PlanRoom", text);
}
} // namespace

std::vector<Command> planPlaces(PlanRoom &room, const std::function<void()> &show) {
    const auto go = [&room, show](PlanView::Part part) {
        return [&room, show, part] {
            show();
            room.view().showPart(part);
            room.focusFirst();
        };
    };
    return {
        {.id = QStringLiteral("plan.prompts"),
         .text = tr("Prompts"),
         .run = go(PlanView::Prompts),
         .keywords = tr("show plan questions tables"),
         .icon = IconName::Plan},
        {.id = QStringLiteral("plan.people"),
         .text = tr("People"),
         .run = go(PlanView::People),
         .keywords = tr("show plan participants persons consents names who came"),
         .icon = IconName::Person},
        {.id = QStringLiteral("plan.runSheet"),
         .text = tr("Run sheet"),
         .run = go(PlanView::RunSheet),
         .keywords = tr("show plan steps agenda times script"),
         .icon = IconName::Plan},
        {.id = QStringLiteral("plan.pulse"),
         .text = tr("Pulse"),
         .run = go(PlanView::Pulse),
         .keywords = tr("show of hands before after count yes no plan"),
         .icon = IconName::Hand},
        {.id = QStringLiteral("plan.facts"),
         .text = tr("Facts: title, date, venue"),
         .run =
             [&room, show] {
                 show();
                 room.view().facts().focusFirst();
             },
         .keywords = tr("edit plan title date venue focus question language dots purse currency"),
         .icon = IconName::Plan},
    };
}

} // namespace coalesce::ui
