// SPDX-License-Identifier: GPL-3.0-or-later
// A workshop of facts and three prompts, for tests that need one to work on.
#pragma once

#include "core/edit/record_actions.h"

namespace coalesce::test {

inline Workshop madeWorkshop() {
    const auto uuid = [](ushort n) { return QUuid(1, n, 0x8000, 0x80, 0, 0, 0, 0, 0, 0, 0); };
    const auto row = [](Kind kind, int number, const FieldValues &values) {
        return newRow(kind, number, values).value();
    };
    std::vector<std::pair<RecordRef, Row>> records;
    records.emplace_back(
        RecordRef{Kind::Workshop, uuid(1)},
        row(Kind::Workshop, 0, {{columnOf(&WorkshopFacts::title), QStringLiteral("Made for a test")}}));
    const QStringList questions{QStringLiteral("What should we continue?"),
                                QStringLiteral("What should we start?"),
                                QStringLiteral("What should we stop?")};
    for (int i = 0; i < questions.size(); ++i)
        records.emplace_back(RecordRef{Kind::Prompt, uuid(static_cast<ushort>(i + 2))},
                             row(Kind::Prompt, i + 1, {{columnOf(&Prompt::question), questions[i]}}));
    return Workshop::of(records).value();
}

} // namespace coalesce::test
