// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/average_linkage.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace coalesce::insight {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

// Nearest-neighbour chain (Murtagh 1983): follow each group to the one most like it, until two are that to
// each other; they can be joined at once, because average linkage never brings a joined group nearer to a
// third than the nearer of its parts was (Müllner 2011). So all joins cost a number of row scans, not of
// matrix scans.
class Chain {
public:
    Chain(std::vector<float> values, int size)
        : m_values(std::move(values)), m_size(size), m_counts(size_t(size), 1), m_gone(size_t(size), 0.0f) {
        for (int i = 0; i < size; ++i)
            at(i, i) = kNever;
    }

    Result<std::vector<Join>> all(const KeepGoing &keepGoing) {
        std::vector<Join> joins;
        std::vector<int> chain;
        int first = 0; // no group before it is left
        while (int(joins.size()) + 1 < m_size) {
            if (joins.size() % 32 == 0)
                if (auto going = checkGoing(keepGoing); !going)
                    return passOn(going);
            if (chain.empty()) {
                while (m_gone[size_t(first)] != 0)
                    ++first;
                chain.push_back(first);
            }
            const int end = chain.back();
            const int before = chain.size() > 1 ? chain[chain.size() - 2] : -1;
            const int next = mostLike(end, before);
            if (next != before) {
                chain.push_back(next);
                continue;
            }
            joins.push_back({std::min(end, before), std::max(end, before), at(end, before)});
            join(joins.back().first, joins.back().second);
            // But for rounding these are the last two.
            std::erase_if(chain, [&](int group) { return group == end || group == before; });
        }
        return joins;
    }

private:
    float &at(int row, int column) { return m_values[size_t(row) * size_t(m_size) + size_t(column)]; }

    // Of equally like groups the one that the chain came from, so that it ends; else the first.
    int mostLike(int group, int before) {
        constexpr size_t kLanes = 8; // maxima side by side, as processors take them
        std::array<float, kLanes> most;
        most.fill(kNever);
        const float *row = &at(group, 0);
        const float *gone = m_gone.data();
        const size_t size = size_t(m_size);
        size_t i = 0;
        for (; i + kLanes <= size; i += kLanes)
            for (size_t lane = 0; lane < kLanes; ++lane) {
                const float value = row[i + lane] + gone[i + lane];
                most[lane] = value > most[lane] ? value : most[lane];
            }
        float best = *std::ranges::max_element(most);
        for (; i < size; ++i)
            best = std::max(best, row[i] + gone[i]);
        if (before >= 0 && row[before] == best)
            return before;
        for (size_t other = 0; other < size; ++other)
            if (row[other] + gone[other] == best && int(other) != group)
                return int(other);
        return before; // not reached while there are two groups
    }

    // The joined group takes the row of `kept` (Lance & Williams 1967).
    void join(int kept, int dropped) {
        const float all = float(m_counts[size_t(kept)] + m_counts[size_t(dropped)]);
        const float share = float(m_counts[size_t(kept)]) / all;
        m_counts[size_t(kept)] += m_counts[size_t(dropped)];
        m_gone[size_t(dropped)] = kNever;
        float *row = &at(kept, 0);
        const float *other = &at(dropped, 0);
        for (int i = 0; i < m_size; ++i)
            row[i] = share * row[i] + (1 - share) * other[i];
        row[kept] = kNever;
        for (int i = 0; i < m_size; ++i)
            if (m_gone[size_t(i)] == 0)
                at(i, kept) = row[i];
    }

    std::vector<float> m_values;
    int m_size;
    std::vector<int> m_counts;
    std::vector<float> m_gone; // 0 for a group that is there, or never
};

} // namespace

Result<std::vector<Join>> averageLinkage(const Similarities &similarities, const KeepGoing &keepGoing) {
    return Chain({similarities.values().begin(), similarities.values().end()}, similarities.size())
        .all(keepGoing);
}

std::vector<std::vector<int>> groupsAt(std::span<const Join> joins, int size, float least) {
    std::vector<int> firsts(static_cast<size_t>(size)); // of each row its group's first member, in the end
    std::iota(firsts.begin(), firsts.end(), 0);
    const auto firstOf = [&](int row) {
        while (firsts[size_t(row)] != row)
            row = firsts[size_t(row)] = firsts[size_t(firsts[size_t(row)])];
        return row;
    };
    for (const Join &join : joins)
        if (join.similarity >= least) {
            const int a = firstOf(join.first), b = firstOf(join.second);
            firsts[size_t(std::max(a, b))] = std::min(a, b);
        }
    std::vector<std::vector<int>> groups;
    std::vector<int> places(size_t(size), -1);
    for (int row = 0; row < size; ++row) {
        int &place = places[size_t(firstOf(row))];
        if (place < 0) {
            place = int(groups.size());
            groups.emplace_back();
        }
        groups[size_t(place)].push_back(row);
    }
    return groups;
}

} // namespace coalesce::insight
