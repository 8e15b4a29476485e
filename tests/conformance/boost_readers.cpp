// Boost.Graph's readers of GraphML and DOT, telling in one JSON what they see, as readers.py does.
//   boost_readers graphml|graphviz FILE
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/dynamic_property_map.hpp>

#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

struct Node {
    std::string name{};  // in DOT
    std::string id{};
    std::string label{};
    std::string tooltip{};
    std::string kind{};
    std::string abstract{};
};
struct Link {
    std::string kind{};
    double weight{};
    int directed = -1;
    std::string dir{};
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node, Link>;

std::string json_string(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        if (c == '\n')
            json += "\\n";
        else if (c == '\t')
            json += "\\t";
        else
            json += c;
    }
    return json + '"';
}

/// What a label in DOT shows; Boost keeps its escapes.
std::string shown(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            plain += text[i] == 'n' ? '\n' : text[i];
        } else if (text.substr(i).substr(0, 5) == "&amp;") {
            plain += '&';
            i += 4;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

Graph read_graphml_file(std::istream& file) {
    Graph graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("kgid", boost::get(&Node::id, graph));
    properties.property("label", boost::get(&Node::label, graph));
    properties.property("abstract", boost::get(&Node::abstract, graph));
    // Nodes and edges share the name "kind"; Boost tells them apart by what they belong to.
    properties.property("kind", boost::get(&Node::kind, graph));
    properties.property("kind", boost::get(&Link::kind, graph));
    properties.property("weight", boost::get(&Link::weight, graph));
    properties.property("directed", boost::get(&Link::directed, graph));
    boost::read_graphml(file, graph, properties);
    return graph;
}

Graph read_graphviz_file(std::istream& file) {
    Graph graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("node_id", boost::get(&Node::name, graph));
    properties.property("kgid", boost::get(&Node::id, graph));
    properties.property("label", boost::get(&Node::label, graph));
    properties.property("tooltip", boost::get(&Node::tooltip, graph));
    properties.property("kind", boost::get(&Node::kind, graph));
    properties.property("kind", boost::get(&Link::kind, graph));
    properties.property("weight", boost::get(&Link::weight, graph));
    properties.property("dir", boost::get(&Link::dir, graph));
    boost::read_graphviz(file, graph, properties, "node_id");
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        Node& node = graph[vertex];
        node.label = shown(node.label.ends_with("…") ? node.tooltip : node.label);
    }
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) graph[edge].directed = graph[edge].dir == "none" ? 0 : 1;
    return graph;
}

void print(const Graph& graph) {
    std::cout << "{\"nodes\":[";
    const char* comma = "";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        const Node& node = graph[vertex];
        std::cout << comma << '[' << json_string(node.id) << ',' << json_string(node.label) << ',' << json_string(node.kind) << ']';
        comma = ",";
    }
    std::cout << "],\"edges\":[";
    comma = "";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const Link& link = graph[edge];
        const bool directed = link.directed == -1 ? link.kind != "coauthor" && link.kind != "related" : link.directed != 0;
        std::cout.precision(17);
        std::cout << comma << '[' << json_string(link.kind) << ',' << json_string(graph[boost::source(edge, graph)].id) << ','
                  << json_string(graph[boost::target(edge, graph)].id) << ',' << link.weight << ',' << (directed ? 1 : 0) << ']';
        comma = ",";
    }
    std::cout << "],\"texts\":{";
    comma = "";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        const Node& node = graph[vertex];
        if (node.abstract.empty()) continue;
        std::cout << comma << json_string(node.id) << ":{\"abstract\":" << json_string(node.abstract) << '}';
        comma = ",";
    }
    std::cout << "}}";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) return 2;
    std::ifstream file(argv[2], std::ios::binary);
    if (!file) throw std::runtime_error("cannot be opened");
    print(std::string_view{argv[1]} == "graphml" ? read_graphml_file(file) : read_graphviz_file(file));
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
