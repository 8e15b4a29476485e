#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/io/xml_escape.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/graphml_yed.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/node_sizes.hpp>
#include <arxgraph/exporters/palette.hpp>
#include <arxgraph/exporters/target_ids.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::graphml_yed {

namespace {

/// What all threads read.
struct Shared {
    Shared(const Graph& graph, const ExportOptions& options);

    AttributeColumns columns;
    NodeSizes sizes;
    std::array<std::string, node_kind_count> after_label{};  // up to the attributes
    std::array<std::string, node_kind_count> drawing{};      // from behind the place to the label
    std::array<std::string, edge_kind_count> after_ends{};   // up to the weight
    std::array<std::string, edge_kind_count> edge_ends{};    // from behind the attributes on
    std::vector<std::string> node_columns{};                 // `<data key="…">`
    std::vector<std::string> edge_columns{};
};

std::vector<std::string> data_starts(std::string_view prefix, std::span<const AttributeColumn> columns) {
    std::vector<std::string> starts;
    for (const AttributeColumn& column : columns)
        starts.push_back("<data key=\"" + std::string(prefix) + column.name + "\">");
    return starts;
}

Shared::Shared(const Graph& graph, const ExportOptions& options)
    : columns(graph, options.attributes),
      sizes(graph),
      node_columns(data_starts("", columns.of_nodes())),
      edge_columns(data_starts("e_", columns.of_edges())) {
    for (const NodeKind kind : all_node_kinds) {
        after_label[index_of(kind)].append("</data><data key=\"kind\">").append(name(kind)) += "</data>";
        drawing[index_of(kind)].append("\"/><y:Fill color=\"").append(color_of(kind).rgb) +=
            "\" transparent=\"false\"/><y:NodeLabel>";
    }
    for (const EdgeKind kind : all_edge_kinds) {
        const bool directed = traits(kind).directed;
        after_ends[index_of(kind)]
            .append("\"><data key=\"e_kind\">")
            .append(name(kind))
            .append("</data><data key=\"e_directed\">")
            .append(directed ? "1" : "0") += "</data><data key=\"weight\">";
        edge_ends[index_of(kind)]
            .append("<data key=\"edge_drawing\"><y:PolyLineEdge><y:LineStyle color=\"")
            .append(color_of(kind).rgb)
            .append("\" type=\"line\" width=\"1.0\"/><y:Arrows source=\"none\" target=\"")
            .append(directed ? "standard" : "none") += "\"/></y:PolyLineEdge></data></edge>\n";
    }
}

/// yEd knows no `long`.
std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::integer:
            return "int";
        case AttributeType::real:
            return "double";
        default:
            return "string";
    }
}

void declare(TextWriter& out, std::string_view element, std::string_view prefix, std::string_view name,
             std::string_view type) {
    for (const std::string_view part : {std::string_view{"  <key id=\""}, prefix, name, std::string_view{"\" for=\""},
                                        element, std::string_view{"\" attr.name=\""}, name,
                                        std::string_view{"\" attr.type=\""}, type, std::string_view{"\"/>\n"}})
        out.put(part);
}

void write_head(const AttributeColumns& columns, ByteSink& sink) {
    TextWriter out(sink);
    out.put(R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="node_drawing" for="node" yfiles.type="nodegraphics"/>
  <key id="edge_drawing" for="edge" yfiles.type="edgegraphics"/>
)");
    for (const std::string_view name : {"label", "kind"}) declare(out, "node", "", name, "string");
    for (const AttributeColumn& column : columns.of_nodes())
        declare(out, "node", "", column.name, type_name(column.type));
    declare(out, "edge", "e_", "kind", "string");
    declare(out, "edge", "e_", "directed", "int");
    declare(out, "edge", "", "weight", "double");
    for (const AttributeColumn& column : columns.of_edges())
        declare(out, "edge", "e_", column.name, type_name(column.type));
    out.put("  <graph id=\"G\" edgedefault=\"directed\">\n");
    out.flush();
}

/// Writes nodes and edges; one a thread.
class ElementWriter {
public:
    ElementWriter(const Graph& graph, const Shared& shared, std::span<const Place> places)
        : graph_(graph),
          shared_(shared),
          places_(places),
          attributes_(graph, shared.columns),
          edges_(graph),
          targets_(graph) {}

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_drawing(TextWriter& out, NodeId node);
    void write_value(TextWriter& out, const AttributeValue& value);

    const Graph& graph_;
    const Shared& shared_;
    std::span<const Place> places_;
    AttributeReader attributes_;
    EdgesInOrder edges_;
    TargetIds targets_;
    std::string scratch_;
};

void ElementWriter::write(TextWriter& out, NodeId node) {
    out.put("<node id=\"");
    write_xml_attribute(out, graph_.id(node));
    out.put("\"><data key=\"label\">");
    write_xml_content(out, graph_.label(node));
    out.put(shared_.after_label[index_of(graph_.kind(node))]);
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(shared_.node_columns[column]);
        write_value(out, value);
        out.put("</data>");
    });
    write_drawing(out, node);
    out.put("</node>\n");
}

// yEd's y grows downwards, and a place is that of the upper left corner.
void ElementWriter::write_drawing(TextWriter& out, NodeId node) {
    const float size = shared_.sizes.of(node);
    out.put("<data key=\"node_drawing\"><y:ShapeNode><y:Geometry height=\"");
    out.put_real(size);
    out.put("\" width=\"");
    out.put_real(size);
    if (!places_.empty()) {
        out.put("\" x=\"");
        out.put_real(places_[node.index].x - size / 2);
        out.put("\" y=\"");
        out.put_real(-places_[node.index].y - size / 2);
    }
    out.put(shared_.drawing[index_of(graph_.kind(node))]);
    write_xml_content(out, graph_.label(node));
    out.put("</y:NodeLabel><y:Shape type=\"ellipse\"/></y:ShapeNode></data>");
}

void ElementWriter::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("<edge id=\"e");
    out.put_integer(id.index);
    out.put("\" source=\"");
    write_xml_attribute(out, graph_.id(edge.source));
    out.put("\" target=\"");
    write_xml_attribute(out, targets_.of(id));
    out.put(shared_.after_ends[index_of(edge.kind)]);
    out.put_real(edge.weight);
    out.put("</data>");
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(shared_.edge_columns[column]);
        write_value(out, value);
        out.put("</data>");
    });
    out.put(shared_.edge_ends[index_of(edge.kind)]);
}

void ElementWriter::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_xml_content(out, value.text);
        case AttributeType::list:
            return write_xml_content(out, joined_list(value.list, scratch_));
        case AttributeType::integer:
            return out.put_integer(value.integer);
        case AttributeType::real:
            return out.put_real(value.real);
    }
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Shared shared(graph, options);
    write_head(shared.columns, sink);
    const auto make_writer = [&] { return ElementWriter(graph, shared, options.places); };
    write_elements(sink, graph.nodes(), options, make_writer);
    write_elements(sink, graph.edges(), options, make_writer);
    sink.write("  </graph>\n</graphml>\n");
}

}  // namespace arxgraph::graphml_yed
