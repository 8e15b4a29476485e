// The cheapest ways from one node to others, by Boost.Graph's form of Dijkstra's algorithm.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

/// What paths had to be let through before there was one.
enum class Passage : std::uint8_t { no_hubs, hubs, hubs_and_categories };

/// Which nodes paths may pass, and at which cost. The graph outlives the rules.
struct PassageRules {
    const Graph& graph;
    NodeId from{};
    NodeId to{};
    std::uint32_t hub_degree{};
    Passage passage{};
    std::vector<NodeId> passed{};  // by other paths, sorted: not to be passed again

    /// Infinite if it must not be; 0 for the ends.
    double cost_of_passing(NodeId node) const;
};

/// Edges of a node that paths may follow: all but coauthor edges, which repeat authored ones. If the graph has none of
/// those, coauthor edges count too. O(kinds).
std::uint32_t passing_degree(const Graph& graph, NodeId node) noexcept;

enum class SearchEnd : std::uint8_t {
    arrived,
    no_way,  // all that can be reached was
    gave_up  // so many edges were looked at; costs may not be the least
};

/// Searches one after the other in the same memory: 12 bytes a node of the graph, which outlives it, and 8 more during
/// a search. Costs are those of the nodes passed, the one reached included; a related edge costs -ln(score) more.
/// Edges from one end to the other are not followed.
class PathSearch {
public:
    explicit PathSearch(const Graph& graph);

    /// From one end until the other is reached at the least cost.
    SearchEnd run(const PassageRules& rules, std::uint64_t most_edges);

    /// Of the last search: infinite where it did not get.
    double cost(NodeId node) const noexcept { return costs_[node.index]; }
    /// The nodes it got to, in the order in which it met them.
    std::span<const NodeId> met() const noexcept { return met_; }
    /// From where it started to a node that it got to, both included.
    std::vector<NodeId> way_to(NodeId node) const;

private:
    SearchEnd walk(const PassageRules& rules, std::uint64_t most_edges);

    const Graph& graph_;
    std::vector<double> costs_;
    std::vector<NodeId> before_;
    std::vector<NodeId> met_;
};

}  // namespace arxgraph
