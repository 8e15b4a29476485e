#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/json.hpp>
#include <arxgraph/exporters/json_attributes.hpp>

namespace arxgraph::json {

namespace {

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
    out.put("{\"id\":");
    write_json_string(out, graph_.id(node));
    out.put(",\"label\":");
    write_json_string(out, graph_.label(node));
    out.put(',');
    attributes_.write(out, node);
    out.put('}');
}

void Element::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("{\"id\":");
    write_json_edge_id(out, id);
    out.put(",\"key\":");
    write_json_edge_id(out, id);
    out.put(',');
    attributes_.write_ends(out, edge);
    out.put(",\"kind\":\"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\",\"directed\":true," : "\",\"directed\":false,");
    attributes_.write(out, edge);
    out.put('}');
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    const JsonTexts texts(graph, options.attributes);
    out.put("{\"directed\":true,\"multigraph\":true,\"graph\":{\"name\":");
    write_json_string(out, options.graph_name);
    out.put("},\n\"nodes\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.nodes(), graph, texts, options);
    out.put("],\n\"links\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.edges(), graph, texts, options);
    out.put("]}\n");
    out.flush();
}

}  // namespace arxgraph::json
