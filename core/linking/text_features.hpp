// The words of papers as weighted features.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/sparse_index.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace arxgraph {

inline constexpr std::size_t terms_kept = 24;

/// TF-IDF of title (counted twice), abstract and notes: (1 + ln tf) · ln(N / df) (Salton & Buckley 1988, "ltn"), the
/// `terms_kept` weightiest terms of each paper, sorted by term..
std::vector<std::vector<Feature>> text_features(const Graph& graph, std::span<const NodeId> papers, unsigned threads);

}  // namespace arxgraph
