// The top of a note: the paper's own links, its title and its authors.
#pragma once

#include <arxgraph/core/identity/own_ids.hpp>
#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::vault {

struct NoteHeader {
    OwnIds ids{};
    std::string title{};
    std::vector<std::string> authors{};
    bool authors_truncated{};
    bool authors_unclosed{};
    std::vector<DraftLink> other_links{};  // that stand there too
    bool several_papers{};                 // of which one or more are other papers' arXiv ids
    std::size_t line{};                    // of the title, else of the first link; an index
    std::size_t prose{};                   // commentary before the title: lines [prose, line)
    std::size_t body{};                    // what follows; an index
};

/// Takes lines that are nothing but a link; `*Title* (Authors)`, `Title (Authors)`, also wrapped over lines, or behind
/// a sentence if the note is called so; `Title (link)` and `Title link`; a link before prose; a title on a line of its
/// own. `short_name` helps to tell a title, or a link that is the paper's own, from commentary.
NoteHeader read_header(digest::Lines lines, std::string_view short_name);

}  // namespace arxgraph::vault
