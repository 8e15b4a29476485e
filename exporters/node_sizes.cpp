#include <arxgraph/exporters/node_sizes.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace arxgraph {

namespace {

constexpr double smallest = 4;
constexpr double largest = 100;
constexpr double decimals = 10;

}  // namespace

std::uint32_t degree_of(const Graph& graph, NodeId node) noexcept {
    std::size_t degree = 0;
    for (const EdgeKind kind : all_edge_kinds)
        degree += graph.out_edges(node, kind).size() + graph.in_edges(node, kind).size();
    return static_cast<std::uint32_t>(degree);
}

NodeSizes::NodeSizes(const Graph& graph) : graph_(graph) {
    for (const NodeId node : graph.nodes()) {
        const std::uint32_t degree = degree_of(graph, node);
        lowest_ = std::min(lowest_, degree);
        highest_ = std::max(highest_, degree);
    }
}

// A square root is rounded alike by every machine, unlike a logarithm.
float NodeSizes::of(NodeId node) const noexcept {
    if (lowest_ == highest_) return smallest;
    const double share = static_cast<double>(degree_of(graph_, node) - lowest_) / (highest_ - lowest_);
    const double area = smallest * smallest + (largest * largest - smallest * smallest) * share;
    return static_cast<float>(std::round(decimals * std::sqrt(area)) / decimals);
}

}  // namespace arxgraph
