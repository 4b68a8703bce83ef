// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the run sheet, read from the workshop: which step it is at, how long that has run and has
// left, and what that means for the end of the day. Pure: the time is a parameter, in milliseconds since 1970
// (UTC).
#pragma once

#include "core/model/workshop.h"

#include <QDateTime>
#include <QTimeZone>

namespace coalesce {

constexpr qint64 kMinuteMs = 60'000;

// Milliseconds that the run has gone by then, without those in which it stood.
qint64 elapsedMs(const Run &run, qint64 nowMs);

// The run that has not ended; null where the clock is at no step.
const Run *openRun(const Workshop &workshop);

// The step that the clock is at, or was at last; null where it was at none of those that are there.
const Step *lastStep(const Workshop &workshop);

struct ClockReading {
    StepId step;
    bool isRunning;    // else it stands
    qint64 elapsedMs;  // over every run of the step
    qint64 plannedMs;  // what the step was given, with the minutes added on the way
    qint64 leftMs;     // below 0: it is over its time
    const Step *found; // null where the step was removed while the clock was at it
};
// Nothing where the clock is at no step.
std::optional<ClockReading> readClock(const Workshop &workshop, qint64 nowMs);

// Milliseconds that a step has taken over all its runs; nothing where it never ran.
std::optional<qint64> takenMs(const Workshop &workshop, const StepId &step, qint64 nowMs);

// When the day was planned to begin: the workshop's date and start; where it has none, or the clock was first
// started more than six hours off (a rehearsal, another day), when the clock was first started. Nothing where
// neither is known.
std::optional<QDateTime> plannedStart(const Workshop &workshop, const QTimeZone &zone);

struct Forecast {
    QDateTime ends;    // if what is left takes as long as planned
    int minutesBehind; // whole minutes; below 0: ahead
};
// Nothing before the clock was started and after its last step, nor where the day goes on more than six hours
// off its plan: it is another day.
std::optional<Forecast> forecast(const Workshop &workshop, qint64 nowMs, const QTimeZone &zone);

// When the clock was stopped the last time, where that was before this day: ahead of its planned start, or
// more than six hours ago. What it kept then may be of a rehearsal. Nothing while it is at a step.
std::optional<Moment> ranBefore(const Workshop &workshop, qint64 nowMs, const QTimeZone &zone);

} // namespace coalesce
