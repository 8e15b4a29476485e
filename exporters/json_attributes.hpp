// What the JSON formats have in common.
#pragma once

#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/exporters/target_ids.hpp>

#include <string>
#include <vector>

namespace arxgraph {

/// What all threads share: made once.
struct JsonTexts {
    JsonTexts(const Graph& graph, const AttributeChoice& choice);

    AttributeColumns columns;
    std::vector<std::string> node_columns{};  // `,"name":`
    std::vector<std::string> edge_columns{};
};

/// Writes what the formats have in common of nodes and edges; one a thread.
class JsonAttributes {
public:
    JsonAttributes(const Graph& graph, const JsonTexts& texts)
        : graph_(graph), texts_(texts), attributes_(graph, texts.columns), targets_(graph) {}

    /// `"kind":"paper","color":"#2f6db5"` and what else the node has, in the middle of an object.
    void write(TextWriter& out, NodeId node);
    /// `"source":"…","target":"…"`
    void write_ends(TextWriter& out, const Edge& edge);
    /// `"weight":1` and what else the edge has, in the middle of an object.
    void write(TextWriter& out, const Edge& edge);

private:
    const Graph& graph_;
    const JsonTexts& texts_;
    AttributeReader attributes_;
    TargetIds targets_;
};

/// Integers beyond 2^53, which JavaScript would round, become strings; lists are arrays.
void write_json_value(TextWriter& out, const AttributeValue& value);

/// `"e0"`
void write_json_edge_id(TextWriter& out, EdgeId edge);

/// What Element{graph, texts}.write(out, id) writes for each node or edge, one a line, with commas between; several
/// threads at once.
template <class Element, class AnyId>
void write_json_lines(ByteSink& sink, IdRange<AnyId> ids, const Graph& graph, const JsonTexts& texts,
                      const ExportOptions& options) {
    struct Line {
        Element element;
        AnyId first{};
        void write(TextWriter& out, AnyId id) {
            out.put(id == first ? "\n" : ",\n");
            element.write(out, id);
        }
    };
    write_elements(sink, ids, options, [&] { return Line{Element(graph, texts), ids.front()}; });
    sink.write("\n");
}

}  // namespace arxgraph
