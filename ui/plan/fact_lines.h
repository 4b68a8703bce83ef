// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a workshop that are no texts, each as a line that understands what people type: date, start,
// dots a person, and what each person shares out.
#pragma once

#include "ui/shell/room_context.h"

class QWidget;

namespace coalesce::ui {

class ParsedField;

// Each shows what the workshop holds and commits on leaving; an empty line takes the fact away.
ParsedField *makeDateLine(const RoomContext &context, QWidget *parent);
ParsedField *makeStartLine(const RoomContext &context, QWidget *parent);
ParsedField *makeDotsLine(const RoomContext &context, QWidget *parent);
ParsedField *makePurseLine(const RoomContext &context, QWidget *parent);

// Sets one fact. False where it was not written, which was said.
bool setFact(const RoomContext &context, int column, const Value &value);

} // namespace coalesce::ui
