// `--from datacite`: what arXiv tells DataCite of its papers, and what others tell of theirs; free of rights (CC0).
#pragma once

#include <arxgraph/enrichers/enricher.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <optional>
#include <string_view>

namespace arxgraph::datacite {

/// A DOI's metadata (`/dois/…`). None if it is none. `published` is the day of submission; the DOI that the paper is a
/// version of is its publisher's.
std::optional<EntryDraft> read_doi(std::string_view body);

/// Only papers that have an arXiv id or a DOI.
void look_up(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers);

}  // namespace arxgraph::datacite
