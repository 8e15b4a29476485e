// Puts the rows of an EdgeSet in the order that compressed sparse rows need.
#pragma once

#include <arxgraph/core/graph/edge_set.hpp>

#include <cstdint>

namespace arxgraph {

/// Throws Error if a column has another length than `source`, a weight is not finite and positive, or an undirected
/// edge does not name the smaller node first. O(edges).
void check_columns(const EdgeSet& edges);

/// Stable counting sort by source, whose ids lie in [first, first + rows). O(edges + rows); nothing if in order
/// already.
void sort_by_source(EdgeSet& edges, NodeId first, std::uint32_t rows);

/// Offsets of each row: counts of `nodes` by row, summed up; one more than `rows` long.
std::vector<std::uint32_t> row_offsets(const std::vector<NodeId>& nodes, NodeId first, std::uint32_t rows);

}  // namespace arxgraph
