// The words that make the texts of two papers similar.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/graph/text_index.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace arxgraph {

/// Folded terms that both papers have in the index, those first that add most to their cosine; at most `count`.
/// O(text of the first).
std::vector<std::string> shared_terms(const Graph& graph, const TextIndex& index, NodeId paper, NodeId other,
                                      std::size_t count);

}  // namespace arxgraph
