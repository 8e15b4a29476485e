#include <arxgraph/core/query/shared_neighbours.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace arxgraph {

namespace {

struct RelationNames {
    std::string_view as_source{};
    std::string_view as_target{};
};

/// By kind of edge.
constexpr std::array<RelationNames, edge_kind_count> relation_names{{
    {.as_source = "authors", .as_target = "papers"},
    {.as_source = "papers", .as_target = "tags"},
    {.as_source = "papers", .as_target = "categories"},
    {.as_source = "citing papers", .as_target = "cited papers"},
    {.as_source = "papers", .as_target = "links"},
    {.as_source = "mentioning papers", .as_target = "mentioned papers"},
    {.as_source = "coauthors", .as_target = "coauthors"},
    {.as_source = "related papers", .as_target = "related papers"},
}};

/// The nodes at that end of the node's edges of the kind, sorted.
std::vector<NodeId> neighbours(const Graph& graph, NodeId node, EdgeKind kind, SharedEnd end) {
    std::vector<NodeId> nodes;
    if (end != SharedEnd::source)
        for (const NodeId target : graph.targets(node, kind)) nodes.push_back(target);
    if (end != SharedEnd::target)
        for (const EdgeId edge : graph.in_edges(node, kind)) nodes.push_back(graph.source(edge));
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Of a shared node, seen from its own end.
std::uint32_t degree(const Graph& graph, NodeId node, EdgeKind kind, SharedEnd end) {
    std::size_t edges = 0;
    if (end != SharedEnd::target) edges += graph.out_edges(node, kind).size();
    if (end != SharedEnd::source) edges += graph.in_edges(node, kind).size();
    return static_cast<std::uint32_t>(edges);
}

SharedNodes shared(const Graph& graph, NodeId a, NodeId b, EdgeKind kind, SharedEnd end) {
    const std::vector<NodeId> mine = neighbours(graph, a, kind, end);
    const std::vector<NodeId> theirs = neighbours(graph, b, kind, end);
    std::vector<NodeId> common;
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
    SharedNodes found{.kind = kind, .end = end};
    for (const NodeId node : common) {
        if (node == a || node == b) continue;
        const std::uint32_t nodes = degree(graph, node, kind, end);
        found.nodes.push_back({.node = node, .degree = nodes, .rarity = 1 / std::log(std::max(nodes, 2U))});
    }
    std::stable_sort(found.nodes.begin(), found.nodes.end(),
                     [](const SharedNode& x, const SharedNode& y) { return x.degree < y.degree; });
    return found;
}

}  // namespace

std::string_view relation_name(EdgeKind kind, SharedEnd end) noexcept {
    const RelationNames& names = relation_names[index_of(kind)];
    return end == SharedEnd::source ? names.as_source : names.as_target;
}

std::vector<SharedNodes> shared_neighbours(const Graph& graph, NodeId a, NodeId b) {
    std::vector<SharedNodes> all;
    if (a == b) return all;
    const auto add = [&](EdgeKind kind, SharedEnd end) {
        if (SharedNodes found = shared(graph, a, b, kind, end); !found.nodes.empty()) all.push_back(std::move(found));
    };
    for (const EdgeKind kind : all_edge_kinds) {
        if (!traits(kind).directed) {
            add(kind, SharedEnd::either);
            continue;
        }
        add(kind, SharedEnd::target);
        add(kind, SharedEnd::source);
    }
    return all;
}

}  // namespace arxgraph
