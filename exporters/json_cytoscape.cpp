#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/json_cytoscape.hpp>

#include <string_view>

namespace arxgraph::json_cytoscape {

namespace {

void end_element(TextWriter& out, std::string_view kind) {
    out.put("},\"classes\":\"");
    out.put(kind);
    out.put("\"}");
}

void write_node(TextWriter& out, const Graph& graph, AttributeReader& attributes, NodeId node) {
    const std::string_view kind = name(graph.kind(node));
    out.put("{\"data\":{\"id\":");
    write_json_string(out, graph.id(node));
    out.put(",\"label\":");
    write_json_string(out, graph.label(node));
    out.put(',');
    write_json_attributes(out, graph, attributes, node);
    end_element(out, kind);
}

void write_edge(TextWriter& out, const Graph& graph, AttributeReader& attributes, EdgeId id) {
    const Edge edge = graph.edge(id);
    out.put("{\"data\":{\"id\":");
    write_json_edge_id(out, id);
    out.put(',');
    write_json_ends(out, graph, edge);
    out.put(",\"kind\":\"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\",\"directed\":true," : "\",\"directed\":false,");
    write_json_attributes(out, attributes, edge);
    end_element(out, name(edge.kind));
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    AttributeReader attributes(graph);
    out.put(
        "{\"format_version\":\"1.0\",\"generated_by\":\"arxgraph\",\"target_cytoscapejs_version\":\"~3\",\n"
        "\"data\":{\"name\":");
    write_json_string(out, options.graph_name);
    out.put(",\"shared_name\":");
    write_json_string(out, options.graph_name);
    out.put("},\n\"elements\":{\n\"nodes\":[");
    write_json_lines(out, graph.nodes(), [&](NodeId node) { write_node(out, graph, attributes, node); });
    out.put("],\n\"edges\":[");
    write_json_lines(out, graph.edges(), [&](EdgeId edge) { write_edge(out, graph, attributes, edge); });
    out.put("]}}\n");
    out.flush();
}

}  // namespace arxgraph::json_cytoscape
