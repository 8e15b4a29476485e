#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/gml.hpp>
#include <arxgraph/exporters/joined_list.hpp>
#include <arxgraph/exporters/node_sizes.hpp>
#include <arxgraph/exporters/palette.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph::gml {

namespace {

/// Keys are letters, digits and '_': a language tag in a name may hold '-'.
std::vector<std::string> keys(std::span<const AttributeColumn> columns) {
    std::vector<std::string> all;
    for (const AttributeColumn& column : columns) {
        std::string key = " " + column.name + " ";
        std::replace(key.begin(), key.end(), '-', '_');
        all.push_back(std::move(key));
    }
    return all;
}

/// A real number has a point, before the exponent as well.
void write_real(TextWriter& out, float value) {
    std::array<char, 32> digits{};
    std::string text(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    if (text.find('.') == text.npos) text.insert(std::min(text.find('e'), text.size()), ".0");
    out.put(text);
}

/// What all threads read.
struct Shared {
    Shared(const Graph& graph, const ExportOptions& options)
        : columns(graph, options.attributes),
          sizes(graph),
          places(options.places),
          node_keys(keys(columns.of_nodes())),
          edge_keys(keys(columns.of_edges())) {}

    AttributeColumns columns;
    NodeSizes sizes;
    std::span<const Place> places;
    std::vector<std::string> node_keys;
    std::vector<std::string> edge_keys;
};

/// Writes nodes and edges; one a thread.
class Elements {
public:
    Elements(const Graph& graph, const Shared& shared)
        : graph_(graph), shared_(shared), edges_(graph), attributes_(graph, shared.columns) {}

    void write(TextWriter& out, NodeId node);
    void write(TextWriter& out, EdgeId edge);

private:
    void write_graphics(TextWriter& out, NodeId node);
    void write_value(TextWriter& out, const AttributeValue& value);

    const Graph& graph_;
    const Shared& shared_;
    EdgesInOrder edges_;
    AttributeReader attributes_;
    std::string scratch_;
};

void Elements::write(TextWriter& out, NodeId node) {
    out.put("node [ id ");
    out.put_integer(node.index);
    out.put(" label ");
    write_string(out, graph_.label(node));
    out.put(" kgid ");
    write_string(out, graph_.id(node));
    out.put(" kind \"");
    out.put(name(graph_.kind(node)));
    out.put('"');
    attributes_.visit(node, [&](std::size_t column, const AttributeValue& value) {
        out.put(shared_.node_keys[column]);
        write_value(out, value);
    });
    write_graphics(out, node);
    out.put(" ]\n");
}

void Elements::write_graphics(TextWriter& out, NodeId node) {
    out.put(" graphics [");
    if (!shared_.places.empty()) {
        out.put(" x ");
        write_real(out, shared_.places[node.index].x);
        out.put(" y ");
        write_real(out, shared_.places[node.index].y);
    }
    const float size = shared_.sizes.of(node);
    for (const std::string_view key : {" w ", " h ", " d "}) {
        out.put(key);
        write_real(out, size);
    }
    out.put(" type \"ellipse\" fill \"");
    out.put(color_of(graph_.kind(node)).rgb);
    out.put("\" ]");
}

void Elements::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("edge [ source ");
    out.put_integer(edge.source.index);
    out.put(" target ");
    out.put_integer(edge.target.index);
    out.put(" kind \"");
    out.put(name(edge.kind));
    out.put(traits(edge.kind).directed ? "\" is_directed 1 weight " : "\" is_directed 0 weight ");
    write_real(out, edge.weight);
    attributes_.visit(edge, [&](std::size_t column, const AttributeValue& value) {
        out.put(shared_.edge_keys[column]);
        write_value(out, value);
    });
    out.put(" ]\n");
}

void Elements::write_value(TextWriter& out, const AttributeValue& value) {
    switch (value.type) {
        case AttributeType::text:
            return write_string(out, value.text);
        case AttributeType::list:
            return write_string(out, joined_list(value.list, scratch_));
        case AttributeType::integer:
            return out.put_integer(value.integer);
        case AttributeType::real:
            return write_real(out, value.real);
    }
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Shared shared(graph, options);
    const auto make_writer = [&] { return Elements(graph, shared); };
    sink.write("Creator \"arxgraph\"\ngraph [\ndirected 1\nmultigraph 1\n");
    write_elements(sink, graph.nodes(), options, make_writer);
    write_elements(sink, graph.edges(), options, make_writer);
    sink.write("]\n");
}

void write_string(TextWriter& out, std::string_view text) {
    out.put('"');
    while (!text.empty()) {
        const char character = text.front();
        if (character == '&' || character == '"') {
            out.put(character == '&' ? "&amp;" : "&quot;");
            text.remove_prefix(1);
        } else if (character >= ' ' && character <= '~') {
            out.put(character);
            text.remove_prefix(1);
        } else {
            out.put("&#");
            out.put_integer(take_code_point(text));
            out.put(';');
        }
    }
    out.put('"');
}

}  // namespace arxgraph::gml
