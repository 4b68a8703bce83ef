// SPDX-License-Identifier: GPL-3.0-or-later
// What an action gives: the patch that would do it, and the id of what it makes. An action is a pure function
// of the workshop, its arguments and the sources of time and ids; it changes nothing itself.
#pragma once

#include "core/edit/patch_builder.h"

namespace coalesce {

struct Outcome {
    Patch patch;
    std::optional<QUuid> made = std::nullopt;
};

} // namespace coalesce
