// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/slow_disk.h"

#include <atomic>
#include <chrono>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace coalesce::bench {
namespace {

std::atomic<int> flushCount;
std::atomic<int> flushTime;

int flushed(long call, int file) {
    ++flushCount;
    const int time = flushTime;
    if (time == 0)
        return int(syscall(call, file));
    std::this_thread::sleep_for(std::chrono::milliseconds(time));
    return 0;
}

} // namespace

void setFlushTime(int milliseconds) {
    flushTime = milliseconds;
}

int flushes() {
    return flushCount;
}

} // namespace coalesce::bench

// These stand before those of the C library, also for the libraries that this program loads.
extern "C" int fsync(int file) {
    return coalesce::bench::flushed(SYS_fsync, file);
}

extern "C" int fdatasync(int file) {
    return coalesce::bench::flushed(SYS_fdatasync, file);
}
