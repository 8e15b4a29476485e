// Which papers are about the same, and which signals say so. A first form: the signals are blended by fixed weights.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <string>

namespace arxgraph {

struct RelatedOptions {
    std::uint32_t per_paper = 5;  // at most this many for each paper; an edge stays if either end chose it. 0: none
    double min_score = 0.05;      // in (0, 1]
    unsigned threads = 1;         // the result is the same for any number
    WorkProgress progress{};      // told of papers
};

/// The score of two described papers is the weighted mean of four similarities in [0, 1], each a cosine:
///   text     0.5  TF-IDF of title, abstract and notes (Salton & Buckley 1988), the 24 weightiest terms of each paper
///   tags     0.2  tags weighted by inverse document frequency
///   authors  0.1  shared authors (Salton's cosine)
///   cites    0.2  the larger of bibliographic coupling (Kessler 1963) and co-citation (Small 1973), 1 if one cites
///                 the other
/// `reasons` holds each signal's part, so that they add up to the score, which is rounded to six places. Terms and tags
/// that more than 2 % of the papers (and more than 100) have do not bring papers together.
EdgeSet related_edges(const Graph& graph, const RelatedOptions& options);

/// What EdgeSet::recipe says of these options. Its number grows whenever the scores change.
std::string related_recipe(const RelatedOptions& options);

}  // namespace arxgraph
