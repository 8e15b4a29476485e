// An entry in the making, with text of its own.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/identity/own_ids.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace arxgraph {

struct DraftNote {
    std::string language{};  // as Note has it
    std::string text{};
};

/// A link, or a link to a note by its name.
struct DraftLink {
    std::string target{};
    std::uint32_t line{};
};

/// Members as in Entry.
struct EntryDraft {
    Location source{};
    std::string title{};
    std::vector<std::string> authors{};
    std::string abstract{};
    std::vector<DraftNote> notes{};
    std::vector<std::string> tags{};
    std::vector<std::string> categories{};
    std::vector<DraftLink> links{};
    std::vector<std::string> names{};
    std::vector<DraftLink> note_links{};
    OwnIds ids{};
    Date published{};
    Date updated{};
    Date noted{};
    std::string comments{};
    std::string journal_ref{};
};

/// Copies the entry into the batch. Text is cleaned (core/text/unicode.hpp); titles, names and tags are in
/// normalisation form C with single spaces, and what is empty then is left out.
void add(EntryBatch& batch, const EntryDraft& draft);

}  // namespace arxgraph
