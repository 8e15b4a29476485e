#include <arxgraph/exporters/pair_links.hpp>

#include "catch.hpp"
#include "nasty_graph.hpp"

#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Links = std::vector<std::pair<std::uint32_t, double>>;

Links links_of(const Graph& graph, std::uint32_t node) {
    PairLinks links(graph);
    Links found;
    for (const PairLink& link : links.of(NodeId{node})) found.emplace_back(link.other.index, link.strength);
    return found;
}

}  // namespace

TEST_CASE("All edges between two nodes, in either direction, are one link with their weights together") {
    CHECK(links_of(nasty_graph(), 1) == Links{{0, 3 + 1 + 0.375}, {5, 1}, {6, 1}});  // two cites and a related
    CHECK(links_of(nasty_graph(), 0) == Links{{1, 4.375}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {8, 1}, {10, 1}, {11, 1}});
    CHECK(links_of(nasty_graph(), 11) == Links{{0, 1}});
}

TEST_CASE("A node has no link to itself") {
    GraphParts parts = nasty_parts();
    parts.edges[index_of(EdgeKind::mentions)].source = {NodeId{3}};
    parts.edges[index_of(EdgeKind::mentions)].target = {NodeId{3}};
    CHECK(links_of(Graph{std::move(parts)}, 3) == Links{{7, 1}, {9, 1}});
}

TEST_CASE("Who writes nodes for their edges tells of all edges") {
    const Graph graph = nasty_graph();
    std::size_t told = 0;
    const WrittenElements written = [&](std::size_t more) { told += more; };
    const WrittenElements of_nodes = edges_of_nodes(graph, written);
    of_nodes(5);
    of_nodes(7);
    CHECK(told == 16);
    CHECK_FALSE(edges_of_nodes(graph, {}));
}
