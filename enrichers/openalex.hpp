// `--from openalex`: DOIs, days, titles and names of OpenAlex's works, one by one, which costs nothing there.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <optional>
#include <string_view>

namespace arxgraph::openalex {

/// A work (`/works/doi:…`). None if it is none.
std::optional<EntryDraft> read_work(std::string_view body);

/// Only papers that have an arXiv id or a DOI. Many of arXiv's are merged into what was published later there, and
/// found all the same.
void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers);

}  // namespace arxgraph::openalex
