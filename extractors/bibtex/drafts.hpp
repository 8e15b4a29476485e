// What a record of a .bib file says about a paper.
#pragma once

#include <arxgraph/extractors/bibtex/values.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <string_view>

namespace arxgraph::bibtex {

/// False for volumes that hold papers (`@proceedings`), sets, and settings of styles.
bool is_paper(std::string_view type) noexcept;

EntryDraft draft_of(const Record& record, std::string_view path, Diagnostics& diagnostics);

}  // namespace arxgraph::bibtex
