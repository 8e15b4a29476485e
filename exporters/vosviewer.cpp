#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/element_output.hpp>
#include <arxgraph/exporters/one_line.hpp>
#include <arxgraph/exporters/vosviewer.hpp>
#include <arxgraph/exporters/vosviewer_items.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace arxgraph::vosviewer {

namespace {

/// Writes lines of the map; one a thread.
class MapLines {
public:
    MapLines(const Graph& graph, const Items& items, std::span<const Place> places)
        : graph_(graph), items_(items), places_(places), links_(graph) {}

    void write(TextWriter& out, NodeId node) {
        out.put_integer(node.index + std::uint64_t{1});
        out.put('\t');
        out.put(one_line(graph_.label(node), scratch_));
        out.put('\t');
        out.put(graph_.url(node));
        write_place(out, node);
        out.put('\t');
        out.put_integer(items_.cluster(node));
        const Weights weights = weights_of(links_, node);
        out.put('\t');
        out.put_integer(weights.links);
        out.put('\t');
        out.put_real(static_cast<float>(weights.strength));
        if (items_.has_years()) {
            out.put('\t');
            out.put_integer(items_.year(node));
        }
        out.put('\n');
    }

private:
    void write_place(TextWriter& out, NodeId node) {
        if (places_.empty()) return;
        out.put('\t');
        out.put_real(places_[node.index].x);
        out.put('\t');
        out.put_real(places_[node.index].y);
    }

    const Graph& graph_;
    const Items& items_;
    std::span<const Place> places_;
    PairLinks links_;
    std::string scratch_;
};

/// Writes the links of a node to later nodes; one a thread.
class NetworkLines {
public:
    explicit NetworkLines(const Graph& graph) : links_(graph) {}

    void write(TextWriter& out, NodeId node) {
        for_each_later(links_, node, [&](const PairLink& link) {
            out.put_integer(node.index + std::uint64_t{1});
            out.put('\t');
            out.put_integer(link.other.index + std::uint64_t{1});
            out.put('\t');
            out.put_real(static_cast<float>(link.strength));
            out.put('\n');
        });
    }

private:
    PairLinks links_;
};

}  // namespace

void write_map(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    const Items items(graph);
    sink.write("id\tlabel\turl");
    if (!options.places.empty()) sink.write("\tx\ty");
    sink.write("\tcluster\tweight<Links>\tweight<Total link strength>");
    sink.write(items.has_years() ? "\tscore<First year>\n" : "\n");
    write_elements(sink, graph.nodes(), options, [&] { return MapLines(graph, items, options.places); });
}

void write_network(const Graph& graph, const ExportOptions& options, ByteSink& sink) {
    ExportOptions by_node = options;
    by_node.written = edges_of_nodes(graph, options.written);
    write_elements(sink, graph.nodes(), by_node, [&] { return NetworkLines(graph); });
}

}  // namespace arxgraph::vosviewer
