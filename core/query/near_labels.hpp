// Nodes whose labels are nearly a given text: suggestions for what was misspelt.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/query/find_nodes.hpp>

#include <string_view>
#include <vector>

namespace arxgraph {

inline constexpr double least_similarity = 0.6;

/// The nearest first, equally near ones by node; of label_similarity ≥ least_similarity. Labels are sifted by the
/// trigrams they share with the text (Dice's coefficient, as in Kondrak, Marcu & Knight 2003) and only the best few
/// hundred are compared. O(bytes of labels).
std::vector<NodeSuggestion> near_labels(const Graph& graph, std::string_view text, const FindOptions& options);

}  // namespace arxgraph
