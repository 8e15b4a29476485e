// Which edges each node has: compressed sparse rows over the edges of one kind, which are sorted by source.
#pragma once

#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/graph/kinds.hpp>
#include <arxgraph/core/memory/column.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

/// All empty if there are no edges. Rows count from the first node of the source kinds, or of the target kind; edges
/// from the first of their kind.
struct Adjacency {
    Column<std::uint32_t> out_begin{};   // by source row, and one more
    Column<std::uint32_t> marked_row{};  // the source row of each marked edge
    Column<std::uint32_t> in_begin{};    // by target row, and one more
    Column<EdgeId> in_edges{};           // numbered in the whole graph
};
using Adjacencies = std::array<Adjacency, edge_kind_count>;

/// Edges 0, 64, 128 … are marked, so that the source of an edge is found without a column of sources: between the rows
/// of two marked edges.
inline constexpr std::uint32_t edges_a_mark = 64;

/// Of sources in order.
std::vector<std::uint32_t> marked_rows(std::span<const NodeId> sources, NodeId first);

/// The row that an edge leaves from. O(log edges_a_mark), or of the rows without edges between two marks.
std::uint32_t source_row(const Adjacency& rows, std::uint32_t edge) noexcept;

}  // namespace arxgraph
