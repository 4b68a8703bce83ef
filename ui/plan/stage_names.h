// SPDX-License-Identifier: GPL-3.0-or-later
// What a step can ask the stage for, in words.
#pragma once

#include <QString>
#include <vector>

namespace coalesce::ui {

struct StageName {
    QString stored; // Step::stage: "go-round", "blank", or empty: leaves the stage as it is
    QString words;  // "Go-round"
};

// Every one, in the order of a day.
std::vector<StageName> stageNames();

// The words for what a step says; the text itself where it is none of ours.
QString stageWords(const QString &stored);

} // namespace coalesce::ui
