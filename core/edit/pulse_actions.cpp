// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/pulse_actions.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

// The outcome, unless it leaves more questions of this workshop's own than there may be.
Result<Outcome> withinMost(const Workshop &workshop, const Result<Outcome> &outcome) {
    if (!outcome)
        return outcome;
    int own = 0;
    for (const Pulse &pulse : workshop.all<Pulse>())
        own += pulse.from.isEmpty();
    for (const RecordChange &change : outcome->patch.changes)
        for (const FieldChange &field : change.fields)
            if (field.column == columnOf(&Pulse::from)) {
                const Value empty = QString(QLatin1String(""));
                own += (field.after == empty) - (field.before == empty);
            }
    if (own > kMostPulses)
        return fail(ErrorCode::Refused, QCoreApplication::translate(
                                            "coalesce::Actions", "A workshop has %1 pulse questions at most.")
                                            .arg(kMostPulses));
    return outcome;
}

} // namespace

Result<Outcome> addPulse(const Workshop &workshop, const FieldValues &values, const Sources &sources) {
    return withinMost(workshop, addRecord(workshop, Kind::Pulse, values, sources));
}

Result<Outcome> setPulse(const Workshop &workshop, const PulseId &id, const FieldValues &values) {
    return withinMost(workshop, setFields(workshop, refOf(id), values));
}

} // namespace coalesce
