// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/stage_names.h"

#include "core/stage/stage_content.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::ui {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::StageNames", text);
}
} // namespace

std::vector<StageName> stageNames() {
    std::vector<StageName> names{{QString(), tr("As it is")}};
    for (size_t i = 0; i < EnumNames<StageShow>::names.size(); ++i) {
        const std::string_view name = nameOf(StageShow(i));
        names.push_back(
            {QString::fromLatin1(name.data(), qsizetype(name.size())), stage::nameOfShow(StageShow(i))});
    }
    names.push_back({QStringLiteral("blank"), tr("Blank")});
    return names;
}

QString stageWords(const QString &stored) {
    const auto names = stageNames();
    const auto found = std::ranges::find(names, stored, &StageName::stored);
    return found == names.end() ? stored.simplified() : stored.isEmpty() ? QStringLiteral("—") : found->words;
}

} // namespace coalesce::ui
