// Which entries describe the same paper.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry.hpp>
#include <arxgraph/core/identity/arxiv_id.hpp>
#include <arxgraph/core/identity/doi.hpp>
#include <arxgraph/core/identity/title_key.hpp>
#include <arxgraph/core/identity/url.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// Why two entries are one paper.
enum class MergeReason : std::uint32_t { same_arxiv_id, same_doi, same_url, same_title };
std::string_view name(MergeReason reason) noexcept;

/// What an entry is recognised by.
struct EntryIdentity {
    std::optional<ArxivId> arxiv_id{};
    std::optional<Doi> doi{};
    std::optional<Url> url{};
    std::optional<TitleKey> title{};
    std::vector<std::string> surnames{};  // sorted, each once
};
EntryIdentity identify(const Entry& entry);

/// The arXiv id that an entry states as its own, in whichever member.
std::optional<ArxivId> own_arxiv_id(const Entry& entry);

/// Appends hashes of all that `resolve_papers` compares first: entries without one in common are different papers.
void append_identity_keys(const Entry& entry, std::vector<std::uint64_t>& keys);

/// Two entries, by index, that were joined.
struct EntryMerge {
    std::uint32_t first{};
    std::uint32_t second{};
    MergeReason reason{};
};

struct Resolution {
    std::vector<std::uint32_t> paper_of{};  // by entry; papers are numbered by their first entry
    std::uint32_t paper_count{};
    std::vector<EntryMerge> merges{};
};

inline constexpr std::size_t title_words_with_author = 4;
inline constexpr std::size_t title_words_alone = 6;

/// Entries are one paper if they share an arXiv id or a DOI, a URL of their own and a title key, or a title key
/// (TitleKey::joined) of 4 words and an author's surname; of 6 words where one side names no authors and the title fits
/// one paper only. Two different arXiv ids are never joined, whatever else agrees: that is reported. The result does
/// not depend on anything but the entries in their order. Near linear.
Resolution resolve_papers(std::span<const EntryIdentity> identities, std::span<const Location> places,
                          Diagnostics& diagnostics);

}  // namespace arxgraph
