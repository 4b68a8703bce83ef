// SPDX-License-Identifier: GPL-3.0-or-later
// Whether work grows with its input or with the square of it, whatever the machine and the build.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace coalesce::test {

constexpr double kGrowsByTheSquare = 10; // between the 4 of work that grows in step and the 16 of its square

// How many times the processor time of `work(small)` it takes to do `work(4 * small)`; each the least of
// three tries, because what else the machine does only ever adds.
template <class Work>
double growthOverFourTimes(int small, Work work) {
    const auto least = [&](int size) {
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int tries = 0; tries < 3; ++tries) {
            const std::clock_t before = std::clock();
            work(size);
            best = std::min(best, std::clock() - before);
        }
        return double(std::max<std::clock_t>(best, 1));
    };
    const double one = least(small);
    return least(4 * small) / one;
}

} // namespace coalesce::test
