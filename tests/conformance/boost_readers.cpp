// Boost.Graph's readers of GraphML and DOT, telling in one JSON what they see, as readers.py does.
//   boost_readers graphml|graphviz FILE
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/property_map/property_map.hpp>

#include <array>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <map>
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
};
struct Link {
    std::string kind{};
    double weight{};
    int directed = -1;
    std::string dir{};
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node, Link>;
using Texts = std::map<std::size_t, std::string>;  // by vertex

constexpr std::array<const char*, 9> text_names{"abstract", "note_ko", "note_en",  "authors",    "tags",
                                                "doi",      "url",     "comments", "journal_ref"};

struct Document {
    Graph graph{};
    std::map<std::string, Texts> texts{};  // by attribute
};

/// What both formats name alike. Nodes and edges share the name "kind"; Boost tells them apart by what they belong to.
boost::dynamic_properties shared_properties(Document& document) {
    Graph& graph = document.graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("kgid", boost::get(&Node::id, graph));
    properties.property("label", boost::get(&Node::label, graph));
    properties.property("kind", boost::get(&Node::kind, graph));
    properties.property("kind", boost::get(&Link::kind, graph));
    properties.property("weight", boost::get(&Link::weight, graph));
    for (const char* name : text_names)
        properties.property(name, boost::associative_property_map<Texts>(document.texts[name]));
    return properties;
}

void read_graphml_file(std::istream& file, Document& document) {
    boost::dynamic_properties properties = shared_properties(document);
    properties.property("directed", boost::get(&Link::directed, document.graph));
    boost::read_graphml(file, document.graph, properties);
}

/// What Graphviz shows of a text; Boost keeps the escapes.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\' && i + 1 < text.size();
        if (escape) ++i;
        plain += escape && text[i] == 'n' ? '\n' : text[i];
    }
    return plain;
}

/// The same of labels and URLs, in which Graphviz also decodes entities.
std::string drawn(std::string_view text) {
    constexpr std::string_view entity = "&amp;";
    std::string plain = unescaped(text);
    for (std::size_t at = plain.find(entity); at != std::string::npos; at = plain.find(entity, at + 1))
        plain.replace(at, entity.size(), "&");
    return plain;
}

void undo_escapes(Document& document) {
    Graph& graph = document.graph;
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        Node& node = graph[vertex];
        node.label = drawn(node.label.ends_with("…") ? node.tooltip : node.label);
    }
    for (const auto edge : boost::make_iterator_range(boost::edges(graph)))
        graph[edge].directed = graph[edge].dir == "none" ? 0 : 1;
    for (auto& [name, texts] : document.texts)
        for (auto& [vertex, text] : texts) text = name == "url" ? drawn(text) : unescaped(text);
}

void read_graphviz_file(std::istream& file, Document& document) {
    boost::dynamic_properties properties = shared_properties(document);
    properties.property("node_id", boost::get(&Node::name, document.graph));
    properties.property("tooltip", boost::get(&Node::tooltip, document.graph));
    properties.property("dir", boost::get(&Link::dir, document.graph));
    properties.property("URL", boost::associative_property_map<Texts>(document.texts["url"]));
    boost::read_graphviz(file, document.graph, properties, "node_id");
    undo_escapes(document);
}

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

void print_nodes(const Graph& graph) {
    const char* comma = "";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        const Node& node = graph[vertex];
        std::cout << comma << '[' << json_string(node.id) << ',' << json_string(node.label) << ','
                  << json_string(node.kind) << ']';
        comma = ",";
    }
}

void print_edges(const Graph& graph) {
    std::cout.precision(17);
    const char* comma = "";
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const Link& link = graph[edge];
        std::cout << comma << '[' << json_string(link.kind) << ',' << json_string(graph[boost::source(edge, graph)].id)
                  << ',' << json_string(graph[boost::target(edge, graph)].id) << ',' << link.weight << ','
                  << link.directed << ']';
        comma = ",";
    }
}

void print_texts(const Document& document) {
    const char* comma = "";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(document.graph))) {
        std::cout << comma << json_string(document.graph[vertex].id) << ":{";
        comma = "";
        for (const auto& [name, texts] : document.texts) {
            const auto text = texts.find(vertex);
            if (text == texts.end() || text->second.empty()) continue;
            std::cout << comma << json_string(name) << ':' << json_string(text->second);
            comma = ",";
        }
        std::cout << '}';
        comma = ",";
    }
}

void print(const Document& document) {
    std::cout << "{\"nodes\":[";
    print_nodes(document.graph);
    std::cout << "],\"edges\":[";
    print_edges(document.graph);
    std::cout << "],\"texts\":{";
    print_texts(document);
    std::cout << "}}\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) return 2;
    std::ifstream file(argv[2], std::ios::binary);
    if (!file) throw std::runtime_error("cannot be opened");
    Document document;
    if (std::string_view{argv[1]} == "graphml")
        read_graphml_file(file, document);
    else
        read_graphviz_file(file, document);
    print(document);
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
