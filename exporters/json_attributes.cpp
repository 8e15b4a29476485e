#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

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

std::vector<std::string> member_names(std::span<const AttributeColumn> columns) {
    std::vector<std::string> names;
    for (const AttributeColumn& column : columns) {
        StringSink name;
        TextWriter out(name);
        out.put(',');
        write_json_string(out, column.name);
        out.put(':');
        out.flush();
        names.push_back(name.text());
    }
    return names;
}

}  // namespace

JsonTexts::JsonTexts(const Graph& graph, const AttributeChoice& choice)
    : columns(graph, choice),
      node_columns(member_names(columns.of_nodes())),
      edge_columns(member_names(columns.of_edges())) {}

void JsonAttributes::write(TextWriter& out, NodeId node) {
    out.put("\"kind\":\"");
    out.put(name(graph_.kind(node)));
    out.put("\",\"color\":\"");
    out.put(color_of(graph_.kind(node)).rgb);
    out.put('"');
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.node_columns[column]);
        write_json_value(out, value);
    });
}

void JsonAttributes::write_ends(TextWriter& out, const Edge& edge) {
    out.put("\"source\":");
    write_json_string(out, graph_.id(edge.source));
    out.put(",\"target\":");
    write_json_string(out, targets_.of(edge.id));
}

void JsonAttributes::write(TextWriter& out, const Edge& edge) {
    out.put("\"weight\":");
    out.put_real(edge.weight);
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(texts_.edge_columns[column]);
        write_json_value(out, value);
    });
}

void write_json_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_json_string(out, value.text);
        case AttributeType::list:
            return write_list(out, value.list);
        case AttributeType::integer:
            return write_integer(out, value.integer);
        case AttributeType::real:
            return out.put_real(value.real);
    }
}

void write_json_edge_id(TextWriter& out, EdgeId edge) {
    out.put("\"e");
    out.put_integer(edge.index);
    out.put('"');
}

}  // namespace arxgraph
