#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/io/xml_escape.hpp>
#include <arxgraph/exporters/graphml.hpp>
#include <arxgraph/exporters/graphml_keys.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace arxgraph::graphml {

namespace {

enum class Direction { by_key, by_edge };
enum class Lists { joined, typed };
enum class EdgeLabel { kind, none };

struct Flavour {
    Direction direction = Direction::by_key;
    Lists lists = Lists::joined;
    EdgeLabel edge_label = EdgeLabel::kind;
};

constexpr std::string_view end_of_data = "</data>\n";

/// Versions and positions are as sources state them; all other integers are years, flags and counts of nodes.
bool integers_fit_int(const Graph& graph) {
    constexpr std::uint32_t largest = std::numeric_limits<std::int32_t>::max();
    const auto papers = graph.nodes(NodeKind::paper);
    const auto authored = graph.edges(EdgeKind::authored);
    return graph.node_count() <= largest &&
           std::all_of(papers.begin(), papers.end(), [&](NodeId paper) { return graph.version(paper) <= largest; }) &&
           std::all_of(authored.begin(), authored.end(), [&](EdgeId edge) { return graph.position(edge) <= largest; });
}

/// `["a", "b \"q\""]`
void write_array(std::span<const std::string_view> items, std::string& text) {
    text = "[";
    for (const std::string_view item : items) {
        if (text.size() > 1) text += ", ";
        text += '"';
        for (const char character : item) {
            if (character == '"' || character == '\\') text += '\\';
            text += character;
        }
        text += '"';
    }
    text += ']';
}

class Writer {
public:
    Writer(const Graph& graph, Flavour flavour, ByteSink& sink)
        : graph_(graph), flavour_(flavour), out_(sink), attributes_(graph) {}

    void write() {
        write_head();
        for (const NodeId node : graph_.nodes()) write_node(node);
        for (const EdgeId edge : graph_.edges()) write_edge(edge);
        out_.put("  </graph>\n</graphml>\n");
        out_.flush();
    }

private:
    void write_head();
    void declare_keys();
    void prepare_node_texts();
    void prepare_edge_texts();
    void write_node(NodeId node);
    void write_edge(EdgeId edge);
    void write_id(std::string_view attribute, NodeId node);
    void write_attribute(Keys& keys, std::string_view name, const AttributeValue& value);
    std::string_view key_type(AttributeType type) const;

