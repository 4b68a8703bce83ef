// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/people_edits.h"

#include "core/edit/record_actions.h"

namespace coalesce::ui {

namespace {

Result<ParticipantId> putPerson(PatchBuilder &builder, const QString &name, const Sources &sources) {
    const auto checked = RequiredText::checked(name);
    if (!checked)
        return passOn(checked);
    auto row = newRow(Kind::Participant, builder.nextNumber(Kind::Participant),
                      {{columnOf(&Participant::name), Value(checked->string())}});
    if (!row)
        return passOn(row);
    const ParticipantId id(sources.newId());
    builder.putRow(refOf(id), std::move(*row));
    return id;
}

} // namespace

Result<Outcome> addPeople(const Workshop &workshop, const QStringList &names, const Sources &sources) {
    PatchBuilder builder(workshop);
    std::optional<QUuid> first;
    for (const QString &name : names) {
        const auto id = putPerson(builder, name, sources);
        if (!id)
            return passOn(id);
        if (!first)
            first = id->uuid();
    }
    return Outcome{builder.patch(), first};
}

Result<Outcome> removePeople(const Workshop &workshop, const std::vector<ParticipantId> &ids) {
    PatchBuilder builder(workshop);
    for (const ParticipantId &id : ids)
        if (auto status = builder.remove(refOf(id)); !status)
            return passOn(status);
    return Outcome{builder.patch()};
}

Result<Outcome> addPersonInRole(const Workshop &workshop, const QString &name, const PromptId &prompt,
                                std::optional<ParticipantId> Prompt::*role, const Sources &sources) {
    PatchBuilder builder(workshop);
    const auto id = putPerson(builder, name, sources);
    if (!id)
        return passOn(id);
    builder.change(prompt, [&](Prompt &changed) { changed.*role = *id; });
    return Outcome{builder.patch(), id->uuid()};
}

} // namespace coalesce::ui
