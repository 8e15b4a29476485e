// `related` edges: for each paper the papers that are most related to it.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/related_index.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <string>

namespace arxgraph {

/// Which of two papers must have chosen the other.
enum class Choice : std::uint8_t { either, both };

struct RelatedOptions {
    std::uint32_t per_paper = 5;     // each chooses at most so many; 0: none
    Choice choice = Choice::either;  // both: only mutual choices become edges
    double min_score = 0.05;         // in (0, 1]
    RelatedIndexOptions index{};
    unsigned threads = 1;     // the result is the same for any number
    WorkProgress progress{};  // told of papers
};

/// Every described paper chooses the papers most related to it (RelatedSearch); `reasons` holds what each signal adds
/// to the score. If two choose one another with different scores, as a search may miss a paper, the higher one counts.
/// The graph's text index is used if it has one, else one is made. Papers of larger graphs are compared with fewer
/// others (edge_effort).
EdgeSet related_edges(const Graph& graph, const RelatedOptions& options);

/// How much is done for a paper in a graph of so many papers.
SearchEffort edge_effort(std::uint32_t papers) noexcept;

/// What EdgeSet::recipe says of these options. Its number grows whenever the scores change.
std::string related_recipe(const RelatedOptions& options);

}  // namespace arxgraph
