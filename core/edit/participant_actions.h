// SPDX-License-Identifier: GPL-3.0-or-later
// People and what they consented to. Consents may come with a new participant; afterwards they change through
// setConsent alone, whose entry in the history is of the kind Consent: undo passes over it.
#pragma once

#include "core/edit/record_actions.h"

namespace coalesce {

// `consents` are given, dated today by the sources' clock (local date).
Result<Outcome> addParticipant(const Workshop &workshop, const FieldValues &values,
                               const std::vector<ConsentKind> &consents, const Sources &sources);

// Without a date, a consent that changes is dated today; one that stays as it is keeps its date. A null QDate
// leaves it without one. NotFound where the person is not there.
Result<Outcome> setConsent(const Workshop &workshop, const ParticipantId &participant, ConsentKind kind,
                           bool given, const std::optional<QDate> &date, const Sources &sources);

// Puts one consent into a patch that is being built.
void putConsent(PatchBuilder &builder, const ParticipantId &participant, ConsentKind kind, bool given,
                const std::optional<QDate> &date, const Sources &sources);

} // namespace coalesce
