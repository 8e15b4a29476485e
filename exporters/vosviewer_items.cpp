#include <arxgraph/exporters/vosviewer_items.hpp>

#include <algorithm>

namespace arxgraph::vosviewer {

Items::Items(const Graph& graph) : graph_(graph), days_(graph) {
    const auto nodes = graph.nodes();
    has_years_ =
        !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), [&](NodeId node) { return days_.of(node).stated(); });
    std::uint32_t clusters = 0;
    for (const NodeKind kind : all_node_kinds)
        if (graph.node_count(kind) != 0) clusters_[index_of(kind)] = ++clusters;
}

Weights weights_of(PairLinks& links, NodeId node) {
    Weights weights;
    for (const PairLink& link : links.of(node)) {
        ++weights.links;
        weights.strength += link.strength;
    }
    return weights;
}

}  // namespace arxgraph::vosviewer
