#include <arxgraph/core/graph/attributes.hpp>
#include <arxgraph/core/graph/edges_in_order.hpp>
#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/json_attributes.hpp>
#include <arxgraph/exporters/json_graphology.hpp>

#include <cmath>
#include <cstdint>
#include <numbers>

namespace arxgraph::json_graphology {

namespace {

struct Place {
    std::int64_t x{};
    std::int64_t y{};
};

/// Vogel 1979, "A better way to construct the sunflower head": even, and no two at one place. Whole numbers, because
/// the last digits of a cosine differ from library to library.
Place place_on_spiral(std::uint32_t index) {
    constexpr double golden_angle = std::numbers::pi * (3.0 - 2.2360679774997896964);
    constexpr double distance = 100;
    const double radius = distance * std::sqrt(static_cast<double>(index) + 0.5);
    const double angle = golden_angle * index;
    return {std::llround(radius * std::cos(angle)), std::llround(radius * std::sin(angle))};
}

void write_coordinate(TextWriter& out, std::int64_t value) {
    if (value < 0) out.put('-');
    out.put_integer(static_cast<std::uint64_t>(std::abs(value)));
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
    const Place place = place_on_spiral(node.index);
    out.put("{\"key\":");
    write_json_string(out, graph_.id(node));
    out.put(",\"attributes\":{\"label\":");
    write_json_string(out, graph_.label(node));
    out.put(",\"x\":");
    write_coordinate(out, place.x);
    out.put(",\"y\":");
    write_coordinate(out, place.y);
    out.put(',');
    attributes_.write(out, node);
    out.put("}}");
}

void Element::write(TextWriter& out, EdgeId id) {
    const Edge edge = edges_[id];
    out.put("{\"key\":");
    write_json_edge_id(out, id);
    out.put(',');
    attributes_.write_ends(out, edge);
    if (!traits(edge.kind).directed) out.put(",\"undirected\":true");
    out.put(",\"attributes\":{\"kind\":\"");
    out.put(name(edge.kind));
    out.put("\",");
    attributes_.write(out, edge);
    out.put("}}");
}

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    TextWriter out(sink);
    const JsonTexts texts(graph, options.attributes);
    out.put("{\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":true},\n\"attributes\":{\"name\":");
    write_json_string(out, options.graph_name);
    out.put("},\n\"nodes\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.nodes(), graph, texts, options);
    out.put("],\n\"edges\":[");
    out.flush();
    write_json_lines<Element>(sink, graph.edges(), graph, texts, options);
    out.put("]}\n");
    out.flush();
}

}  // namespace arxgraph::json_graphology
