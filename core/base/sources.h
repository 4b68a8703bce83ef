// SPDX-License-Identifier: GPL-3.0-or-later
// Time and new ids come in as parameters, so that tests and the sample workshop are the same each time.
#pragma once

#include <QUuid>
#include <functional>

namespace coalesce {

struct Sources {
    std::function<qint64()> nowMs; // milliseconds since 1970 in UTC
    std::function<QUuid()> newId;  // a fresh UUID
};

// The computer's clock as it stood when this was called, from then on by the time since boot: it goes on
// through sleep, and setting the clock does not move it. And random UUIDs.
Sources systemSources();

// A clock that starts at startMs and advances by stepMs each time it is read, and ids counted up from a seed.
Sources countedSources(qint64 startMs = 0, qint64 stepMs = 1000, quint32 seed = 1);

} // namespace coalesce
