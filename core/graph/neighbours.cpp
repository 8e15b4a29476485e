#include <arxgraph/core/graph/neighbours.hpp>

#include <algorithm>
#include <iterator>
#include <span>

namespace arxgraph {

namespace {

/// Builders give an author's papers in order already; who makes a graph by hand may not.
std::vector<NodeId> in_order(std::span<const NodeId> nodes) {
    std::vector<NodeId> sorted(nodes.begin(), nodes.end());
    if (!std::is_sorted(sorted.begin(), sorted.end())) std::sort(sorted.begin(), sorted.end());
    return sorted;
}

}  // namespace

std::vector<NodeId> authors_of(const Graph& graph, NodeId paper) {
    std::vector<NodeId> authors;
    for (const EdgeId edge : graph.in_edges(paper, EdgeKind::authored)) authors.push_back(graph.source(edge));
    return authors;
}

std::uint32_t author_count(const Graph& graph, NodeId paper) noexcept {
    const IdRange<NodeId> people = graph.nodes(NodeKind::author);
    std::uint32_t count = 0;
    for (const EdgeId edge : graph.in_edges(paper, EdgeKind::authored))
        if (people.contains(graph.source(edge))) ++count;
    return count;
}

bool is_over_cap(const Graph& graph, NodeId paper, std::uint32_t cap) noexcept {
    return cap != 0 && graph.in_edges(paper, EdgeKind::authored).size() > cap && author_count(graph, paper) > cap;
}

std::vector<NodeId> common_papers(const Graph& graph, NodeId author, NodeId other) {
    const std::vector<NodeId> mine = in_order(graph.targets(author, EdgeKind::authored));
    const std::vector<NodeId> theirs = in_order(graph.targets(other, EdgeKind::authored));
    std::vector<NodeId> common;
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
    const std::uint32_t cap = graph.clique_cap();
    std::erase_if(common, [&](NodeId paper) { return is_over_cap(graph, paper, cap); });
    return common;
}

std::size_t paper_count(const Graph& graph, NodeId node) noexcept {
    switch (graph.kind(node)) {
        case NodeKind::author:
        case NodeKind::organization:
            return graph.out_edges(node, EdgeKind::authored).size();
        case NodeKind::tag:
            return graph.in_edges(node, EdgeKind::tagged).size();
        case NodeKind::category:
            return graph.in_edges(node, EdgeKind::in_category).size();
        case NodeKind::link:
            return graph.in_edges(node, EdgeKind::links_to).size();
        case NodeKind::paper:
            break;
    }
    return 0;
}

}  // namespace arxgraph
