// Shows: running Boost.Graph's algorithms on a graph as it is: components, PageRank and shortest paths.
// Prints the highest ranked papers, and for the first author the nearest people over any kind of edge.
// Read coauthors.cpp first.
//   closest_authors DIGEST...
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/boost_graph.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/extractors/source.hpp>

#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/page_rank.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

using arxgraph::NodeId;

arxgraph::Graph build(const std::vector<std::string>& sources) {
    arxgraph::Diagnostics diagnostics;
    arxgraph::GraphBuilder builder;
    arxgraph::read_sources(
        sources, {}, [&](arxgraph::EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    arxgraph::Graph graph = std::move(builder).build(diagnostics);
    arxgraph::EdgeSet coauthors = arxgraph::coauthor_edges(graph, {}, diagnostics);
    return arxgraph::with_edges(std::move(graph), std::move(coauthors));
}

template <class G, class Value>
auto by_node(const G& graph, std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

template <class Before>
void print_first(const arxgraph::Graph& graph, arxgraph::NodeKind kind, const Before& before,
                 const std::vector<double>& value) {
    const auto nodes = graph.nodes(kind);
    std::vector<NodeId> order(nodes.begin(), nodes.end());
    std::stable_sort(order.begin(), order.end(), before);
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 5); ++i)
        std::cout << "  " << value[order[i].index] << "  " << graph.label(order[i]) << '\n';
}

}  // namespace

int main(int argc, char** argv) try {
    const arxgraph::Graph graph = build({argv + 1, argv + argc});
    if (graph.node_count(arxgraph::NodeKind::author) == 0) return 1;

    const arxgraph::UndirectedView undirected{graph};
    std::vector<int> component(graph.node_count());
    std::cout << boost::connected_components(undirected, by_node(undirected, component)) << " components\n";

    std::vector<double> rank(graph.node_count());
    boost::graph::page_rank(graph, by_node(graph, rank));
    std::cout << "Highest PageRank among papers:\n";
    print_first(
        graph, arxgraph::NodeKind::paper, [&](NodeId a, NodeId b) { return rank[a.index] > rank[b.index]; }, rank);

    const NodeId from = graph.nodes(arxgraph::NodeKind::author).front();
    std::vector<double> distance(graph.node_count());
    boost::dijkstra_shortest_paths(
        undirected, from,
        boost::distance_map(by_node(undirected, distance)).weight_map(get(arxgraph::edge_length, undirected)));
    std::cout << "Closest to " << graph.label(from) << ":\n";
    print_first(
        graph, arxgraph::NodeKind::author, [&](NodeId a, NodeId b) { return distance[a.index] < distance[b.index]; },
        distance);
} catch (const arxgraph::Error& error) {
    std::cerr << error.where() << ": " << error.what() << '\n';
    return 1;
}
