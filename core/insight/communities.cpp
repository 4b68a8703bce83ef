// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/communities.h"

#include "core/insight/highest.h"

#include <algorithm>
#include <numeric>

namespace coalesce::insight {

namespace {

// A gain below this is rounding; moving for it could go on for ever.
constexpr double kLeastGain = 1e-9;

class Level {
public:
    Level(const Graph &graph, const std::vector<double> &loops, double resolution)
        : m_graph(graph), m_resolution(resolution), m_of(graph.size()), m_degrees(loops) {
        std::iota(m_of.begin(), m_of.end(), 0);
        for (size_t node = 0; node < graph.size(); ++node)
            for (const Edge &edge : graph[node])
                m_degrees[node] += edge.weight;
        m_totals = m_degrees;
        m_all = std::accumulate(m_degrees.begin(), m_degrees.end(), 0.0);
    }

    // Moves nodes until none wants to; gives whether any did.
    Result<bool> settle(const KeepGoing &keepGoing) {
        constexpr int kMostRounds = 100;
        std::vector<double> shared(m_graph.size());
        std::vector<int> near;
        bool any = false, moved = m_all > 0;
        for (int round = 0; moved && round < kMostRounds; ++round) {
            if (auto going = checkGoing(keepGoing); !going)
                return passOn(going);
            moved = false;
            for (size_t node = 0; node < m_graph.size(); ++node)
                moved = move(node, shared, near) || moved;
            any = any || moved;
        }
        return any;
    }

    const std::vector<int> &communities() const { return m_of; }

private:
    bool move(size_t node, std::vector<double> &shared, std::vector<int> &near) {
        const int before = m_of[node];
        near.assign(1, before);
        for (const Edge &edge : m_graph[node]) {
            const int community = m_of[size_t(edge.to)];
            if (shared[size_t(community)] == 0 && community != before)
                near.push_back(community);
            shared[size_t(community)] += edge.weight;
        }
        m_totals[size_t(before)] -= m_degrees[node];
        const auto gain = [&](int community) {
            return shared[size_t(community)] -
                   m_resolution * m_degrees[node] * m_totals[size_t(community)] / m_all;
        };
        int best = before;
        double most = gain(before) + kLeastGain;
        std::ranges::sort(near);
        for (const int community : near)
            if (const double here = gain(community); here > most) {
                best = community;
                most = here + kLeastGain;
            }
        for (const int community : near)
            shared[size_t(community)] = 0;
        m_totals[size_t(best)] += m_degrees[node];
        m_of[node] = best;
        return best != before;
    }

    const Graph &m_graph;
    double m_resolution;
    std::vector<int> m_of;
    std::vector<double> m_degrees, m_totals; // of nodes, of communities
    double m_all = 0;
};

int renumber(std::vector<int> &communities) {
    std::vector<int> numbers(communities.size(), -1);
    int next = 0;
    for (int &community : communities) {
        int &number = numbers[size_t(community)];
        if (number < 0)
            number = next++;
        community = number;
    }
    return next;
}

// The graph of communities: a node each, an edge the sum of those between, a loop twice those within.
Graph folded(const Graph &graph, const std::vector<int> &of, int count, std::vector<double> &loops) {
    std::vector<double> newLoops(static_cast<size_t>(count));
    std::vector<std::vector<size_t>> members(static_cast<size_t>(count));
    for (size_t node = 0; node < graph.size(); ++node) {
        members[size_t(of[node])].push_back(node);
        newLoops[size_t(of[node])] += loops[node];
    }
    Graph small(static_cast<size_t>(count));
    std::vector<double> sums(static_cast<size_t>(count));
    for (size_t community = 0; community < small.size(); ++community) {
        for (const size_t node : members[community])
            for (const Edge &edge : graph[node])
                sums[size_t(of[size_t(edge.to)])] += edge.weight;
        newLoops[community] += sums[community];
        sums[community] = 0;
        for (int other = 0; other < count; ++other)
            if (sums[size_t(other)] > 0) {
                small[community].push_back({other, sums[size_t(other)]});
                sums[size_t(other)] = 0;
            }
    }
    loops = std::move(newLoops);
    return small;
}

// The `count` rows of the highest values above 0 but `self`, highest first, of equal ones the first first.
// Most of them are in stretches whose highest value is none of the highest, and need no second look.
std::vector<int> nearestTo(int self, std::span<const float> values, size_t count) {
    const size_t stretch = (values.size() / (3 * count) + 8) / 8 * 8;
    std::vector<float> highest;
    for (size_t from = 0; from < values.size(); from += stretch)
        highest.push_back(highestOf(values.subspan(from, std::min(stretch, values.size() - from))));
    float least = 0; // so high are `count` of the rows, each in another stretch, besides that of `self`
    if (highest.size() > count) {
        std::vector<float> ordered = highest;
        std::ranges::nth_element(ordered, ordered.begin() + std::ptrdiff_t(count), std::ranges::greater());
        least = ordered[count];
    }
    std::vector<int> nearest;
    nearest.reserve(count);
    for (size_t row = 0; row < values.size(); ++row) {
        if (row % stretch == 0 && highest[row / stretch] < least) {
            row += stretch - 1;
            continue;
        }
        const float value = values[row];
        if (value < least || value <= 0 || int(row) == self ||
            (nearest.size() == count && value <= values[size_t(nearest.back())]))
            continue;
        if (nearest.size() < count)
            nearest.push_back(int(row));
        size_t place = nearest.size() - 1;
        for (; place > 0 && values[size_t(nearest[place - 1])] < value; --place)
            nearest[place] = nearest[place - 1];
        nearest[place] = int(row);
    }
    return nearest;
}

} // namespace

Graph nearestNeighbours(const Similarities &similarities, int count) {
    const int size = similarities.size();
    std::vector<std::vector<int>> nearest;
    nearest.reserve(size_t(size));
    for (int row = 0; row < size; ++row)
        nearest.push_back(nearestTo(row, similarities.row(row), size_t(count)));
    Graph graph(static_cast<size_t>(size));
    for (std::vector<Edge> &edges : graph)
        edges.reserve(size_t(count) * 2); // about as many: its own, and those whose nearest it is
    const auto has = [&](int row, int other) {
        return std::ranges::find(nearest[size_t(row)], other) != nearest[size_t(row)].end();
    };
    for (int row = 0; row < size; ++row)
        for (const int other : nearest[size_t(row)]) {
            const double weight = double(similarities.row(row)[size_t(other)]);
            graph[size_t(row)].push_back({other, weight});
            if (!has(other, row))
                graph[size_t(other)].push_back({row, weight});
        }
    for (std::vector<Edge> &edges : graph)
        std::ranges::sort(edges, {}, &Edge::to);
    return graph;
}

Result<std::vector<int>> communities(const Graph &graph, double resolution, const KeepGoing &keepGoing) {
    std::vector<int> of(graph.size());
    std::iota(of.begin(), of.end(), 0);
    Graph current = graph;
    std::vector<double> loops(graph.size());
    while (true) {
        Level level(current, loops, resolution);
        const auto moved = level.settle(keepGoing);
        if (!moved)
            return passOn(moved);
        if (!*moved)
            break;
        std::vector<int> communities = level.communities();
        const int count = renumber(communities);
        for (int &community : of)
            community = communities[size_t(community)];
        current = folded(current, communities, count, loops);
    }
    renumber(of);
    return of;
}

} // namespace coalesce::insight
