// What joins a node to each other node, all kinds of edges and both directions as one link: for readers that know one
// kind of edge.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace arxgraph {

struct PairLink {
    NodeId other{};
    double strength{};  // sum of the weights
};

/// One a thread; the graph outlives it.
class PairLinks {
public:
    explicit PairLinks(const Graph& graph) : graph_(graph) {}

    /// By the other node; none to the node itself. O(edges of the node · log). Lives until the next call.
    std::span<const PairLink> of(NodeId node);

private:
    void merge();

    const Graph& graph_;
    std::vector<PairLink> links_;
};

/// Calls write_link(other, strength) of the links of `node` that lead to a later node: each link of a graph once.
template <class WriteLink>
void for_each_later(PairLinks& links, NodeId node, const WriteLink& write_link) {
    for (const PairLink& link : links.of(node))
        if (link.other > node) write_link(link);
}

/// Tells of the edges that leave nodes where nodes are written for their edges.
WrittenElements edges_of_nodes(const Graph& graph, const WrittenElements& written);

}  // namespace arxgraph
