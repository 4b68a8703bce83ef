// SPDX-License-Identifier: GPL-3.0-or-later
// Says what was done, with a button that takes it back.
#pragma once

#include "ui/shell/room_context.h"

namespace coalesce::ui {

// To be called right after the commit. The button undoes that edit alone: once others have come after it, it
// says so instead.
void offerUndo(const RoomContext &context, const QString &sentence);

} // namespace coalesce::ui
