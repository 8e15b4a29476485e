// The nodes of a graph that have a name, found by one walk over all labels.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <bitset>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Nodes of the kinds that are called so, in order, as find_nodes says of names. Nearly every label differs within its
/// first letters and costs no more; keys are made of the others. The same for any number of threads.
std::vector<NodeId> nodes_named(const Graph& graph, std::string_view name, std::bitset<node_kind_count> kinds,
                                unsigned threads);

}  // namespace arxgraph
