// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the room: the clock of the run sheet, the go-round, and what the stage shows. Undo passes
// over these (EntryKind::Live). Times are milliseconds since 1970 (UTC), from a clock that goes on through
// sleep and is not set, where there is one.
#pragma once

#include "core/edit/outcome.h"

namespace coalesce {

// The clock comes to the step: what ran before ends, and the stage shows what the step asks for. NotFound
// where the step is not there.
Result<Outcome> startStep(const Workshop &workshop, const StepId &step, qint64 nowMs, const Sources &sources);
// To the step after the one the clock is at (the first that never ran where it is at none); behind the last
// one the clock ends. Refused where there is no step to go to.
Result<Outcome> nextStep(const Workshop &workshop, qint64 nowMs, const Sources &sources);
// To the step before, whose time goes on where it was left; to the one it was at last where it is at none.
// Refused at the first.
Result<Outcome> previousStep(const Workshop &workshop, qint64 nowMs, const Sources &sources);
// The clock stands, or goes on. Refused where it is at no step.
Result<Outcome> pauseClock(const Workshop &workshop, bool pause, qint64 nowMs);
// Gives the step that the clock is at more time, or less. Refused where it is at none.
Result<Outcome> addMinutes(const Workshop &workshop, int minutes);
// The clock leaves the step that it is at, as at `nowMs`. Nothing changes where it is at none.
Result<Outcome> stopClock(const Workshop &workshop, qint64 nowMs);
// The clock is as before the day: at no step, and no step has taken any time. For after a rehearsal.
Result<Outcome> resetClock(const Workshop &workshop);

// It is this person's turn; whoever speaks has spoken. Refused where they did not come, or have spoken in
// this round while others wait. Where nobody waits any more, a new round begins.
Result<Outcome> giveTurn(const Workshop &workshop, const ParticipantId &person, qint64 nowMs,
                         const Sources &sources);
// Whoever speaks has spoken, and the next who waits speaks, if there is one. Refused where there is nobody to
// speak and nobody who waits.
Result<Outcome> nextTurn(const Workshop &workshop, qint64 nowMs, const Sources &sources);
// The person passes: the one who speaks, or is next. They can be given a turn later. Refused where there is
// nobody, or they have spoken.
Result<Outcome> passTurn(const Workshop &workshop, const std::optional<ParticipantId> &person, qint64 nowMs,
                         const Sources &sources);
// Whoever speaks has spoken, and nobody is next. Nothing changes where nobody speaks.
Result<Outcome> endTurn(const Workshop &workshop, qint64 nowMs);
// A new round, whoever has not spoken in this one: the first of those who came speaks. Refused where nobody
// came, or nobody has been asked yet.
Result<Outcome> beginRound(const Workshop &workshop, qint64 nowMs, const Sources &sources);

// What the stage shows; clusters are those of the prompt. Takes blankness away.
Result<Outcome> showOnStage(const Workshop &workshop, StageShow show, const std::optional<PromptId> &prompt,
                            const Sources &sources);
Result<Outcome> blankStage(const Workshop &workshop, bool blank, const Sources &sources);
// Whether answers that the step holds back are shown.
Result<Outcome> revealAnswers(const Workshop &workshop, bool revealed, const Sources &sources);

// The stage that a step asks for by name; nothing where it leaves the stage as it is.
std::optional<StageShow> stageNamed(const QString &name);

} // namespace coalesce
