#include <arxgraph/exporters/node_sizes.hpp>

#include "catch.hpp"
#include "nasty_graph.hpp"

#include <algorithm>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

TEST_CASE("A degree counts edges of every kind, in either direction, parallel ones each") {
    const Graph graph = nasty_graph();
    CHECK(degree_of(graph, NodeId{0}) == 10);  // 2 authored, 3 cites, and 1 of each other kind but coauthor
    CHECK(degree_of(graph, NodeId{4}) == 2);   // authored, coauthor
    CHECK(degree_of(graph, NodeId{11}) == 1);
}

TEST_CASE("Sizes run from 4 to 100, which Gephi takes as they are, and grow with the degree") {
    const Graph graph = nasty_graph();
    const NodeSizes sizes(graph);
    std::vector<std::pair<std::uint32_t, float>> found;
    for (const NodeId node : graph.nodes()) found.emplace_back(degree_of(graph, node), sizes.of(node));
    std::sort(found.begin(), found.end());
    CHECK(found.front().second == 4);
    CHECK(found.back().second == 100);
    for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].second <= found[i].second);
}

TEST_CASE("Nodes that all have as many edges are all as small") {
    GraphParts parts = nasty_parts();
    for (const EdgeKind kind : all_edge_kinds) parts.edges[index_of(kind)] = {.kind = kind};
    const Graph graph{std::move(parts)};
    for (const NodeId node : graph.nodes()) CHECK(NodeSizes(graph).of(node) == 4);
}
