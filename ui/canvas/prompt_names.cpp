// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/prompt_names.h"

#include "ui/widgets/badge.h"

namespace coalesce::ui {

QString shortName(const Prompt &prompt) {
    if (prompt.intent != Intent::Other)
        return intentName(toneOf(prompt.intent));
    constexpr int kLongest = 28;
    const QString name = prompt.table.isEmpty() ? prompt.question.string() : prompt.table.string();
    return name.size() <= kLongest ? name : name.left(kLongest - 1) + QChar(0x2026);
}

} // namespace coalesce::ui
