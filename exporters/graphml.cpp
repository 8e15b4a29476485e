#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/io/xml_escape.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/graphml.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/list_array.hpp>
#include <arxgraph/exporters/palette.hpp>
#include <arxgraph/exporters/target_ids.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::graphml {

namespace {

enum class Direction { by_key, by_edge };
enum class Lists { joined, typed };
enum class EdgeLabel { kind, none };

struct Flavour {
    Direction direction = Direction::by_key;
    Lists lists = Lists::joined;
    EdgeLabel edge_label = EdgeLabel::kind;
    std::string_view edge_kind = "kind";  // what the attribute of that name is called
};

constexpr std::string_view end_of_data = "</data>";

/// Versions and positions are as sources state them; all other integers are years, flags and counts of nodes.
bool integers_fit_int(const Graph& graph) {
    constexpr std::uint32_t largest = std::numeric_limits<std::int32_t>::max();
    const auto papers = graph.nodes(NodeKind::paper);
    const auto authored = graph.edges(EdgeKind::authored);
    return graph.node_count() <= largest &&
           std::all_of(papers.begin(), papers.end(), [&](NodeId paper) { return graph.version(paper) <= largest; }) &&
           std::all_of(authored.begin(), authored.end(), [&](EdgeId edge) { return graph.position(edge) <= largest; });
}

/// The texts of a file that repeat: made once, with its head, and read by all threads. Each one closes the <data> that
/// is open before it, so that an element is written in few pieces.
struct Texts {
    std::array<std::string, node_kind_count> after_label;  // up to the id
    std::array<std::string, edge_kind_count> after_ends;   // from behind the target to the weight
    std::string before_label;                              // from behind the id
    std::vector<std::string> node_columns;
    std::vector<std::string> edge_columns;
    bool plain_ids{};  // no id needs an escape
};

/// Writes what stands before the nodes.
class Head {
public:
    Head(const Graph& graph, const AttributeColumns& columns, Flavour flavour, ByteSink& sink)
        : graph_(graph), columns_(columns), flavour_(flavour), out_(sink) {}

    Texts write();

private:
    Texts declare_keys();
    std::string declare(std::string_view element, std::string_view id, std::string_view name, std::string_view type);
    std::string_view key_type(AttributeType type) const;

    const Graph& graph_;
    const AttributeColumns& columns_;
    Flavour flavour_;
    TextWriter out_;
    std::string_view integer_type_;
};

Texts Head::write() {
    out_.put(R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)");
    Texts texts = declare_keys();
    out_.put(R"(  <graph id="G" edgedefault="directed" parse.nodes=")");
    out_.put_integer(graph_.node_count());
    out_.put(R"(" parse.edges=")");
    out_.put_integer(graph_.edge_count());
    out_.put("\" parse.nodeids=\"free\" parse.edgeids=\"free\" parse.order=\"nodesfirst\">\n");
    out_.flush();
    return texts;
}

/// Gives the start tag of the key's <data>. Key ids are unique in the whole file, names only for an element.
std::string Head::declare(std::string_view element, std::string_view id, std::string_view name, std::string_view type) {
    for (const std::string_view part : {std::string_view{"  <key id=\""}, id, std::string_view{"\" for=\""}, element,
                                        std::string_view{"\" attr.name=\""}, name, std::string_view{"\" attr.type=\""},
                                        type, std::string_view{"\"/>\n"}})
        out_.put(part);
    return std::string("<data key=\"").append(id).append("\">");
}

std::string_view Head::key_type(AttributeType type) const {
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
Texts Head::declare_keys() {
    Texts texts;
    integer_type_ = integers_fit_int(graph_) ? "int" : "long";
    const auto closing = [](const std::string& tag) { return std::string(end_of_data) + tag; };

    texts.before_label = "\">" + declare("node", "label", "label", "string");
    const std::string kind = closing(declare("node", "kind", "kind", "string"));
    const std::string kgid = closing(declare("node", "kgid", "kgid", "string"));
    const std::string color = closing(declare("node", "color", "color", "string"));
    for (const NodeKind each : all_node_kinds)
        texts.after_label[index_of(each)]
            .append(kind)
            .append(name(each))
            .append(color)
            .append(color_of(each).rgb)
            .append(kgid);
    for (const AttributeColumn& column : columns_.of_nodes())
        texts.node_columns.push_back(closing(declare("node", column.name, column.name, key_type(column.type))));

    const std::string edge_kind = declare("edge", "e_kind", flavour_.edge_kind, "string");
    const std::string weight = closing(declare("edge", "weight", "weight", "double"));
    const bool by_key = flavour_.direction == Direction::by_key;
    const std::string directed = by_key ? closing(declare("edge", "e_directed", "directed", "int")) : "";
    for (const EdgeKind each : all_edge_kinds) {
        std::string& text = texts.after_ends[index_of(each)];
        const bool is_directed = traits(each).directed;
        if (!by_key) text += is_directed ? "\" directed=\"true" : "\" directed=\"false";
        if (flavour_.edge_label == EdgeLabel::kind) text.append("\" label=\"").append(name(each));
        text.append("\">").append(edge_kind).append(name(each));
        if (by_key) text.append(directed).append(is_directed ? "1" : "0");
        text += weight;
    }
    for (const AttributeColumn& column : columns_.of_edges())
        texts.edge_columns.push_back(closing(declare("edge", "e_" + column.name, column.name, key_type(column.type))));
    return texts;
}

/// Writes nodes and edges; one a thread.
class ElementWriter {
public:
    ElementWriter(const Graph& graph, const AttributeColumns& columns, Flavour flavour, const Texts& texts)
        : graph_(graph),
          flavour_(flavour),
          texts_(texts),
          attributes_(graph, columns),
          edges_(graph),
          targets_(graph) {}

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_id(TextWriter& out, std::string_view id) const;
    void write_value(TextWriter& out, const AttributeValue& value);
    std::string_view list_text(std::span<const std::string_view> items);
    void write_source(TextWriter& out, NodeId source);

    const Graph& graph_;
    Flavour flavour_;
    const Texts& texts_;
    AttributeReader attributes_;
    EdgesInOrder edges_;
    TargetIds targets_;
    NodeId source_ = NodeId::none();
    std::string source_text_;  // of source_, if ids are plain
    std::string scratch_;
};

void ElementWriter::write_id(TextWriter& out, std::string_view id) const {
    if (texts_.plain_ids)
        out.put(id);
    else
        write_xml_attribute(out, id);
}

void ElementWriter::write(TextWriter& out, NodeId node) {
    out.put("<node id=\"");
    write_id(out, graph_.id(node));
    out.put(texts_.before_label);
    write_xml_content(out, graph_.label(node));
    out.put(texts_.after_label[index_of(graph_.kind(node))]);
    write_xml_content(out, graph_.id(node));
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.node_columns[column]);
        write_value(out, value);
    });
    out.put("</data></node>\n");
}

