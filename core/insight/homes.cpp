// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/homes.h"

#include <algorithm>
#include <cmath>

namespace coalesce::insight {

namespace {

// A title says about as much as this many of its notes.
constexpr int kTitleNotes = 2;

// How much speaks for a group, where 1 speaks for none of all: a choice between groups and none by their
// cosines (conditional logit: McFadden 1974, "Conditional logit analysis of qualitative choice behavior"), so
// that the chances of all add up to 1. Fitted by maximum likelihood, with and without word vectors, on the
// labelled workshops that the benchmark reads (each counts as much as any other), with other random numbers
// than there: a tenth, three tenths and half of each theme placed, with and without titles, and whole themes,
// 15 of 100 notes, without a group. How many notes a group has adds too little to be asked.
double weightOf(double cosine, bool withVectors) {
    if (cosine <= 0)
        return 0;
    return withVectors ? std::exp(-4.25 + 6.9 * cosine + 6.4 * std::sqrt(cosine))
                       : std::exp(-5.8 - 2.8 * cosine + 15.9 * std::sqrt(cosine));
}

} // namespace

Homes::Homes(const NoteSpace &space, const std::vector<Group> &groups)
    : m_space(space), m_centres(groups.size()), m_vectors(groups.size() * size_t(space.stride())),
      m_lengths(groups.size()), m_stems(groups.size() * size_t(space.vocabulary().stemCount())) {
    for (size_t group = 0; group < groups.size(); ++group) {
        m_centres[group].vector.resize(size_t(space.stride()));
        for (const int note : groups[group].notes)
            add(group, space.vector(note), space.stems(note), 1);
        if (!groups[group].title.isEmpty()) {
            const NoteSpace::View title = space.view(groups[group].title);
            add(group, title.vector, title.stems, kTitleNotes);
        }
        measure(group);
    }
}

void Homes::place(int note, size_t group) {
    add(group, m_space.vector(note), m_space.stems(note), 1);
    measure(group);
}

void Homes::takeOut(int note, size_t group) {
    add(group, m_space.vector(note), m_space.stems(note), -1);
    measure(group);
}

void Homes::add(size_t group, std::span<const qint16> vector, std::span<const StemWeight> stems, int times) {
    Centre &centre = m_centres[group];
    for (size_t i = 0; i < vector.size(); ++i)
        centre.vector[i] += times * vector[i];
    for (const StemWeight &stem : stems) {
        qint32 &sum = m_stems[size_t(stem.stem) * m_centres.size() + group];
        const qint64 added = qint64(times) * stem.weight;
        centre.stemSquare += added * (2 * qint64(sum) + added);
        sum += qint32(added);
    }
}

void Homes::measure(size_t group) {
    Centre &centre = m_centres[group];
    centre.vectorSquare = 0;
    for (const qint32 part : centre.vector)
        centre.vectorSquare += qint64(part) * part;
    for (size_t i = 0; i < centre.vector.size(); ++i)
        m_vectors[group * centre.vector.size() + i] = float(centre.vector[i]);
    const double share = double(m_space.vectorShare());
    m_lengths[group] =
        float(std::sqrt(share * double(centre.vectorSquare) + (1 - share) * double(centre.stemSquare)));
}

std::vector<Home> Homes::of(int note) const {
    constexpr size_t kLanes = NoteSpace::kStrideUnit; // sums side by side, as processors take them
    const size_t count = m_centres.size();
    std::vector<qint64> stems(count);
    const auto vector = m_space.vector(note);
    const double share = double(m_space.vectorShare());
    for (const StemWeight &stem : m_space.stems(note))
        for (size_t group = 0; group < count; ++group)
            stems[group] += qint64(stem.weight) * m_stems[size_t(stem.stem) * count + group];
    std::vector<double> cosines(count);
    for (size_t group = 0; group < count; ++group) {
        const float *centre = m_vectors.data() + group * vector.size();
        float sums[kLanes] = {};
        for (size_t i = 0; i < vector.size(); i += kLanes)
            for (size_t lane = 0; lane < kLanes; ++lane)
                sums[lane] += centre[i + lane] * float(vector[i + lane]);
        double dot = 0;
        for (const float sum : sums)
            dot += double(sum);
        const double both = share * dot + (1 - share) * double(stems[group]);
        cosines[group] = m_lengths[group] > 0 ? both / (double(kOne) * double(m_lengths[group])) : 0;
    }
    std::vector<size_t> order(count);
    for (size_t group = 0; group < count; ++group)
        order[group] = group;
    const auto ahead = [&](size_t a, size_t b) {
        return cosines[a] != cosines[b] ? cosines[a] > cosines[b] : a < b;
    };
    std::ranges::sort(order, ahead);
    double all = 1; // none
    for (const size_t group : order)
        all += weightOf(cosines[group], share > 0);
    std::vector<Home> homes;
    for (const size_t group : order) {
        const double probability = weightOf(cosines[group], share > 0) / all;
        if (homes.size() == size_t(kMostHomes) || probability < kLeastHome)
            break;
        homes.push_back({group, probability});
    }
    return homes;
}

} // namespace coalesce::insight
