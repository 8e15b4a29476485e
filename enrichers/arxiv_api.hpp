// `--from arxiv`: arXiv's API, by ids in batches, by DOI, and by title.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>

namespace arxgraph::arxiv_api {

/// Ids are asked for in batches of 100, in their order, whatever the order of what is wanted. An id that the service
/// refuses is dropped and the others are asked for again. What an answer leaves out is asked for once more by itself
/// before it counts as not found. Titles are searched for one by one, in up to three ways, and decided on as in
/// title_match.hpp.
void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers);

}  // namespace arxgraph::arxiv_api
