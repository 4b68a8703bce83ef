// SPDX-License-Identifier: GPL-3.0-or-later
// The parts from which stageContent() is put together.
#pragma once

#include "core/stage/stage_content.h"

#include <QCoreApplication>

namespace coalesce::stage {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(coalesce::Stage)
};

// More than any screen holds; how many there are is told beside.
constexpr int kMostRows = 24;

// Whether the step that the clock is at, or was at last, holds answers back, and they are not revealed.
bool holdsBack(const Workshop &workshop);
// "12:40" of what is left, "+2:10" of what is over, in whole seconds; hours where there are any.
QString clockText(qint64 leftMs);
// Nothing where the clock is at no step, or at one that is private.
std::optional<StageClock> clockOf(const Workshop &workshop, qint64 nowMs);
Speaking speakingOf(const Workshop &workshop, qint64 nowMs);

// The table whose clusters are shown: the one chosen, else the first; null where every one is private.
const Prompt *shownPrompt(const Workshop &workshop);
Rows clustersOf(const Workshop &workshop, const Prompt &prompt, bool heldBack);
Rows reflectionsOf(const Workshop &workshop);
Rows callsOf(const Workshop &workshop);
Rows pledgesOf(const Workshop &workshop);
Charts pulsesOf(const Workshop &workshop);
Canvas canvasOf(const Workshop &workshop, bool heldBack);

} // namespace coalesce::stage
