#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/one_line.hpp>
#include <arxgraph/exporters/pajek.hpp>
#include <arxgraph/exporters/unique_labels.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph::pajek {

namespace {

bool has_directed(const Graph& graph) {
    return std::any_of(all_edge_kinds.begin(), all_edge_kinds.end(),
                       [&](EdgeKind kind) { return traits(kind).directed && !graph.edges(kind).empty(); });
}

/// Writes vertices and lines; one a thread.
class Lines {
public:
    Lines(const Graph& graph, const UniqueLabels& labels) : labels_(labels), edges_(graph) {}

    void write(TextWriter& out, NodeId node) {
        out.put_integer(node.index + std::uint64_t{1});
        out.put(" \"");
        write_label(out, one_line(labels_.of(node, label_), line_));
        out.put("\"\n");
    }

    void write(TextWriter& out, EdgeId id) {
        const Edge edge = edges_[id];
        out.put_integer(edge.source.index + std::uint64_t{1});
        out.put(' ');
        out.put_integer(edge.target.index + std::uint64_t{1});
        out.put(' ');
        out.put_real(edge.weight);
        out.put(" l \"");
        out.put(name(edge.kind));
        out.put("\"\n");
    }

private:
    /// The format has no escapes: a quote would end the label, and a backslash is one to some readers.
    static void write_label(TextWriter& out, std::string_view label) {
        for (const char character : label) out.put(character == '"' ? '\'' : (character == '\\' ? '/' : character));
    }

    const UniqueLabels& labels_;
    EdgesInOrder edges_;
    std::string label_;
    std::string line_;
};

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const UniqueLabels labels(graph);
    const auto make_writer = [&] { return Lines(graph, labels); };
    sink.write("*Vertices " + std::to_string(graph.node_count()) + "\n");
    write_elements(sink, graph.nodes(), options, make_writer);
    sink.write(has_directed(graph) ? "*Arcs\n" : "*Edges\n");
    write_elements(sink, graph.edges(), options, make_writer);
}

}  // namespace arxgraph::pajek
