// The edges between two nodes, and what each of them rests on.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace arxgraph {

/// An edge with its evidence. Views live as long as the graph.
struct ExplainedEdge {
    Edge edge{};
    std::span<const Statement> statements{};  // where it, or of a mention the naming paper, was stated
    std::uint32_t position{};                 // authored: place in the author list, 0 if not recorded
    std::vector<NodeId> papers{};             // coauthor: those behind it
    std::optional<float> fractional{};        // coauthor
    std::string_view words{};                 // mentions: the name as the text spells it; several with "; " between
    std::optional<SignalScores> reasons{};    // related: the parts of its score
};

/// Of every kind and in both directions, by kind, those from `a` first. None if the nodes are one. O(edges that leave
/// the two), and for a coauthor edge O(papers of both).
std::vector<ExplainedEdge> edges_between(const Graph& graph, NodeId a, NodeId b);

}  // namespace arxgraph
