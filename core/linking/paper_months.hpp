// When a paper appeared and when its texts were written, as months: what is older than a paper does not name it.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstdint>

namespace arxgraph {

/// Twelve times the year and the month; 0: not known.
using Month = std::uint32_t;

/// By its arXiv id and the day it was published, the earlier one.
Month appeared_in(const Graph& graph, NodeId paper);
/// The latest day that it states, else as appeared_in: texts may be newer than the paper.
Month written_by(const Graph& graph, NodeId paper);

}  // namespace arxgraph
