#include <arxgraph/core/linking/walk_signal.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

void append_sources(const Graph& graph, NodeId node, EdgeKind kind, std::vector<NodeId>& nodes) {
    for (const EdgeId edge : graph.in_edges(node, kind)) nodes.push_back(graph.source(edge));
}
void append_targets(const Graph& graph, NodeId node, EdgeKind kind, std::vector<NodeId>& nodes) {
    const auto targets = graph.targets(node, kind);
    nodes.insert(nodes.end(), targets.begin(), targets.end());
}

}  // namespace

std::size_t WalkSignal::neighbour_count(NodeId node) const noexcept {
    switch (graph_.kind(node)) {
        case NodeKind::paper: {
            std::size_t count = 0;
            if (edges_.authors) count += graph_.in_edges(node, EdgeKind::authored).size();
            if (edges_.tags) count += graph_.out_edges(node, EdgeKind::tagged).size();
            for (const EdgeKind kind : {EdgeKind::cites, EdgeKind::mentions})
                if (kind == EdgeKind::cites ? edges_.cites : edges_.mentions)
                    count += graph_.out_edges(node, kind).size() + graph_.in_edges(node, kind).size();
            return count;
        }
        case NodeKind::tag:
            return graph_.in_edges(node, EdgeKind::tagged).size();
        default:
            return graph_.out_edges(node, EdgeKind::authored).size();
    }
}

void WalkSignal::collect_neighbours(NodeId node) {
    neighbours_.clear();
    switch (graph_.kind(node)) {
        case NodeKind::paper:
            if (edges_.authors) append_sources(graph_, node, EdgeKind::authored, neighbours_);
            if (edges_.tags) append_targets(graph_, node, EdgeKind::tagged, neighbours_);
            for (const EdgeKind kind : {EdgeKind::cites, EdgeKind::mentions}) {
                if (!(kind == EdgeKind::cites ? edges_.cites : edges_.mentions)) continue;
                append_targets(graph_, node, kind, neighbours_);
                append_sources(graph_, node, kind, neighbours_);
            }
            break;
        case NodeKind::tag:
            append_sources(graph_, node, EdgeKind::tagged, neighbours_);
            break;
        default:
            append_targets(graph_, node, EdgeKind::authored, neighbours_);
    }
}

/// A node is ready once what waits there is worth pushing.
void WalkSignal::spread(NodeId node, double share, std::vector<NodeId>& ready) {
    const auto [at, is_new] = mass_.try_emplace(node.index, Mass{});
    if (is_new) order_.push_back(node);
    const std::size_t neighbours = neighbour_count(node);
    if (neighbours > most_neighbours) return;
    const double worth_it = precision * static_cast<double>(neighbours);
    const bool was_ready = at->second.waiting >= worth_it;
    at->second.waiting += share;
    if (!was_ready && at->second.waiting >= worth_it) ready.push_back(node);
}

void WalkSignal::push(NodeId node, std::vector<NodeId>& ready) {
    Mass& mass = mass_.find(node.index)->second;
    const double waiting = mass.waiting;
    mass.settled += restart * waiting;
    mass.waiting = 0;
    collect_neighbours(node);
    const double share = (1 - restart) * waiting / static_cast<double>(neighbours_.size());
    for (const NodeId neighbour : neighbours_) spread(neighbour, share, ready);
}

void WalkSignal::add_to(Candidates& candidates, NodeId paper) {
    if (neighbour_count(paper) == 0 || neighbour_count(paper) > most_neighbours) return;
    mass_.clear();
    order_.clear();
    std::vector<NodeId> ready;
    spread(paper, 1, ready);
    for (std::size_t next = 0; next < ready.size(); ++next) push(ready[next], ready);
    const IdRange<NodeId> papers = graph_.nodes(NodeKind::paper);
    for (const NodeId node : order_) {
        const double share = mass_.find(node.index)->second.settled;
        if (node == paper || share <= 0 || !papers.contains(node)) continue;
        candidates.at(node).similarity[index_of(Signal::walk)] = static_cast<float>(share / (share + half));
    }
}

}  // namespace arxgraph
