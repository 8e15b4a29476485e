// `--from semantic-scholar`: whom papers cite, with why; DOIs and what else is missing.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>

namespace arxgraph::semantic_scholar {

inline constexpr std::size_t papers_per_request = 100;
inline constexpr std::size_t references_per_page = 1000;
inline constexpr std::size_t most_references = 9000;  // the service gives no offset beyond 10,000

/// Papers that have an arXiv id or a DOI, in batches; then the references of each that an entry is about, as links of
/// its record with intents and influence. References that cannot be got are told and the record stands without them;
/// papers that a reference names by title alone are left out.
void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers);

}  // namespace arxgraph::semantic_scholar