    const Graph& graph_;
    Flavour flavour_;
    TextWriter out_;
    AttributeReader attributes_;
    Keys node_keys_{"node"};
    Keys edge_keys_{"edge"};
    std::string_view integer_type_;
    std::array<std::string, node_kind_count> node_texts_;  // what all nodes of a kind have in common
    std::array<std::string, edge_kind_count> edge_texts_;  // … and all edges, from behind the target to the weight
    std::string scratch_;
};

void Writer::write_head() {
    out_.put(R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)");
    declare_keys();
    prepare_node_texts();
    prepare_edge_texts();
    out_.put(R"(  <graph id="G" edgedefault="directed" parse.nodes=")");
    out_.put_integer(graph_.node_count());
    out_.put(R"(" parse.edges=")");
    out_.put_integer(graph_.edge_count());
    out_.put("\" parse.nodeids=\"free\" parse.edgeids=\"free\" parse.order=\"nodesfirst\">\n");
}

std::string_view Writer::key_type(AttributeType type) const {
    switch (type) {
        case AttributeType::integer:
            return integer_type_;
        case AttributeType::real:
            return "double";
        case AttributeType::list:
            return flavour_.lists == Lists::typed ? "liststring" : "string";
        default:
            return "string";
    }
}

// `kgid` repeats the id, which Boost does not keep. Key ids of edges begin with e_, except Gephi's own `weight`.
void Writer::declare_keys() {
    integer_type_ = integers_fit_int(graph_) ? "int" : "long";
    for (const std::string_view name : {"label", "kind", "kgid", "color"})
        node_keys_.declare(out_, name, name, "string");
    for (const AttributeColumn& column : node_columns(graph_))
        node_keys_.declare(out_, column.name, column.name, key_type(column.type));
    edge_keys_.declare(out_, "e_kind", "kind", "string");
    edge_keys_.declare(out_, "weight", "weight", "double");
    if (flavour_.direction == Direction::by_key) edge_keys_.declare(out_, "e_directed", "directed", "int");
    for (const AttributeColumn& column : edge_columns(graph_))
        edge_keys_.declare(out_, "e_" + column.name, column.name, key_type(column.type));
}

void Writer::prepare_node_texts() {
    for (const NodeKind kind : all_node_kinds)
        node_texts_[index_of(kind)]
            .append(node_keys_.start_tag("kind"))
            .append(name(kind))
            .append(end_of_data)
            .append(node_keys_.start_tag("color"))
            .append(color_of(kind).rgb)
            .append(end_of_data)
            .append(node_keys_.start_tag("kgid"));
}

void Writer::prepare_edge_texts() {
    for (const EdgeKind kind : all_edge_kinds) {
        std::string& text = edge_texts_[index_of(kind)];
        const bool directed = traits(kind).directed;
        if (flavour_.direction == Direction::by_edge) text += directed ? "\" directed=\"true" : "\" directed=\"false";
        if (flavour_.edge_label == EdgeLabel::kind) text.append("\" label=\"").append(name(kind));
        text.append("\">\n").append(edge_keys_.start_tag("kind")).append(name(kind)).append(end_of_data);
        if (flavour_.direction == Direction::by_key)
            text.append(edge_keys_.start_tag("directed")).append(directed ? "1" : "0").append(end_of_data);
        text.append(edge_keys_.start_tag("weight"));
    }
}

void Writer::write_id(std::string_view attribute, NodeId node) {
    out_.put(attribute);
    write_xml_attribute(out_, graph_.id(node));
}

void Writer::write_node(NodeId node) {
    write_id("    <node id=\"", node);
    out_.put("\">\n");
    out_.put(node_keys_.start_tag("label"));
    write_xml_content(out_, graph_.label(node));
    out_.put(end_of_data);
    out_.put(node_texts_[index_of(graph_.kind(node))]);
    write_xml_content(out_, graph_.id(node));
    out_.put(end_of_data);
    attributes_.visit(
        node, [this](std::string_view name, const AttributeValue& value) { write_attribute(node_keys_, name, value); });
    out_.put("    </node>\n");
}

void Writer::write_edge(EdgeId id) {
    const Edge edge = graph_.edge(id);
    out_.put("    <edge id=\"e");
    out_.put_integer(id.index);
    write_id("\" source=\"", edge.source);
    write_id("\" target=\"", edge.target);
    out_.put(edge_texts_[index_of(edge.kind)]);
    out_.put_real(edge.weight);
    out_.put(end_of_data);
    attributes_.visit(
        id, [this](std::string_view name, const AttributeValue& value) { write_attribute(edge_keys_, name, value); });
    out_.put("    </edge>\n");
}

void Writer::write_attribute(Keys& keys, std::string_view name, const AttributeValue& value) {
    out_.put(keys.start_tag(name));
    switch (value.type) {
        case AttributeType::text:
            write_xml_content(out_, value.text);
            break;
        case AttributeType::integer:
            out_.put_integer(value.integer);
            break;
        case AttributeType::real:
            out_.put_real(value.real);
            break;
        case AttributeType::list:
            if (flavour_.lists == Lists::typed)
                write_array(value.list, scratch_);
            else
                join_list(value.list, scratch_);
            write_xml_content(out_, scratch_);
            break;
    }
    out_.put(end_of_data);
}

}  // namespace

void write(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, {}, sink).write();
}

void write_strict(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, {.edge_label = EdgeLabel::none}, sink).write();
}

void write_mixed(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, {.direction = Direction::by_edge}, sink).write();
}

void write_gephi(const Graph& graph, const ExportOptions&, ByteSink& sink) {
    Writer(graph, {.direction = Direction::by_edge, .lists = Lists::typed}, sink).write();
}

}  // namespace arxgraph::graphml
