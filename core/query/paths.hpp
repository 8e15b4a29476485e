// Ways from one node to another that tell something: short, and not through what half of the graph is joined to.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/query/path_search.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace arxgraph {

struct PathOptions {
    std::size_t paths = 3;               // at most
    std::uint32_t hub_degree = 0;        // nodes with a larger passing_degree are hubs; 0: default_hub_degree
    std::uint64_t most_edges = 200'000;  // that are looked at from each end for one path
};

struct NodePath {
    std::vector<NodeId> nodes{};  // both ends included, three at least
    double cost{};
};

struct FoundPaths {
    std::vector<NodePath> paths{};  // the cheapest first, of each search
    Passage passage{};              // of all of them; the last if there is none
    bool gave_up{};                 // the last search met most_edges from both ends without a path: there may be one
};

/// 2 % of the papers, but 100 at least and 1,000 at most.
std::uint32_t default_hub_degree(const Graph& graph) noexcept;

/// Paths along edges of any direction that share no node but their ends: each is the cheapest that is left without the
/// nodes of those before. Edges between the ends are no paths. To pass a node costs ln(1 + passing_degree), as what
/// many have in common says little of any two (the logarithm as in Adamic & Adar 2003; that paths through nodes of high
/// degree explain nothing: Faloutsos, McCurley & Tomkins 2004); a related edge costs -ln(score) more. Hubs and
/// categories are not passed; only if that leaves no path, hubs are, and only then categories. Equally cheap paths are
/// always found in the same order.
///
/// A search that has looked at `most_edges` goes on from the other end; the path is then the cheapest where the two
/// meet, and perhaps not of all. O(edges looked at · log nodes) for each path, and up to 32 bytes a node of the graph.
FoundPaths find_paths(const Graph& graph, NodeId from, NodeId to, const PathOptions& options = {});

}  // namespace arxgraph
