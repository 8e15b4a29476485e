#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/json_jgf.hpp>

namespace arxgraph::json_jgf {

namespace {

void write_node(TextWriter& out, const Graph& graph, AttributeReader& attributes, NodeId node) {
    write_json_string(out, graph.id(node));
    out.put(":{\"label\":");
    write_json_string(out, graph.label(node));
    out.put(",\"metadata\":{");
    write_json_attributes(out, graph, attributes, node);
    out.put("}}");
}

void write_edge(TextWriter& out, const Graph& graph, AttributeReader& attributes, EdgeId id) {
    const Edge edge = graph.edge(id);
    out.put("{\"id\":");
    write_json_edge_id(out, id);
    out.put(',');
    write_json_ends(out, graph, edge);
    out.put(",\"relation\":\"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\",\"directed\":true,\"metadata\":{"
                                       : "\",\"directed\":false,\"metadata\":{");
    write_json_attributes(out, attributes, edge);
    out.put("}}");
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    AttributeReader attributes(graph);
    out.put("{\"graph\":{\"id\":");
    write_json_string(out, options.graph_name);
    out.put(",\"label\":");
    write_json_string(out, options.graph_name);
    out.put(",\"directed\":true,\"metadata\":{},\n\"nodes\":{");
    write_json_lines(out, graph.nodes(), [&](NodeId node) { write_node(out, graph, attributes, node); });
    out.put("},\n\"edges\":[");
    write_json_lines(out, graph.edges(), [&](EdgeId edge) { write_edge(out, graph, attributes, edge); });
    out.put("]}}\n");
    out.flush();
}

}  // namespace arxgraph::json_jgf
