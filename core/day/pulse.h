// SPDX-License-Identifier: GPL-3.0-or-later
// A pulse read: the hands of before and after the day, what changed in words, and what the same question
// brought in earlier workshops of the series. Counts alone, never names.
#pragma once

#include "core/model/workshop.h"

#include <array>

namespace coalesce {

enum class PulseTime { Before, After };
enum class PulseAnswer { Yes, Partly, No };
inline constexpr std::array kPulseTimes{PulseTime::Before, PulseTime::After};
inline constexpr std::array kPulseAnswers{PulseAnswer::Yes, PulseAnswer::Partly, PulseAnswer::No};

// Of one show of hands, in the order of kPulseAnswers.
struct Hands {
    std::array<int, kPulseAnswers.size()> counts{};
    int of(PulseAnswer answer) const { return counts[size_t(answer)]; }
    int all() const { return counts[0] + counts[1] + counts[2]; }
    bool isCounted() const { return all() > 0; }
    friend bool operator==(const Hands &, const Hands &) = default;
};
Hands handsOf(const Pulse &pulse, PulseTime time);
// The field that holds this count.
int pulseColumn(PulseTime time, PulseAnswer answer);

// The questions of this workshop, in their order.
std::vector<PulseId> pulsesOfToday(const Workshop &workshop);
// The same question (but for case and white space) in earlier workshops of the series, the oldest first;
// those without a date come first.
std::vector<PulseId> earlierOf(const Workshop &workshop, const Pulse &pulse);
// What earlier workshops asked and this one does not: of each question the latest.
std::vector<PulseId> notAskedToday(const Workshop &workshop);

// "9 yes, 4 partly, 2 no"; "no hands counted" where there are none.
QString handsText(const Hands &hands);
// What changed: "9 more say yes, 3 fewer say no"; with how many hands there were where that differs. Empty
// unless both were counted.
QString changeText(const Hands &before, const Hands &after);
// What changed since the latest earlier workshop that has counts, whose last show of hands is set against the
// last of this one: "Since Second gathering: 4 more say yes". Empty where there is nothing to compare.
QString seriesText(const Workshop &workshop, const Pulse &pulse);

// The parts of a bar of this width that the answers take: whole units that add up to the width, and at least
// `least` for an answer that has a hand up, where there is room. All 0 where no hands were counted.
std::array<int, kPulseAnswers.size()> barParts(const Hands &hands, int width, int least = 0);

} // namespace coalesce
