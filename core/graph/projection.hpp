// A part of a graph as a graph of its own.
#pragma once

#include <arxgraph/core/entry/date.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <bitset>
#include <cstdint>
#include <optional>

namespace arxgraph {

/// What to keep; the default keeps everything. The steps are taken in the order of the members.
struct Projection {
    std::optional<Date> since{};  // papers of this day or later: published, else noted; papers without a date go …
    std::optional<Date> until{};  // … if either is set, except stubs, which stay while a kept paper cites them
    double min_weight{};          // of coauthor, related and cites edges
    std::bitset<node_kind_count> nodes = ~std::bitset<node_kind_count>{};  // edges of other nodes go with them
    std::bitset<edge_kind_count> edges =
        ~std::bitset<edge_kind_count>{};  // nodes without any of the kept edges go, if not all kinds are kept
    std::uint32_t top{};                  // this many nodes of highest degree among what is left, ties by order; 0: all
    bool abstracts = true;                // false: abstracts are dropped
    WorkProgress progress{};              // told of nodes and edges
};

/// Node order is kept; ids and labels do not change. Authors, tags, categories and links that lose their last paper to
/// `since` or `until` go with it. O(nodes + edges).
Graph project(const Graph& graph, const Projection& projection);

}  // namespace arxgraph
