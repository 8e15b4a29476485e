#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
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

/// Writes nodes and edges; one a thread.
class Element {
public:
    Element(const Graph& graph, const JsonTexts& texts) : graph_(graph), edges_(graph), attributes_(graph, texts) {}
    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId id);

private:
    const Graph& graph_;
    EdgesInOrder edges_;
    JsonAttributes attributes_;
};

void Element::write(TextWriter& out, NodeId node) {
    const std::string_view kind = name(graph_.kind(node));
    out.put("{\"data\":{\"id\":");
    write_json_string(out, graph_.id(node));
    out.put(",\"label\":");
    write_json_string(out, graph_.label(node));
    out.put(',');
    attributes_.write(out, node);
    end_element(out, kind);
}

void Element::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("{\"data\":{\"id\":");
    write_json_edge_id(out, id);
    out.put(',');
    attributes_.write_ends(out, edge);
    out.put(",\"kind\":\"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\",\"directed\":true," : "\",\"directed\":false,");
    attributes_.write(out, edge);
    end_element(out, name(edge.kind));
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    const JsonTexts texts(graph, options.attributes);
    out.put(
        "{\"format_version\":\"1.0\",\"generated_by\":\"arxgraph\",\"target_cytoscapejs_version\":\"~3\",\n"
        "\"data\":{\"name\":");
    write_json_string(out, options.graph_name);
    out.put(",\"shared_name\":");
    write_json_string(out, options.graph_name);
    out.put("},\n\"elements\":{\n\"nodes\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.nodes(), graph, texts, options);
    out.put("],\n\"edges\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.edges(), graph, texts, options);
    out.put("]}}\n");
    out.flush();
}

}  // namespace arxgraph::json_cytoscape
