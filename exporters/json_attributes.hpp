// What the JSON formats have in common.
#pragma once

#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/io/text_writer.hpp>

#include <string_view>

namespace arxgraph {

/// `"name":value`. Integers beyond 2^53, which JavaScript would round, become strings; lists are arrays.
void write_json_member(TextWriter& out, std::string_view name, const AttributeValue& value);

/// `"kind":"paper","color":"#2f6db5"` and what else the node has, in the middle of an object.
void write_json_attributes(TextWriter& out, const Graph& graph, AttributeReader& attributes, NodeId node);

/// `"weight":1` and what else the edge has, in the middle of an object.
void write_json_attributes(TextWriter& out, AttributeReader& attributes, const Edge& edge);

/// `"e0"`
void write_json_edge_id(TextWriter& out, EdgeId edge);

/// `"source":"…","target":"…"`
void write_json_ends(TextWriter& out, const Graph& graph, const Edge& edge);

/// What write(id) writes for each node or edge, one a line, with commas between.
template <class Ids, class Write>
void write_json_lines(TextWriter& out, const Ids& ids, const Write& write) {
    bool first = true;
    for (const auto id : ids) {
        out.put(first ? "\n" : ",\n");
        write(id);
        first = false;
    }
    out.put('\n');
}

}  // namespace arxgraph
