// SPDX-License-Identifier: GPL-3.0-or-later
// Things met once or often, each with a number: hash tables of our own, because the hash of strings in Qt 6.4
// leaves the upper halves of vector registers in use, which makes all plain vector arithmetic after it take
// three times as long, until another process has its turn.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <initializer_list>
#include <vector>

namespace coalesce::insight {

// FNV-1a (Fowler, Noll & Vo), from a start that nobody who writes words can know.
inline size_t hashOf(QStringView word, size_t seed) {
    quint64 hash = 14695981039346656037u ^ seed;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 1099511628211u;
    return size_t(hash ^ (hash >> 32));
}

// Knuth's multiplicative hash, of a product in whose upper half every bit of the token has a say.
inline size_t hashOf(quint64 token, size_t seed) {
    return size_t(((token ^ (token >> 32) ^ seed) * 0x9E3779B97F4A7C15u) >> 32);
}

inline QString ownedOf(QStringView word) {
    return word.toString();
}

inline quint64 ownedOf(quint64 token) {
    return token;
}

// Numbers things from 0 on in the order of meeting. `View` is what they are looked up by.
template <typename Thing, typename View = Thing>
class Numbering {
public:
    Numbering() = default;
    Numbering(std::initializer_list<View> things) {
        for (const View thing : things)
            of(thing);
    }

    int size() const { return int(m_things.size()); }
    const Thing &operator[](int number) const { return m_things[size_t(number)]; }

    // -1 for one that was not met.
    int find(View thing) const { return m_slots[slotOf(thing)]; }
    bool contains(View thing) const { return find(thing) >= 0; }

    // The number of the thing, which is met with this.
    int of(View thing) {
        int &slot = m_slots[slotOf(thing)];
        if (slot >= 0)
            return slot;
        const int number = slot = size();
        m_things.push_back(ownedOf(thing));
        if (m_things.size() * 2 > m_slots.size())
            grow();
        return number;
    }

private:
    // Where its number is, or would be.
    size_t slotOf(View thing) const {
        const size_t last = m_slots.size() - 1;
        size_t slot = hashOf(thing, m_seed) & last;
        while (m_slots[slot] >= 0 && m_things[size_t(m_slots[slot])] != thing)
            slot = (slot + 1) & last;
        return slot;
    }

    void grow() {
        m_slots.assign(m_slots.size() * 4, -1);
        for (int number = 0; number < size(); ++number)
            m_slots[slotOf(m_things[size_t(number)])] = number;
    }

    size_t m_seed = QHashSeed::globalSeed(); // numbers do not depend on it
    std::vector<Thing> m_things;
    std::vector<int> m_slots = std::vector<int>(64, -1); // numbers by hash; -1 is free; a power of two
};

using WordNumbers = Numbering<QString, QStringView>;

} // namespace coalesce::insight
