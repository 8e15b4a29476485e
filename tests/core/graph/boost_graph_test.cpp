#include <arxgraph/core/graph/boost_graph.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include <boost/concept/assert.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace arxgraph;
using namespace arxgraph::tests;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, NodeId, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, NodeId, boost::vertex_name_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, Arc, boost::edge_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, Arc, boost::edge_weight_t>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<UndirectedView>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<UndirectedView>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<UndirectedView>));

namespace {

/// ann - bo - cy by two papers, dee alone; the second paper cites the first and a stub.
Graph example() {
    const Graph graph = graph_of_entries(
        {{.title = "One", .authors = {"Ann Lee", "Bo Li"}, .arxiv_id = "2106.00001"},
         {.title = "Two", .authors = {"Bo Li", "Cy Lu"}, .links = {"arXiv:2106.00001", "arXiv:1706.03762"}},
         {.title = "Three", .authors = {"Dee Ra"}}});
    Diagnostics diagnostics;
    return with_edges(graph, coauthor_edges(graph, {}, diagnostics));
}

template <class G, class Value>
auto by_node(const G& graph, std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

NodeId node(const Graph& graph, std::string_view id) {
    return find_node(graph, id).value();
}

}  // namespace

TEST_CASE("Directed, an undirected edge is two arcs; undirected, every edge is one") {
    const Graph graph = example();
    const UndirectedView view{graph};
    REQUIRE(graph.edges(EdgeKind::coauthor).size() == 2);
    CHECK(num_edges(graph) == graph.edge_count() + 2);
    CHECK(num_edges(view) == graph.edge_count());
    std::uint32_t out = 0;
    std::uint32_t in = 0;
    std::uint32_t incident = 0;
    for (const NodeId each : graph.nodes()) {
        out += out_degree(each, graph);
        in += in_degree(each, graph);
        incident += degree(each, view);
    }
    CHECK(out == num_edges(graph));
    CHECK(in == num_edges(graph));
    CHECK(incident == 2 * num_edges(view));
    const auto [first, last] = edges(graph);
    CHECK(std::distance(first, last) == num_edges(graph));
}

TEST_CASE("Arcs leave where they are said to leave and reach where they are said to reach") {
    const Graph graph = example();
    for (const NodeId each : graph.nodes()) {
        const auto [out_begin, out_end] = out_edges(each, graph);
        for (auto arc = out_begin; arc != out_end; ++arc) CHECK(source(*arc, graph) == each);
        const auto [in_begin, in_end] = in_edges(each, graph);
        for (auto arc = in_begin; arc != in_end; ++arc) CHECK(target(*arc, graph) == each);
    }
    const auto [first, last] = edges(graph);
    for (auto arc = first; arc != last; ++arc) {
        const auto [begin, end] = out_edges(source(*arc, graph), graph);
        CHECK(std::count(begin, end, *arc) == 1);
    }
}

TEST_CASE("Connected components are found without regard to direction") {
    const Graph graph = example();
    const UndirectedView view{graph};
    std::vector<int> component(graph.node_count());
    CHECK(boost::connected_components(view, by_node(view, component)) == 2);
    CHECK(component[node(graph, "author:ann-lee").index] == component[node(graph, "author:cy-lu").index]);
    CHECK(component[node(graph, "author:ann-lee").index] == component[node(graph, "arxiv:1706.03762").index]);
    CHECK(component[node(graph, "author:ann-lee").index] != component[node(graph, "author:dee-ra").index]);
}

TEST_CASE("Strong components follow directions: coauthors reach each other, papers do not") {
    const Graph graph = example();
    std::vector<int> component(graph.node_count());
    const int count = boost::strong_components(graph, by_node(graph, component));
    CHECK(count == static_cast<int>(graph.node_count()) - 2);
    CHECK(component[node(graph, "author:ann-lee").index] == component[node(graph, "author:cy-lu").index]);
}

TEST_CASE("PageRank sums to one and prefers what is cited") {
    const Graph graph = example();
    std::vector<double> rank(graph.node_count());
    boost::graph::page_rank(graph, by_node(graph, rank), boost::graph::n_iterations(50));
    CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) > 0);
    CHECK(rank[node(graph, "arxiv:2106.00001").index] > rank[node(graph, "author:dee-ra").index]);
}

TEST_CASE("Dijkstra's shortest paths run over lengths, which are the inverse of weights") {
    const Graph graph = example();
    std::vector<double> distance(graph.node_count());
    boost::dijkstra_shortest_paths(graph, node(graph, "author:ann-lee"),
                                   boost::distance_map(by_node(graph, distance)).weight_map(get(edge_length, graph)));
    CHECK(distance[node(graph, "author:bo-li").index] == 1);
    CHECK(distance[node(graph, "author:cy-lu").index] == 2);
    CHECK(distance[node(graph, "arxiv:1706.03762").index] == 3);
    CHECK(distance[node(graph, "author:dee-ra").index] == std::numeric_limits<double>::max());
}

TEST_CASE("Algorithms over the edge list see undirected edges from both ends") {
    const Graph graph = example();
    std::vector<double> distance(graph.node_count(), 1e9);
    distance[node(graph, "author:cy-lu").index] = 0;
    boost::bellman_ford_shortest_paths(
        graph, static_cast<int>(graph.node_count()),
        boost::weight_map(get(edge_length, graph)).distance_map(by_node(graph, distance)));
    CHECK(distance[node(graph, "author:ann-lee").index] == 2);
}

TEST_CASE("A minimum spanning forest has one edge less than nodes in each component") {
    const Graph graph = example();
    const UndirectedView view{graph};
    std::vector<Arc> tree;
    boost::kruskal_minimum_spanning_tree(
        view, std::back_inserter(tree),
        boost::weight_map(get(edge_length, view)).vertex_index_map(get(boost::vertex_index, view)));
    CHECK(tree.size() == graph.node_count() - 2);
}

TEST_CASE("Algorithms run on an empty graph") {
    const Graph graph;
    const UndirectedView view{graph};
    std::vector<int> component;
    CHECK(boost::connected_components(view, by_node(view, component)) == 0);
}
