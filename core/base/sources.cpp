// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sources.h"

#include <QDateTime>
#include <memory>

namespace coalesce {

Sources systemSources() {
    return {[] { return QDateTime::currentMSecsSinceEpoch(); }, [] { return QUuid::createUuid(); }};
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
