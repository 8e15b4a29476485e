#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/jsonl_graphframes.hpp>
#include <arxgraph/exporters/target_ids.hpp>

namespace arxgraph::jsonl_graphframes {

namespace {

/// Writes vertices and edges; one a thread.
class Lines {
public:
    Lines(const Graph& graph, const JsonTexts& texts)
        : graph_(graph), edges_(graph), targets_(graph), attributes_(graph, texts) {}
    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId id);

private:
    const Graph& graph_;
    EdgesInOrder edges_;
    TargetIds targets_;
    JsonAttributes attributes_;
};

void Lines::write(TextWriter& out, NodeId node) {
    out.put("{\"id\":");
    write_json_string(out, graph_.id(node));
    out.put(",\"label\":");
    write_json_string(out, graph_.label(node));
    out.put(',');
    attributes_.write(out, node);
    out.put("}\n");
}

void Lines::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("{\"src\":");
    write_json_string(out, graph_.id(edge.source));
    out.put(",\"dst\":");
    write_json_string(out, targets_.of(id));
    out.put(",\"relationship\":\"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\",\"directed\":true," : "\",\"directed\":false,");
    attributes_.write(out, edge);
    out.put("}\n");
}

}  // namespace

void write_vertices(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const JsonTexts texts(graph, options.attributes);
    write_elements(sink, graph.nodes(), options, [&] { return Lines(graph, texts); });
}

void write_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const JsonTexts texts(graph, options.attributes);
    write_elements(sink, graph.edges(), options, [&] { return Lines(graph, texts); });
}

}  // namespace arxgraph::jsonl_graphframes
