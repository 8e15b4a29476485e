// Whether what calls itself a graph is one: for graphs that somebody else put together.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

namespace arxgraph {

/// Throws Error unless everything holds that Graph promises and its readers stand on: ids that are nodes and edges of
/// the right kind, adjacency that has every edge once in each direction, texts that are clean and ids that are tokens,
/// finite weights, days that exist. Lengths of columns are right already. O(nodes + edges + text).
void check_graph(const Graph& graph, unsigned threads = 1, const WorkProgress& progress = {});

}  // namespace arxgraph
