// SPDX-License-Identifier: GPL-3.0-or-later
// Communities of a graph: groups that are joined to each other more than their joins with all would let
// expect.
#pragma once

#include "core/insight/similarity.h"

namespace coalesce::insight {

struct Edge {
    int to;
    double weight; // more than 0
};
// The edges of each node; every edge stands at both its ends.
using Graph = std::vector<std::vector<Edge>>;

// Joins each row with the `count` most like it, by their likeness; those that are not like it at all are left
// out.
Graph nearestNeighbours(const Similarities &similarities, int count);

// The community of each node, numbered from 0 in the order of first members. Modularity (Reichardt &
// Bornholdt 2006, `resolution` γ: the higher the more communities) is raised node by node, then community by
// community (Louvain: Blondel, Guillaume, Lambiotte & Lefebvre 2008). Nodes are always taken in their order,
// so the same graph has the same communities.
Result<std::vector<int>> communities(const Graph &graph, double resolution, const KeepGoing &keepGoing);

} // namespace coalesce::insight
