// SPDX-License-Identifier: GPL-3.0-or-later
// Random actions of every kind on a workshop, failing ones among them: what laws are tried with. The same
// seed gives the same actions.
#pragma once

#include "core/edit/history.h"
#include "core/edit/outcome.h"

#include <random>

namespace coalesce::test {

class Dice {
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}
    int below(int limit) { return int(m_generator() % quint32(limit)); } // 0 to limit - 1
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T &oneOf(const std::vector<T> &all) {
        return all[size_t(below(int(all.size())))];
    }
    QUuid id() { return QUuid(uint(m_generator()), 1, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0); }

private:
    std::mt19937 m_generator;
};

struct RandomAction {
    QString name;
    EntryKind kind;
    QString token; // for typing; else empty
    Result<Outcome> outcome;
};

RandomAction randomAction(const Workshop &workshop, const Sources &sources, Dice &dice);

// Text as people write it, with all that is awkward.
QString randomText(Dice &dice);

} // namespace coalesce::test
