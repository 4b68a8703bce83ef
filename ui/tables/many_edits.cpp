// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/many_edits.h"

#include "core/edit/participant_actions.h"

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

Result<Outcome> setPerson(const Workshop &workshop, const std::vector<RecordRef> &records,
                          const PersonChoice &choice, const Sources &sources) {
    Outcome all;
    Value person = choice.participant ? Value(choice.participant->uuid()) : Value();
    if (!choice.participant && !choice.newName.isEmpty()) {
        auto made = addParticipant(workshop, {{columnOf(&Participant::name), choice.newName}}, {}, sources);
        if (!made)
            return made;
        person = *made->made;
        all = std::move(*made);
    }
    for (const RecordRef &ref : records) {
        auto set = setFields(workshop, ref, {{infoOf(ref.kind).columnOf(u"participant"), person}});
        if (!set)
            return set;
        all.patch.changes.insert(all.patch.changes.end(), set->patch.changes.begin(),
                                 set->patch.changes.end());
    }
    return all;
}

} // namespace coalesce::ui
