// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/stage_names.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::ui {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::StageNames", text);
}
} // namespace

std::vector<StageName> stageNames() {
    return {{QString(), tr("As it is")},
            {QStringLiteral("title"), tr("Title and welcome")},
            {QStringLiteral("focus"), tr("Focus question")},
            {QStringLiteral("tables"), tr("Prompts and counts")},
            {QStringLiteral("clusters"), tr("A table's clusters")},
            {QStringLiteral("canvas"), tr("Canvas")},
            {QStringLiteral("circle"), tr("What struck people")},
            {QStringLiteral("go-round"), tr("Go-round")},
            {QStringLiteral("calls"), tr("Calls")},
            {QStringLiteral("pledges"), tr("Pledges")},
            {QStringLiteral("pulse"), tr("Pulse")},
            {QStringLiteral("thanks"), tr("Thanks and join link")},
            {QStringLiteral("blank"), tr("Blank")}};
}

QString stageWords(const QString &stored) {
    const auto names = stageNames();
    const auto found = std::ranges::find(names, stored, &StageName::stored);
    return found == names.end() ? stored.simplified() : stored.isEmpty() ? QStringLiteral("—") : found->words;
}

} // namespace coalesce::ui
