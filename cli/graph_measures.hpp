// What `stats` measures in a graph.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace arxgraph {

/// Which ends of a kind's edges are counted; undirected edges have but one kind of end.
enum class EdgeEnd : std::uint8_t { source, target, either };

struct NodeDegree {
    NodeId node{};
    std::uint32_t degree{};
};

/// The edges of one kind at each node that may have them.
struct DegreeMeasure {
    EdgeKind kind{};
    EdgeEnd end{};
    NodeKind nodes{};  // the first, where edges of the kind leave several
    double mean{};
    std::vector<NodeDegree> highest{};  // falling, ties in order of nodes; none of degree 0
};

/// Of every kind that has edges. O(nodes + edges).
std::vector<DegreeMeasure> measure_degrees(const Graph& graph, std::size_t highest);

/// Sizes of the parts that hang together whatever the direction of edges, falling. O(nodes + edges).
std::vector<std::uint32_t> component_sizes(const Graph& graph);

}  // namespace arxgraph
