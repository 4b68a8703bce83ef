// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/average_linkage.h"

#include "core/insight/highest.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace coalesce::insight {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

// Nearest-neighbour chain (Murtagh 1983): follow each group to the one most like it, until two are that to
// each other; they can be joined at once, because average linkage never brings a joined group nearer to a
// third than the nearer of its parts was (Müllner 2011). So all joins cost a number of row scans, not of
// matrix scans. A row hears of the joins of others only when it is looked at: to write them into a column of
// all rows at once would cost more than all else.
class Chain {
public:
    Chain(std::vector<float> values, int size)
        : m_values(std::move(values)), m_size(size), m_counts(size_t(size), 1), m_known(size_t(size), 0) {
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
                while (m_counts[size_t(first)] == 0)
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

    // The row with all joins of others in it, and itself and those that are gone at kNever.
    std::span<float> rowOf(int group) {
        const std::span<float> row(&at(group, 0), size_t(m_size));
        for (size_t &known = m_known[size_t(group)]; known < m_mixes.size(); ++known) {
            const Mix &mix = m_mixes[known];
            row[size_t(mix.kept)] = mixed(mix.share, row[size_t(mix.kept)], row[size_t(mix.dropped)]);
            row[size_t(mix.dropped)] = kNever;
        }
        return row;
    }

    // Of equally like groups the one that the chain came from, so that it ends; else the first.
    int mostLike(int group, int before) {
        const std::span<const float> row = rowOf(group);
        const float best = highestOf(row);
        if (before >= 0 && row[size_t(before)] == best)
            return before;
        return int(std::ranges::find(row, best) - row.begin());
    }

    // The joined group takes the row of `kept` (Lance & Williams 1967).
    void join(int kept, int dropped) {
        const std::span<float> row = rowOf(kept);
        const std::span<const float> other = rowOf(dropped);
        const float all = float(m_counts[size_t(kept)] + m_counts[size_t(dropped)]);
        const float share = float(m_counts[size_t(kept)]) / all;
        m_counts[size_t(kept)] += std::exchange(m_counts[size_t(dropped)], 0);
        for (size_t i = 0; i < row.size(); ++i)
            row[i] = mixed(share, row[i], other[i]);
        row[size_t(kept)] = row[size_t(dropped)] = kNever;
        m_mixes.push_back({kept, dropped, share});
        m_known[size_t(kept)] = m_mixes.size();
    }

    // In one place, so that two rows agree to the last bit on how like they are.
    static float mixed(float share, float kept, float dropped) {
        return share * kept + (1 - share) * dropped;
    }

    struct Mix {
        int kept, dropped;
        float share; // of `kept`
    };
    std::vector<float> m_values;
    int m_size;
    std::vector<int> m_counts;   // of members; 0 of a group that is gone
    std::vector<Mix> m_mixes;    // the joins so far
    std::vector<size_t> m_known; // how many of them are in the row
};

} // namespace

Result<Linkage> averageLinkage(Similarities similarities, const KeepGoing &keepGoing) {
    Linkage linkage{similarities.notes(), similarities.spread(), {}};
    auto joins = Chain(std::move(similarities).takeValues(), int(linkage.notes.size())).all(keepGoing);
    if (!joins)
        return passOn(joins);
    linkage.joins = std::move(*joins);
    return linkage;
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
