// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_edits.h"

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

Result<Outcome> setAttended(const Workshop &workshop, const std::vector<ParticipantId> &people,
                            bool attended) {
    PatchBuilder builder(workshop);
    for (const ParticipantId &id : people)
        if (auto status =
                putFields(builder, refOf(id), {{columnOf(&Participant::attended), Value(qint64(attended))}});
            !status)
            return passOn(status);
    return Outcome{builder.patch()};
}

Result<Outcome> setPerson(const Workshop &workshop, const std::vector<RecordRef> &records, int column,
                          const PersonChoice &choice, const Sources &sources) {
    PatchBuilder builder(workshop);
    Value value;
    std::optional<QUuid> made;
    if (const auto *known = std::get_if<ParticipantId>(&choice)) {
        if (!workshop.find(*known))
            return notThere(refOf(*known));
        value = known->uuid();
    } else if (const auto *person = std::get_if<NewPerson>(&choice)) {
        const auto id = putPerson(builder, person->name, sources);
        if (!id)
            return passOn(id);
        made = id->uuid();
        value = *made;
    }
    for (const RecordRef &ref : records) {
        auto row = workshop.row(ref);
        if (!row)
            return notThere(ref);
        (*row)[size_t(column)] = value;
        builder.putRow(ref, std::move(*row));
    }
    return Outcome{builder.patch(), made};
}

} // namespace coalesce::ui
