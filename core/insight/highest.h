// SPDX-License-Identifier: GPL-3.0-or-later
// The highest of many numbers, which compilers do not make fast by themselves: they keep the order of
// comparisons, so it takes maxima that stand side by side to begin with.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace coalesce::insight {

// Minus infinity where there are none. None of them is not a number.
inline float highestOf(std::span<const float> values) {
    constexpr size_t kLanes = 8;
    std::array<float, kLanes> highest;
    highest.fill(-std::numeric_limits<float>::infinity());
    size_t i = 0;
    for (; i + kLanes <= values.size(); i += kLanes)
        for (size_t lane = 0; lane < kLanes; ++lane)
            highest[lane] = values[i + lane] > highest[lane] ? values[i + lane] : highest[lane];
    for (size_t lane = 0; i < values.size(); ++i, ++lane)
        highest[lane] = std::max(highest[lane], values[i]);
    for (size_t half = kLanes / 2; half > 0; half /= 2)
        for (size_t lane = 0; lane < half; ++lane)
            highest[lane] = std::max(highest[lane], highest[lane + half]);
    return highest[0];
}

} // namespace coalesce::insight
