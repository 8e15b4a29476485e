#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/io/xml_escape.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/gexf.hpp>
#include <arxgraph/exporters/list_array.hpp>
#include <arxgraph/exporters/node_sizes.hpp>
#include <arxgraph/exporters/one_line.hpp>
#include <arxgraph/exporters/palette.hpp>
#include <arxgraph/exporters/target_ids.hpp>
#include <arxgraph/exporters/timeline.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::gexf {

namespace {

/// What all threads read: made once. Each text closes what is open before it.
struct Shared {
    Shared(const Graph& graph, const ExportOptions& options);

    AttributeColumns columns;
    NodeSizes sizes;
    std::optional<FirstDays> days{};                       // of a timeline
    std::array<std::string, node_kind_count> of_nodes{};   // from behind the label or the day to the first attribute
    std::array<std::string, node_kind_count> looks{};      // from behind the attributes to the place or size
    std::array<std::string, edge_kind_count> of_edges{};   // from behind the target to the weight
    std::array<std::string, edge_kind_count> edge_ends{};  // from behind the attributes on
    std::vector<std::string> node_columns{};               // `<attvalue for="…" value="`
    std::vector<std::string> edge_columns{};
};

std::string color_element(const Color& color) {
    const Rgb rgb = channels(color);
    return "<viz:color r=\"" + std::to_string(rgb.red) + "\" g=\"" + std::to_string(rgb.green) + "\" b=\"" +
           std::to_string(rgb.blue) + "\"/>";
}

std::vector<std::string> value_starts(std::span<const AttributeColumn> columns) {
    std::vector<std::string> starts;
    for (const AttributeColumn& column : columns) starts.push_back("<attvalue for=\"" + column.name + "\" value=\"");
    return starts;
}

Shared::Shared(const Graph& graph, const ExportOptions& options)
    : columns(graph, options.attributes),
      sizes(graph),
      node_columns(value_starts(columns.of_nodes())),
      edge_columns(value_starts(columns.of_edges())) {
    for (const NodeKind kind : all_node_kinds) {
        of_nodes[index_of(kind)].append("\"><attvalues><attvalue for=\"kind\" value=\"").append(name(kind)) += "\"/>";
        looks[index_of(kind)] = "</attvalues>" + color_element(color_of(kind));
    }
    for (const EdgeKind kind : all_edge_kinds) {
        const std::string_view type = traits(kind).directed ? "directed" : "undirected";
        of_edges[index_of(kind)].append("\" type=\"").append(type).append("\" kind=\"").append(name(kind)) +=
            "\" weight=\"";
        edge_ends[index_of(kind)] = color_element(color_of(kind)) + "</edge>\n";
    }
}

// Integers are long, because versions are as sources state them. Gephi takes `double` and `float` for different types
// of column, and computes with the former.
std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::text:
            return "string";
        case AttributeType::list:
            return "liststring";
        case AttributeType::integer:
            return "long";
        case AttributeType::real:
            return "double";
    }
    return "string";
}

void declare(TextWriter& out, std::string_view id, std::string_view type) {
    for (const std::string_view part : {std::string_view{"<attribute id=\""}, id, std::string_view{"\" title=\""}, id,
                                        std::string_view{"\" type=\""}, type, std::string_view{"\"/>\n"}})
        out.put(part);
}

/// The one direction that all edges have; none where they differ, and where there are none.
std::string_view common_direction(const Graph& graph) {
    const auto has = [&](bool directed) {
        return std::any_of(all_edge_kinds.begin(), all_edge_kinds.end(), [&](EdgeKind kind) {
            return traits(kind).directed == directed && !graph.edges(kind).empty();
        });
    };
    if (has(true) == has(false)) return "";
    return has(true) ? "directed" : "undirected";
}

// With a default direction Gephi rejects the edges of the other one. No schema is named, because that of 1.3 knows no
// attribute which does so.
void write_head(const Graph& graph, const AttributeColumns& columns, bool timeline, ByteSink& sink) {
    TextWriter out(sink);
    out.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
        "<meta><creator>arxgraph</creator><description>Papers, people, tags and links</description></meta>\n"
        "<graph idtype=\"string\" mode=\"");
    out.put(timeline ? "dynamic\" timeformat=\"date\" timerepresentation=\"interval\" timezone=\"UTC" : "static");
    if (const std::string_view direction = common_direction(graph); !direction.empty()) {
        out.put("\" defaultedgetype=\"");
        out.put(direction);
    }
    out.put("\">\n<attributes class=\"node\" mode=\"static\">\n");
    declare(out, "kind", "string");
    for (const AttributeColumn& column : columns.of_nodes()) declare(out, column.name, type_name(column.type));
    out.put("</attributes>\n");
    if (!columns.of_edges().empty()) {
        out.put("<attributes class=\"edge\" mode=\"static\">\n");
        for (const AttributeColumn& column : columns.of_edges()) declare(out, column.name, type_name(column.type));
        out.put("</attributes>\n");
    }
    out.flush();
}

