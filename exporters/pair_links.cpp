#include <arxgraph/exporters/pair_links.hpp>

#include <algorithm>

namespace arxgraph {

std::span<const PairLink> PairLinks::of(NodeId node) {
    links_.clear();
    for (const EdgeKind kind : all_edge_kinds) {
        for (const EdgeId id : graph_.out_edges(node, kind)) {
            const Edge edge = graph_.edge(id, node);
            links_.push_back({.other = edge.target, .strength = edge.weight});
        }
        for (const EdgeId id : graph_.in_edges(node, kind)) {
            const Edge edge = graph_.edge(id);
            links_.push_back({.other = edge.source, .strength = edge.weight});
        }
    }
    std::erase_if(links_, [&](const PairLink& link) { return link.other == node; });
    std::stable_sort(links_.begin(), links_.end(),
                     [](const PairLink& a, const PairLink& b) { return a.other < b.other; });
    merge();
    return links_;
}

void PairLinks::merge() {
    std::size_t last = 0;
    for (std::size_t i = 1; i < links_.size(); ++i) {
        if (links_[i].other == links_[last].other)
            links_[last].strength += links_[i].strength;
        else
            links_[++last] = links_[i];
    }
    if (!links_.empty()) links_.resize(last + 1);
}

WrittenElements edges_of_nodes(const Graph& graph, const WrittenElements& written) {
    if (!written) return {};
    return [&graph, &written, node = std::uint32_t{0}](std::size_t nodes) mutable {
        std::size_t edges = 0;
        for (const std::uint32_t end = node + static_cast<std::uint32_t>(nodes); node < end; ++node)
            for (const EdgeKind kind : all_edge_kinds) edges += graph.out_edges(NodeId{node}, kind).size();
        written(edges);
    };
}

}  // namespace arxgraph
