// SPDX-License-Identifier: GPL-3.0-or-later
// Homes: the clusters that a note may belong to, most likely first, learnt from what people placed so far.
#pragma once

#include "core/insight/note_space.h"

namespace coalesce::insight {

struct Group {
    QUuid id;
    QString title;
    std::vector<int> notes; // of the space
};

struct Home {
    size_t group;       // of the groups given
    double probability; // that the note belongs there, and somewhere at all
    friend bool operator==(const Home &, const Home &) = default;
};

constexpr int kMostHomes = 3;
// Less likely ones are not offered: fewer than 3 of 100 second or third homes below this are right, and three
// homes have the right one in 94.5 instead of 95.9 of 100 cases. At 0.1 it would be 92.3.
constexpr double kLeastHome = 0.05;
// Below this a suggestion is wrong too often to be shown unasked: the note stays unsorted. Where 15 of 100
// notes belong nowhere, 98 of 100 homes above it are right, and 8 of 100 such notes are given one.
constexpr double kSureHome = 0.7;

// Remembers a centre for each group (Rocchio 1971); so placing one note costs one centre, and asking for one
// note costs a glance at each. Holds on to the space, whose notes must not change meanwhile.
class Homes {
public:
    Homes(const NoteSpace &space, const std::vector<Group> &groups);

    // The note has come into the group, or left it.
    void place(int note, size_t group);
    void takeOut(int note, size_t group);
    // At most kMostHomes groups for a note that is in none, of those that have kLeastHome.
    std::vector<Home> of(int note) const;

private:
    // A centre is a sum of whole numbers, so that it does not depend on the order in which notes came.
    struct Centre {
        std::vector<qint32> vector;
        qint64 vectorSquare = 0, stemSquare = 0;
    };
    void add(size_t group, std::span<const qint16> vector, std::span<const StemWeight> stems, int times);
    void measure(size_t group);

    const NoteSpace &m_space;
    std::vector<Centre> m_centres;
    std::vector<float> m_vectors; // of the centres, at length 1
    std::vector<float> m_lengths; // of centres in the mixed space
    std::vector<qint32> m_stems;  // sums by stem and group
};

} // namespace coalesce::insight
