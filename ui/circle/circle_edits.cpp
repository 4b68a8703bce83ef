// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/circle_edits.h"

namespace coalesce::ui {

Result<Outcome> addSaid(const Workshop &workshop, Kind kind, const FieldValues &values, int person,
                        const PersonChoice &who, bool came, const Sources &sources) {
    PatchBuilder builder(workshop);
    FieldValues all = values;
    if (const auto *known = std::get_if<ParticipantId>(&who)) {
        all.emplace_back(person, Value(known->uuid()));
    } else if (const auto *added = std::get_if<NewPerson>(&who)) {
        const auto name = RequiredText::checked(added->name);
        if (!name)
            return passOn(name);
        auto row = newRow(Kind::Participant, builder.nextNumber(Kind::Participant),
                          {{columnOf(&Participant::name), Value(name->string())},
                           {columnOf(&Participant::attended), Value(qint64(came))}});
        if (!row)
            return passOn(row);
        const QUuid id = sources.newId();
        builder.putRow({Kind::Participant, id}, std::move(*row));
        all.emplace_back(person, Value(id));
    }
    auto row = newRow(kind, builder.nextNumber(kind), all);
    if (!row)
        return passOn(row);
    const QUuid id = sources.newId();
    builder.putRow({kind, id}, std::move(*row));
    return Outcome{builder.patch(), id};
}

Result<Outcome> addThemeOf(const Workshop &workshop, const CallId &call, const QString &title,
                           const Sources &sources) {
    if (!workshop.find(call))
        return notThere(refOf(call));
    PatchBuilder builder(workshop);
    auto row = newRow(Kind::Theme, builder.nextNumber(Kind::Theme),
                      {{columnOf(&coalesce::Theme::title), Value(title)}});
    if (!row)
        return passOn(row);
    const ThemeId id(sources.newId());
    builder.putRow(refOf(id), std::move(*row));
    builder.change(call, [&](Call &changed) { changed.theme = id; });
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> addDots(const Workshop &workshop, const CallId &call, int by) {
    const Call *found = workshop.find(call);
    if (!found)
        return notThere(refOf(call));
    const qint64 dots = std::clamp<qint64>(qint64(found->dots) + by, kDots.least, kDots.most);
    return setFields(workshop, refOf(call), {{columnOf(&Call::dots), Value(dots)}});
}

} // namespace coalesce::ui
