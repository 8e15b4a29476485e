// Puts the rows of an EdgeSet in the order that compressed sparse rows need.
#pragma once

#include <arxgraph/core/graph/edge_set.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

/// Throws Error if a column besides the sources has another length than `target`, or statements do not add up. O(1).
void check_lengths(const EdgeSet& edges);

/// Throws Error if a weight is not finite and positive. O(edges).
void check_weights(const EdgeSet& edges);

/// Throws Error if an edge leaves or reaches a node of another kind than these, or is undirected and does not name the
/// smaller node first. O(edges).
void check_ends(const EdgeSet& edges, IdRange<NodeId> sources, IdRange<NodeId> targets);

/// Stable counting sort by source, whose ids lie in [first, first + rows). O(edges + rows); nothing if in order
/// already.
void sort_by_source(EdgeSet& edges, NodeId first, std::uint32_t rows);

/// Offsets of each row: counts of `nodes` by row, summed up; one more than `rows` long.
std::vector<std::uint32_t> row_offsets(std::span<const NodeId> nodes, NodeId first, std::uint32_t rows);

}  // namespace arxgraph