void ElementWriter::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("<edge id=\"e");
    out.put_integer(id.index);
    write_source(out, edge.source);
    write_id(out, targets_.of(id));
    out.put(texts_.after_ends[index_of(edge.kind)]);
    out.put_real(edge.weight);
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.edge_columns[column]);
        write_value(out, value);
    });
    out.put("</data></edge>\n");
}

/// From behind the edge's id to the target: edges that follow one another share it.
void ElementWriter::write_source(TextWriter& out, NodeId source) {
    constexpr std::string_view before = "\" source=\"";
    constexpr std::string_view behind = "\" target=\"";
    if (!texts_.plain_ids) {
        out.put(before);
        write_id(out, graph_.id(source));
        out.put(behind);
        return;
    }
    if (source != source_) source_text_.assign(before).append(graph_.id(source)).append(behind);
    source_ = source;
    out.put(source_text_);
}

void ElementWriter::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_xml_content(out, value.text);
        case AttributeType::integer:
            return out.put_integer(value.integer);
        case AttributeType::real:
            return out.put_real(value.real);
        case AttributeType::list:
            return write_xml_content(out, list_text(value.list));
    }
}

std::string_view ElementWriter::list_text(std::span<const std::string_view> items) {
    if (flavour_.lists == Lists::joined) return joined_list(items, scratch_);
    return list_array(items, scratch_);
}

void write_flavour(const Graph& graph, Flavour flavour, const ExportOptions& options, ByteSink& sink) {
    const AttributeColumns columns(graph, options.attributes);
    Texts texts = Head(graph, columns, flavour, sink).write();
    const auto nodes = graph.nodes();
    texts.plain_ids =
        std::all_of(nodes.begin(), nodes.end(), [&](NodeId node) { return is_plain_xml(graph.id(node)); });
    const auto make_writer = [&] { return ElementWriter(graph, columns, flavour, texts); };
    write_elements(sink, graph.nodes(), options, make_writer);
    write_elements(sink, graph.edges(), options, make_writer);
    sink.write("  </graph>\n</graphml>\n");
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_flavour(graph, {}, options, sink);
}

void write_strict(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_flavour(graph, {.edge_label = EdgeLabel::none}, options, sink);
}

void write_cytoscape(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_flavour(graph, {.edge_kind = "interaction"}, options, sink);
}

void write_mixed(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_flavour(graph, {.direction = Direction::by_edge}, options, sink);
}

void write_gephi(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_flavour(graph, {.direction = Direction::by_edge, .lists = Lists::typed}, options, sink);
}

}  // namespace arxgraph::graphml
