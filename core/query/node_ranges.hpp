// Walks over all nodes of some kinds by several threads.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <bitset>
#include <cstdint>
#include <vector>

namespace arxgraph {

/// Nodes of one kind, one behind the other.
struct NodeRange {
    NodeKind kind{};
    IdRange<NodeId> nodes{};
};

inline constexpr std::uint32_t nodes_at_once = 1U << 15U;

inline std::vector<NodeRange> node_ranges(const Graph& graph, std::bitset<node_kind_count> kinds) {
    std::vector<NodeRange> ranges;
    for (const NodeKind kind : all_node_kinds) {
        if (!kinds[index_of(kind)]) continue;
        const IdRange<NodeId> all = graph.nodes(kind);
        for (std::size_t begin = 0; begin < all.size(); begin += nodes_at_once) {
            const std::size_t end = begin + nodes_at_once < all.size() ? begin + nodes_at_once : all.size();
            ranges.push_back({.kind = kind, .nodes = {all[begin], all[end]}});
        }
    }
    return ranges;
}

/// Calls collect(range, found) for ranges of nodes, on up to `threads` threads; what they found is in the order of
/// nodes, for any number of threads.
template <class Found, class Collect>
std::vector<Found> collect_from_nodes(const Graph& graph, std::bitset<node_kind_count> kinds, unsigned threads,
                                      Collect collect) {
    const std::vector<NodeRange> ranges = node_ranges(graph, kinds);
    std::vector<std::vector<Found>> parts(ranges.size());
    for_each_index(ranges.size(), threads, [&](std::size_t i) { collect(ranges[i], parts[i]); });
    std::vector<Found> all;
    for (const std::vector<Found>& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace arxgraph