/// Writes nodes and edges; one a thread.
class ElementWriter {
public:
    ElementWriter(const Graph& graph, const Shared& shared, const ExportOptions& options)
        : graph_(graph),
          shared_(shared),
          places_(options.places),
          attributes_(graph, shared.columns),
          edges_(graph),
          targets_(graph) {
        if (shared.days) edge_days_.emplace(graph, *shared.days);
    }

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    static void write_day(TextWriter& out, Date day);
    void write_looks(TextWriter& out, NodeId node);
    void write_value(TextWriter& out, const AttributeValue& value);

    const Graph& graph_;
    const Shared& shared_;
    std::span<const Place> places_;
    AttributeReader attributes_;
    EdgesInOrder edges_;
    TargetIds targets_;
    std::optional<FirstEdgeDays> edge_days_;
    std::string scratch_;
};

void ElementWriter::write_day(TextWriter& out, Date day) {
    if (!day.stated()) return;
    out.put("\" start=\"");
    out.put(day.text());
}

// The grammar takes labels for tokens: white space in them is one space.
void ElementWriter::write(TextWriter& out, NodeId node) {
    const std::size_t kind = index_of(graph_.kind(node));
    out.put("<node id=\"");
    write_xml_attribute(out, graph_.id(node));
    out.put("\" label=\"");
    write_xml_attribute(out, one_line(graph_.label(node), scratch_));
    if (shared_.days) write_day(out, shared_.days->of(node));
    out.put(shared_.of_nodes[kind]);
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(shared_.node_columns[column]);
        write_value(out, value);
        out.put("\"/>");
    });
    out.put(shared_.looks[kind]);
    write_looks(out, node);
    out.put("</node>\n");
}

void ElementWriter::write_looks(TextWriter& out, NodeId node) {
    if (!places_.empty()) {
        out.put("<viz:position x=\"");
        out.put_real(places_[node.index].x);
        out.put("\" y=\"");
        out.put_real(places_[node.index].y);
        out.put("\" z=\"0\"/>");
    }
    out.put("<viz:size value=\"");
    out.put_real(shared_.sizes.of(node));
    out.put("\"/>");
}

void ElementWriter::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("<edge id=\"e");
    out.put_integer(id.index);
    out.put("\" source=\"");
    write_xml_attribute(out, graph_.id(edge.source));
    out.put("\" target=\"");
    write_xml_attribute(out, targets_.of(id));
    out.put(shared_.of_edges[index_of(edge.kind)]);
    out.put_real(edge.weight);
    if (edge_days_) write_day(out, edge_days_->of(edge));
    std::string_view opening = "\"><attvalues>";
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(opening);
        opening = "";
        out.put(shared_.edge_columns[column]);
        write_value(out, value);
        out.put("\"/>");
    });
    out.put(opening.empty() ? "</attvalues>" : "\">");
    out.put(shared_.edge_ends[index_of(edge.kind)]);
}

void ElementWriter::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_xml_attribute(out, value.text);
        case AttributeType::list:
            return write_xml_attribute(out, list_array(value.list, scratch_));
        case AttributeType::integer:
            return out.put_integer(value.integer);
        case AttributeType::real:
            return out.put_real(value.real);
    }
}

void write_all(const Graph& graph, const Shared& shared, const ExportOptions& options, ByteSink& sink) {
    write_head(graph, shared.columns, shared.days.has_value(), sink);
    const auto make_writer = [&] { return ElementWriter(graph, shared, options); };
    sink.write("<nodes>\n");
    write_elements(sink, graph.nodes(), options, make_writer);
    sink.write("</nodes>\n<edges>\n");
    write_elements(sink, graph.edges(), options, make_writer);
    sink.write("</edges>\n</graph>\n</gexf>\n");
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    write_all(graph, Shared(graph, options), options, sink);
}

void write_timeline(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    Shared shared(graph, options);
    shared.days.emplace(graph);
    write_all(graph, shared, options, sink);
}

}  // namespace arxgraph::gexf
