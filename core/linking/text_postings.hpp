// From rows of terms to lists of papers.
#pragma once

#include <arxgraph/core/graph/text_index.hpp>

#include <cstddef>

namespace arxgraph {

/// Fills in the postings of an index that has its rows: for each term the papers in which it weighs most, no more than
/// `kept`. O(terms of all papers).
void add_postings(TextIndex& index, std::size_t kept, unsigned threads);

}  // namespace arxgraph
