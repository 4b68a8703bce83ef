// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/participant_actions.h"

#include <QDateTime>

namespace coalesce {

void putConsent(PatchBuilder &builder, const ParticipantId &participant, ConsentKind kind, bool given,
                const std::optional<QDate> &date, const Sources &sources) {
    const QDate today = QDateTime::fromMSecsSinceEpoch(sources.nowMs()).date();
    const auto dated = [](QDate day) { return day.isNull() ? std::nullopt : std::optional(day); };
    const Consent *said = builder.workshop().consent(participant, kind);
    if (!said) {
        builder.put(Consent{ConsentId(sources.newId()), builder.nextNumber(Kind::Consent), participant, kind,
                            given, dated(date.value_or(today))});
        return;
    }
    Consent changed = *said;
    changed.given = given;
    if (date)
        changed.date = dated(*date);
    else if (said->given != given)
        changed.date = today;
    builder.put(changed);
}

Result<Outcome> addParticipant(const Workshop &workshop, const FieldValues &values,
                               const std::vector<ConsentKind> &consents, const Sources &sources) {
    PatchBuilder builder(workshop);
    auto row = newRow(Kind::Participant, builder.nextNumber(Kind::Participant), values);
    if (!row)
        return passOn(row);
    const ParticipantId id(sources.newId());
    builder.putRow(refOf(id), std::move(*row));
    for (const ConsentKind kind : std::set(consents.begin(), consents.end()))
        putConsent(builder, id, kind, true, std::nullopt, sources);
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> setConsent(const Workshop &workshop, const ParticipantId &participant, ConsentKind kind,
                           bool given, const std::optional<QDate> &date, const Sources &sources) {
    if (!workshop.find(participant))
        return notThere(refOf(participant));
    PatchBuilder builder(workshop);
    putConsent(builder, participant, kind, given, date, sources);
    const Consent *said = workshop.consent(participant, kind);
    const Patch patch = builder.patch();
    return Outcome{patch, said ? said->id.uuid() : patch.changes.front().ref.id};
}

} // namespace coalesce
