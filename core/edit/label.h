// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry of the history did, in a few words for the menu ("Undo Add answer “Vouchers”"). Derived from
// the action and its patch each time and never stored, so that what is forgotten is gone from here too.
#pragma once

#include "core/model/workshop.h"

namespace coalesce {

// The kind's name for people, in the middle of a sentence: "table note".
QString kindName(Kind kind);

// `workshop` is asked for titles that the patch does not hold.
QString labelOf(const QString &action, const Patch &patch, const Workshop &workshop);

} // namespace coalesce
