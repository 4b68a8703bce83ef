// SPDX-License-Identifier: GPL-3.0-or-later
// What the clock of the run sheet says, in words: pure, from a reading.
#pragma once

#include "core/day/day_clock.h"

#include <QString>

namespace coalesce::ui {

// How near the end of its time a step is.
enum class Urgency { Calm, Soon, Over };
// `warnMs` before the end it is soon, in a short step not before its half is over; 0: never.
Urgency urgencyOf(const ClockReading &clock, qint64 warnMs);

// What is to be told between two readings of one step: that its end is near, or that its time is over.
// Nothing for a step that began that near its end, which nobody needs to be told.
std::optional<Urgency> alarmBetween(const ClockReading &before, const ClockReading &now, qint64 warnMs);

// "12:40", "1:02:40", "0:05": whole seconds, as they are counted down: the last second shows as 0:01.
QString countdownText(qint64 ms);
// "12:40 left", "2:10 over", "paused, 12:40 left".
QString leftText(const ClockReading &clock);
// The same for ears, in whole minutes: "13 minutes left".
QString spokenText(const ClockReading &clock);
// "4 min behind, ends 16:19", "on time, ends 16:15", "3 min ahead, ends 16:12".
QString forecastText(const Forecast &forecast);
// What a step took beside what it was given: "18 min, 3 over", "15 min".
QString tookText(qint64 tookMs, int plannedMinutes);

} // namespace coalesce::ui
