// One source of metadata as a row of functions: what is wanted of which papers, and what it answers.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>
#include <arxgraph/enrichers/match.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::http {
class Network;
}

namespace arxgraph {

/// What is known of a paper that more is wanted of. It has an arXiv id, a DOI or a title; no two have one arXiv id.
/// Views into the entries that state it.
struct WantedPaper {
    std::string_view arxiv_id{};  // canonical (ArxivId)
    std::string_view doi{};       // canonical (Doi), and no arXiv DOI
    std::string_view title{};     // as stated
    std::span<const std::string_view> authors{};
    Date published{};
    Date noted{};
    bool cited_only{};  // an entry links to it, none is about it; it has an arXiv id
    Location stated{};  // by the first entry that is about it, or cites it
};

/// "Not there" and "could not be asked" are different things. At first nothing was asked.
enum class AnswerStatus : std::uint8_t {
    not_asked,
    found,
    not_found,
    ambiguous,    // several records may be it, and none was taken
    invalid_id,   // the source refuses the id
    unavailable,  // no answer, or none that can be trusted: network, rate limit, what cannot be read
};
std::string_view name(AnswerStatus status) noexcept;

/// What a source says about one wanted paper.
struct Answer {
    AnswerStatus status{};
    bool cached{};            // known from an earlier run: nobody was asked
    std::string detail{};     // why unavailable or invalid, which records are ambiguous
    MatchDecision match{};    // of found, not_found and ambiguous
    Entry record{};           // of found; its text belongs to Answers::texts, its `source` is where it stands
    std::string_view from{};  // of found: what provenance names, in Answers::texts
    std::string_view at{};    // of found: when the source said so, RFC 3339 in UTC; empty: not known
};

struct Answers {
    explicit Answers(std::size_t wanted) : of(wanted) {}

    std::vector<Answer> of;  // by wanted paper
    EntryBatch texts{};
};

/// Of `--from arxiv,…` and `--from FILE` alike; what one source alone needs is behind a pointer.
struct EnricherContext {
    std::string_view file{};  // of rows that read one
    unsigned threads = 1;
    bool abstracts = true;           // false: nobody needs them
    double accept_threshold = 0.92;  // of near titles (title_match.hpp)
    const WorkProgress& progress;
    Diagnostics& diagnostics;
    http::Network* network = nullptr;  // of rows that ask a service (http/network.hpp)
};

/// Which wanted papers a source is asked about: those that no source before it has found, or all, for what it alone
/// has.
enum class Asks : std::uint8_t { unanswered, all };
/// What its progress counts.
enum class LookUpUnit : std::uint8_t { papers, bytes };

/// Answers for all wanted papers at once, so that it can ask in batches of its own size or pass over a file once.
/// Leaves `not_asked` where it has no way to ask (no id, and no search by title). An answer never rests on what is
/// missing from a response that may be false: that is `unavailable`, with its reason. Throws Error only if it cannot
/// begin at all. Records are as extractors make them: they state, nothing is resolved.
struct Enricher {
    std::string_view name{};         // `--from` takes it
    std::string_view description{};  // one line
    Asks asks{};
    LookUpUnit unit{};
    void (*look_up)(std::span<const WantedPaper> wanted, const EnricherContext& context, Answers& answers){};
};

}  // namespace arxgraph
