// Atom feeds of arXiv's API, as it answers today and as it did from 2007 on. A record is an <entry>.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arxgraph::arxiv_atom {

Match sniff(const DocumentHead& head);

/// `published` is the day of the first version, `updated` that of the version in the answer, which `version` is. Of
/// several DOIs the first is the paper's own, the others are links. Categories are arXiv's, the primary one first;
/// codes of other schemes are counted and left out, affiliations left out. An entry that tells of an error is reported
/// and no paper; so is a broken entry, and one without an arXiv id. An answer without entries is a note, but an error
/// if it says itself that there should be some.
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

/// An entry that is no paper but an error: `https://arxiv.org/api/errors#incorrect_id_format_for_abc`.
struct FeedError {
    std::string id{};
    std::string summary{};  // brief
};

/// What a feed says of itself.
struct Feed {
    bool is_feed{};         // it has the root element
    bool whole{};           // all of it was read; else why not was reported
    std::size_t entries{};  // complete ones, errors and broken ones included
    std::vector<FeedError> errors{};
    std::uint64_t total_results{};
    std::uint64_t start_index{};

    /// It has none, though it counts some behind its start.
    bool should_have_entries() const noexcept { return entries == 0 && start_index < total_results; }
};

/// As extract(), and tells what the service says besides: whether it answered at all, and what it refuses.
Feed read_feed(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::arxiv_atom
