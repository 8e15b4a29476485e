// What two nodes have in common, whether or not an edge joins them.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Which end of the edges the shared nodes are.
enum class SharedEnd : std::uint8_t { source, target, either };

struct SharedNode {
    NodeId node{};
    std::uint32_t degree{};  // nodes that have it by this relation, the two included
    double rarity{};         // 1 / ln(degree), what it adds to the measure of Adamic & Adar (2003)
};

/// Nodes that both are joined to by edges of one kind, at the same end.
struct SharedNodes {
    EdgeKind kind{};
    SharedEnd end{};                  // either: of undirected kinds
    std::vector<SharedNode> nodes{};  // the rarest first, equally rare ones in order
};

/// "tags", "authors", "cited papers" (bibliographic coupling; Kessler 1963), "citing papers" (co-citation; Small 1973).
std::string_view relation_name(EdgeKind kind, SharedEnd end) noexcept;

/// By kind; relations that share nothing are left out. Neither node counts as shared. None if the nodes are one.
/// O(n log n) in the edges of both.
std::vector<SharedNodes> shared_neighbours(const Graph& graph, NodeId a, NodeId b);

}  // namespace arxgraph
