#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <cstdint>

namespace arxgraph {

namespace {

constexpr std::uint64_t largest_exact_integer = std::uint64_t{1} << 53;

void write_list(TextWriter& out, std::span<const std::string_view> items) {
    char separator = '[';
    for (const std::string_view item : items) {
        out.put(separator);
        write_json_string(out, item);
        separator = ',';
    }
    out.put(items.empty() ? "[]" : "]");
}

void write_integer(TextWriter& out, std::uint64_t value) {
    const bool exact = value <= largest_exact_integer;
    if (!exact) out.put('"');
    out.put_integer(value);
    if (!exact) out.put('"');
}

template <class Id>
void write_further_attributes(TextWriter& out, AttributeReader& attributes, Id id) {
    attributes.visit(id, [&](std::string_view name, const AttributeValue& value) {
        out.put(',');
        write_json_member(out, name, value);
    });
}

}  // namespace

void write_json_member(TextWriter& out, std::string_view name, const AttributeValue& value) {
    write_json_string(out, name);
    out.put(':');
    switch (value.type) {
        case AttributeType::text:
            write_json_string(out, value.text);
            break;
        case AttributeType::list:
            write_list(out, value.list);
            break;
        case AttributeType::integer:
            write_integer(out, value.integer);
            break;
        case AttributeType::real:
            out.put_real(value.real);
            break;
    }
}

void write_json_attributes(TextWriter& out, const Graph& graph, AttributeReader& attributes, NodeId node) {
    out.put("\"kind\":\"");
    out.put(name(graph.kind(node)));
    out.put("\",\"color\":\"");
    out.put(color_of(graph.kind(node)).rgb);
    out.put('"');
    write_further_attributes(out, attributes, node);
}

void write_json_attributes(TextWriter& out, AttributeReader& attributes, const Edge& edge) {
    out.put("\"weight\":");
    out.put_real(edge.weight);
    write_further_attributes(out, attributes, edge.id);
}

void write_json_edge_id(TextWriter& out, EdgeId edge) {
    out.put("\"e");
    out.put_integer(edge.index);
    out.put('"');
}

void write_json_ends(TextWriter& out, const Graph& graph, const Edge& edge) {
    out.put("\"source\":");
    write_json_string(out, graph.id(edge.source));
    out.put(",\"target\":");
    write_json_string(out, graph.id(edge.target));
}

}  // namespace arxgraph
