// Questions to arXiv's API (its query language, as its server's code reads it).
#pragma once

#include <arxgraph/core/identity/arxiv_id.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::arxiv_api {

inline constexpr std::size_t ids_per_request = 100;
inline constexpr std::size_t results_per_title = 10;

/// The URL that asks for these papers, ids in their order. Always says how many: else the service gives ten.
std::string url_of_ids(std::string_view base, std::span<const std::string> ids);

/// The URL of a search.
std::string url_of_search(std::string_view base, std::string_view query, std::size_t most_results);

/// What to search for a title by, in this order, until a result is the paper: the title as a phrase, what stands before
/// its colon, and its longest words with a surname. ASCII letters and digits only, so that nothing in a title is taken
/// for an operator or wildcard, and since the service folds accents poorly. Empty if no word is left.
std::vector<std::string> title_queries(std::string_view title, std::string_view surname);

/// Empty if the DOI cannot stand in a query. arXiv's own DOIs find nothing.
std::string doi_query(std::string_view doi);

}  // namespace arxgraph::arxiv_api
