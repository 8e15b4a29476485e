// How large nodes are drawn: by how many edges they have.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>

namespace arxgraph {

/// Edges of all kinds at the node, parallel ones each. O(kinds).
std::uint32_t degree_of(const Graph& graph, NodeId node) noexcept;

/// Diameters from 4, for the nodes that have the fewest edges, to 100, for those that have the most; areas grow evenly
/// with the number of edges between. With one decimal. Gephi stretches the sizes of a file to exactly this range, and
/// its places by the same factor: written so, both are taken as they are. Read by all threads; the graph outlives it.
class NodeSizes {
public:
    /// O(nodes).
    explicit NodeSizes(const Graph& graph);
    float of(NodeId node) const noexcept;

private:
    const Graph& graph_;
    std::uint32_t lowest_ = UINT32_MAX;
    std::uint32_t highest_{};
};

}  // namespace arxgraph
