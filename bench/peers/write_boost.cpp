// write_boost SNAPSHOT FILE: the graph of a snapshot as GraphML by Boost.Graph.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/property_map/property_map.hpp>
#include <peers/paper_graph.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

using namespace arxgraph::bench;

namespace {

struct Node {
    std::string name{};
    std::string label{};
    std::string kind{};
};
struct Edge {
    std::string kind{};
    double weight{};
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node, Edge>;

Graph build(const PaperGraph& from) {
    Graph graph(from.nodes.size());
    for (std::size_t i = 0; i < from.nodes.size(); ++i)
        graph[i] = {.name = from.nodes[i].id, .label = from.nodes[i].label, .kind = name_of(from.nodes[i].kind)};
    for (const auto& edge : from.edges)
        boost::add_edge(edge.from, edge.to, Edge{.kind = name_of(edge.kind), .weight = 1.0 * edge.weight}, graph);
    return graph;
}

void write_file(Graph& graph, const char* path) {
    boost::dynamic_properties properties;
    properties.property("name", boost::get(&Node::name, graph));
    properties.property("label", boost::get(&Node::label, graph));
    properties.property("kind", boost::get(&Node::kind, graph));
    properties.property("kind", boost::get(&Edge::kind, graph));
    properties.property("weight", boost::get(&Edge::weight, graph));
    std::ofstream file(path, std::ios::binary);
    boost::write_graphml(file, graph, properties, true);
    if (!file.flush()) throw std::runtime_error("cannot write the file");
}

}  // namespace

int main(int count, char** values) {
    const auto size = [](const Graph& graph) {
        return GraphSize{.nodes = boost::num_vertices(graph), .edges = boost::num_edges(graph)};
    };
    return run_peer("write_boost", count, values, build, write_file, size);
}
