// SPDX-License-Identifier: GPL-3.0-or-later
// How like each other notes are, all with all.
#pragma once

#include "core/base/result.h"
#include "core/insight/note_space.h"

#include <functional>

namespace coalesce::insight {

// Asked every few milliseconds; once it says no, the work ends as Cancelled. An empty one always says yes.
using KeepGoing = std::function<bool()>;
// Cancelled where it says no.
Status checkGoing(const KeepGoing &keepGoing);

// Mean and standard deviation of all likenesses of two: what is far above chance depends on them.
struct Spread {
    double mean = 0;
    double deviation = 0;
};

// The likenesses of chosen notes, a row for each. 4 bytes a pair: for up to kMostInMatrix notes.
class Similarities {
public:
    static Result<Similarities> of(const NoteSpace &space, std::vector<int> notes,
                                   const KeepGoing &keepGoing);

    int size() const { return int(m_notes.size()); }
    int note(int row) const { return m_notes[size_t(row)]; } // its number in the space
    // From -1 to 1; a note is like itself by what its words make of it, which is 0 where it has none.
    std::span<const float> row(int row) const {
        return std::span(m_values).subspan(size_t(row) * m_notes.size(), m_notes.size());
    }
    const std::vector<int> &notes() const { return m_notes; } // of all rows
    const Spread &spread() const { return m_spread; }
    // All rows, one after the other.
    std::span<const float> values() const { return m_values; }
    std::vector<float> takeValues() && { return std::move(m_values); }

private:
    std::vector<int> m_notes; // ascending
    std::vector<float> m_values;
    Spread m_spread;
};

constexpr int kMostInMatrix = 4000;

// The likeness of one note to each of the space, in the same numbers.
std::vector<float> similaritiesTo(const NoteSpace &space, int note);

// The mean likeness of two of the notes, of which there are two or more.
double meanLikeness(const NoteSpace &space, std::span<const int> notes);

} // namespace coalesce::insight
