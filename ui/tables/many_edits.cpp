// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/many_edits.h"

#include <algorithm>

namespace coalesce::ui {

Result<Outcome> setOnAll(const Workshop &workshop, const std::vector<AnswerId> &ids,
                         const FieldValues &values) {
    std::map<RecordRef, Row> rows;
    for (const AnswerId &id : ids) {
        const auto outcome = setAnswer(workshop, id, values);
        if (!outcome)
            return outcome;
        for (const RecordChange &change : outcome->patch.changes) {
            Row &row = rows.try_emplace(change.ref, *workshop.row(change.ref)).first->second;
            for (const FieldChange &field : change.fields)
                row[std::size_t(field.column)] = field.after;
        }
    }
    PatchBuilder builder(workshop);
    for (auto &[ref, row] : rows)
        builder.putRow(ref, std::move(row));
    return Outcome{builder.patch()};
}

Result<Outcome> moveToPrompt(const Workshop &workshop, const std::vector<AnswerId> &ids,
                             const PromptId &prompt) {
    std::vector<AnswerId> heads;
    std::ranges::copy_if(ids, std::back_inserter(heads), [&](const AnswerId &id) {
        const Answer *answer = workshop.find(id);
        const auto *merged = answer ? std::get_if<MergedInto>(&answer->place) : nullptr;
        return !merged || std::ranges::find(ids, merged->answer) == ids.end();
    });
    return setOnAll(workshop, heads, {{columnOf(&Answer::prompt), prompt.uuid()}});
}

} // namespace coalesce::ui
