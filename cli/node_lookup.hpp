// The node that an argument names, or words that say why there is none.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/query/find_nodes.hpp>

#include <string_view>

namespace arxgraph {

/// Throws Error if not exactly one node of the kinds is called so: it lists those that are, or what is called nearly
/// so.
NodeId require_node(const Graph& graph, std::string_view text, const FindOptions& options);

}  // namespace arxgraph
