// SPDX-License-Identifier: GPL-3.0-or-later
// Times of frames. Processor time, so that other programs do not count; the 99th percentile, since it is the
// late frame that one sees.
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace coalesce::bench {

struct FrameTimes { // milliseconds
    double median = 0;
    double p99 = 0;
};

inline FrameTimes frameTimes(std::vector<double> times) {
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

inline double processorMs(const std::function<void()> &work) {
    const std::clock_t before = std::clock();
    work();
    return double(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
}

inline FrameTimes measureFrames(int frames, const std::function<void(int)> &frame) {
    std::vector<double> times;
    times.reserve(size_t(frames));
    for (int i = 0; i < frames; ++i)
        times.push_back(processorMs([&] { frame(i); }));
    return frameTimes(std::move(times));
}

inline void tellFrames(const char *what, const FrameTimes &times, double target) {
    std::printf("%-46s median %7.2f ms   p99 %7.2f ms   target %3.0f ms   ratio %.2f%s\n", what, times.median,
                times.p99, target, times.p99 / target, times.p99 < target ? "" : "   NOT MET");
    std::fflush(stdout);
}

} // namespace coalesce::bench
