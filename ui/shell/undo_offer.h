// SPDX-License-Identifier: GPL-3.0-or-later
// The "Undo" beside a sentence that says what was done: it undoes that edit and never a later one.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/message_bar.h"

namespace coalesce::ui {

// Call right after the commit.
MessageBar::Offer undoOffer(const RoomContext &context);

} // namespace coalesce::ui
