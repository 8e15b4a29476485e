// What VOSviewer shows of nodes, in either of its formats.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/exporters/pair_links.hpp>
#include <arxgraph/exporters/timeline.hpp>

#include <array>
#include <cstdint>

namespace arxgraph::vosviewer {

struct Weights {
    std::uint64_t links{};
    double strength{};
};

/// Read by all threads; the graph outlives it.
class Items {
public:
    explicit Items(const Graph& graph);

    /// From 1, without gaps: the kinds that occur.
    std::uint32_t cluster(NodeId node) const noexcept { return clusters_[index_of(graph_.kind(node))]; }
    /// The year in which the node first is there. Years are known of all nodes or not shown at all, because VOSviewer
    /// takes a missing score for 0.
    std::uint32_t year(NodeId node) const noexcept { return days_.of(node).year; }
    bool has_years() const noexcept { return has_years_; }

private:
    const Graph& graph_;
    FirstDays days_;
    bool has_years_{};
    std::array<std::uint32_t, node_kind_count> clusters_{};
};

Weights weights_of(PairLinks& links, NodeId node);

}  // namespace arxgraph::vosviewer
