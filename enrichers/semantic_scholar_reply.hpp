// What Semantic Scholar's Graph API answers.
#pragma once

#include <arxgraph/extractors/entry_draft.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::semantic_scholar {

/// A paper at the other end of a citation. Of those without an arXiv id and a DOI the title alone is known.
struct CitedPaper {
    std::string arxiv_id{};  // canonical
    std::string doi{};       // canonical
    std::string title{};
    std::string intents{};  // "background,methodology"
    bool influential{};
};

struct CitationPage {
    std::vector<CitedPaper> papers{};
    std::optional<std::uint64_t> next{};  // offset of the next page
    bool elided{};                        // the publisher does not tell: that is not "none"
};

/// Of `/paper/batch`: papers in the order of asking, none where one is not known. None at all if the answer is not
/// that many items long.
std::optional<std::vector<std::optional<EntryDraft>>> read_batch(std::string_view body, std::size_t asked);

/// Of `/paper/…/references` and `/paper/…/citations`. A paper that is named twice, as a preprint and in a journal, is
/// there once if it has an id.
std::optional<CitationPage> read_citations(std::string_view body);

/// The service's own words; empty if it says nothing.
std::string error_in(std::string_view body);

}  // namespace arxgraph::semantic_scholar
