// SPDX-License-Identifier: GPL-3.0-or-later
// What was said in confidence: private records, and all that stands under a private prompt but the answers
// that were shared since. None of it leaves the program but in JSON, which is the workshop whole.
#pragma once

#include "core/model/workshop.h"

namespace coalesce::report {

// False for a record that is not there.
bool isInConfidence(const Workshop &workshop, const RecordRef &ref);

template <class R>
bool isInConfidence(const Workshop &workshop, const R &record) {
    return isInConfidence(workshop, refOf(record.id));
}

} // namespace coalesce::report
