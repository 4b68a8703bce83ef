// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sources.h"

#include <QDateTime>
#include <chrono>
#include <ctime>
#include <memory>

namespace coalesce {

namespace {

// Milliseconds since the computer was started, those asleep included where the system counts them.
qint64 sinceBootMs() {
#ifdef CLOCK_BOOTTIME
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Sources systemSources() {
    const qint64 bootedAt = QDateTime::currentMSecsSinceEpoch() - sinceBootMs();
    return {[bootedAt] { return bootedAt + sinceBootMs(); }, [] { return QUuid::createUuid(); }};
}

Sources countedSources(qint64 startMs, qint64 stepMs, quint32 seed) {
    const auto time = std::make_shared<qint64>(startMs);
    const auto count = std::make_shared<quint32>(0);
    return {[time, stepMs] { return std::exchange(*time, *time + stepMs); },
            [count, seed] {
                const quint32 n = ++*count;
                // Version 8 (RFC 9562) is for ids of one's own making.
                return QUuid(seed, static_cast<ushort>(n >> 16), 0x8000, 0x80, 0, 0, 0,
                             static_cast<uchar>(n >> 24), static_cast<uchar>(n >> 16),
                             static_cast<uchar>(n >> 8), static_cast<uchar>(n));
            }};
}

} // namespace coalesce
