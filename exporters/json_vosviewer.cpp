#include <arxgraph/core/io/json_escape.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/json_vosviewer.hpp>
#include <arxgraph/exporters/vosviewer_items.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace arxgraph::json_vosviewer {

namespace {

using vosviewer::Items;
using vosviewer::Weights;
using vosviewer::weights_of;

/// Writes items; one a thread.
class ItemLines {
public:
    ItemLines(const Graph& graph, const Items& items, std::span<const Place> places)
        : graph_(graph), items_(items), places_(places), links_(graph) {}

    void write(TextWriter& out, NodeId node) {
        out.put(node.index == 0 ? "\n{\"id\":" : ",\n{\"id\":");
        out.put_integer(node.index + std::uint64_t{1});
        out.put(",\"label\":");
        write_json_string(out, graph_.label(node));
        if (const std::string url = graph_.url(node); !url.empty()) {
            out.put(",\"url\":");
            write_json_string(out, url);
        }
        write_place(out, node);
        out.put(",\"cluster\":");
        out.put_integer(items_.cluster(node));
        write_weights(out, node);
        if (items_.has_years()) {
            out.put(",\"scores\":{\"First year\":");
            out.put_integer(items_.year(node));
            out.put('}');
        }
        out.put('}');
    }

private:
    void write_place(TextWriter& out, NodeId node) {
        if (places_.empty()) return;
        out.put(",\"x\":");
        out.put_real(places_[node.index].x);
        out.put(",\"y\":");
        out.put_real(places_[node.index].y);
    }
    void write_weights(TextWriter& out, NodeId node) {
        const Weights weights = weights_of(links_, node);
        out.put(",\"weights\":{\"Links\":");
        out.put_integer(weights.links);
        out.put(",\"Total link strength\":");
        out.put_real(static_cast<float>(weights.strength));
        out.put('}');
    }

    const Graph& graph_;
    const Items& items_;
    std::span<const Place> places_;
    PairLinks links_;
};

/// The first node with a link to a later one.
NodeId first_with_link(const Graph& graph) {
    PairLinks links(graph);
    for (const NodeId node : graph.nodes()) {
        bool found = false;
        for_each_later(links, node, [&](const PairLink&) { found = true; });
        if (found) return node;
    }
    return NodeId::none();
}

/// Writes the links of a node to later nodes; one a thread.
class LinkLines {
public:
    LinkLines(const Graph& graph, NodeId first) : first_(first), links_(graph) {}

    void write(TextWriter& out, NodeId node) {
        std::string_view separator = node == first_ ? "\n" : ",\n";
        for_each_later(links_, node, [&](const PairLink& link) {
            out.put(separator);
            separator = ",\n";
            out.put("{\"source_id\":");
            out.put_integer(node.index + std::uint64_t{1});
            out.put(",\"target_id\":");
            out.put_integer(link.other.index + std::uint64_t{1});
            out.put(",\"strength\":");
            out.put_real(static_cast<float>(link.strength));
            out.put('}');
        });
    }

private:
    NodeId first_;
    PairLinks links_;
};

}  // namespace

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Items items(graph);
    sink.write("{\"network\":{\n\"items\":[");
    write_elements(sink, graph.nodes(), options, [&] { return ItemLines(graph, items, options.places); });
    sink.write("\n],\n\"links\":[");
    ExportOptions by_node = options;
    by_node.written = edges_of_nodes(graph, options.written);
    const NodeId first = first_with_link(graph);
    write_elements(sink, graph.nodes(), by_node, [&] { return LinkLines(graph, first); });
    sink.write("\n]}}\n");
}

}  // namespace arxgraph::json_vosviewer
