// What ONE source states about ONE paper, as it was written there: nothing is resolved and nothing is joined here.
#pragma once

#include <arxgraph/core/entry/date.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace arxgraph {

/// Where something was stated. Lines count from 1; 0 means that the source has no lines.
struct Location {
    std::string_view path{};
    std::uint32_t line{};
};

/// A paragraph of commentary. The language is a BCP 47 tag: "ko", "en", "ja", "zh", "ru", "und" (undetermined).
struct Note {
    std::string_view language{};
    std::string_view text{};
};

/// A link as it stands in the text, once for each time it is stated.
struct StatedLink {
    std::string_view url{};
    std::uint32_t line{};
    std::string_view intents{};  // of a citation, as a service tells them: "background,methodology"
    bool influential{};          // of a citation: a service says that much rests on it
};

/// A link to another note by its name, `[[name]]`, once for each time it is stated. The name may have a path before it.
struct NoteLink {
    std::string_view name{};
    std::uint32_t line{};
};

/// Who filled a member in, where that was not the source itself.
struct Provenance {
    std::string_view field{};  // as arxgraph.entry/1 names it: "title"
    std::string_view from{};
    std::string_view at{};  // when it was said, RFC 3339 in UTC; empty: not known
};

/// What somebody else says of a member, other than what stands there.
struct Conflict {
    std::string_view field{};
    std::string_view value{};  // of lists: parted by "; "
    std::string_view from{};
    std::string_view at{};
};

/// Every view points into the EntryBatch that owns the entry. Empty, zero or "not stated()" means: not stated.
/// Text is UTF-8, with lines ended by '\n'; names, tags and links stand as written.
struct Entry {
    Location source{};
    std::string_view title{};
    std::span<const std::string_view> authors{};  // in the order stated
    std::string_view abstract{};
    std::span<const Note> notes{};                   // one a paragraph, in the order stated
    std::span<const std::string_view> tags{};        // without '#'
    std::span<const std::string_view> categories{};  // arXiv subject classes, the primary one first
    std::span<const StatedLink> links{};
    std::span<const std::string_view> names{};  // what notes call the paper: a short name first, then its file, aliases
    std::span<const NoteLink> note_links{};
    std::string_view arxiv_id{};  // the paper's own: canonical, without version (ArxivId)
    std::uint32_t version{};      // of the arXiv id: 1…
    std::string_view doi{};       // the paper's own
    std::string_view url{};       // the paper's own, where that is neither arXiv's nor a DOI
    Date published{};
    Date updated{};
    Date noted{};  // when the source wrote about it
    std::string_view comments{};
    std::string_view journal_ref{};
    bool cited_only{};  // no source is about the paper; it is described because others cite it
    std::span<const Provenance> provenance{};
    std::span<const Conflict> conflicts{};
};

}  // namespace arxgraph
