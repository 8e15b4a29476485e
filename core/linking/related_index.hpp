// Which papers are related to a paper, and by what: all signals, blended.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/author_signal.hpp>
#include <arxgraph/core/linking/candidates.hpp>
#include <arxgraph/core/linking/citation_signal.hpp>
#include <arxgraph/core/linking/mention_signal.hpp>
#include <arxgraph/core/linking/tag_signal.hpp>
#include <arxgraph/core/linking/text_signal.hpp>
#include <arxgraph/core/linking/walk_signal.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace arxgraph {

/// What each signal counts; 0 leaves it out. Any scale: a score is the weighted mean of the similarities.
/// docs/related.md has how they were found, and why walks count nothing unless they are asked for.
struct SignalWeights {
    SignalScores of{0.57F, 0.06F, 0.11F, 0.15F, 0.11F, 0.0F};

    float& operator[](Signal signal) noexcept { return of[index_of(signal)]; }
    float operator[](Signal signal) const noexcept { return of[index_of(signal)]; }
    bool uses(Signal signal) const noexcept { return of[index_of(signal)] > 0; }
};

struct RelatedIndexOptions {
    SignalWeights weights{};
    Normalization normalization = Normalization::cosine;  // of citations
};

struct RelatedPaper {
    NodeId paper{};
    float score{};         // in (0, 1]
    SignalScores parts{};  // what each signal adds to it
};

/// A graph and how to look at it. Making one costs nothing; any number of threads may use it, each with its own
/// RelatedSearch.
class RelatedIndex {
public:
    /// Both outlive it. Without a text index that is made, papers are not related by text.
    RelatedIndex(const Graph& graph, const TextIndex& text, const RelatedIndexOptions& options);

    const Graph& graph() const noexcept { return graph_; }
    const TextIndex& text() const noexcept { return text_; }
    const RelatedIndexOptions& options() const noexcept { return options_; }
    /// Tags, authors and works of more papers bring no two of them together: 2 % of all, at least 1,000.
    std::uint32_t most_papers() const noexcept { return most_papers_; }

private:
    const Graph& graph_;
    const TextIndex& text_;
    RelatedIndexOptions options_;
    std::uint32_t most_papers_;
};

/// What a search is to find.
struct RelatedWanted {
    std::size_t count = 10;
    float min_score = 0;
    std::function<bool(NodeId)> takes{};  // papers that may be found; empty: all
};

/// How much a search may do: what it finds is right in any case, but it may miss papers.
struct SearchEffort {
    TextEffort text{};
    std::uint32_t compared = 1000;  // papers that other signals have found and whose texts are compared
};

/// Searches of one thread, with the memory that they need.
class RelatedSearch {
public:
    /// The index outlives it.
    explicit RelatedSearch(const RelatedIndex& index);

    /// The papers most related to a paper, best first, equal ones by number; described ones only. The same whatever was
    /// searched before.
    std::vector<RelatedPaper> related(NodeId paper, const RelatedWanted& wanted, const SearchEffort& effort);

    /// All that the search came upon, in no order; for who blends several. Valid until the next search.
    std::span<const Candidate> candidates(NodeId paper, const SearchEffort& effort);

private:
    void add_other_signals(NodeId paper);
    void add_text(NodeId paper, const SearchEffort& effort);

    const RelatedIndex& index_;
    TagSignal tags_;
    AuthorSignal authors_;
    CitationSignal citations_;
    MentionSignal mentions_;
    WalkSignal walk_;
    TextSignal text_;
    Candidates candidates_;
};

/// The weighted mean of a candidate's similarities and its parts, rounded to six places.
RelatedPaper blended(const Candidate& candidate, const SignalWeights& weights) noexcept;

/// The best `count` of them, best first, equal ones by number.
void keep_best(std::vector<RelatedPaper>& papers, std::size_t count);

}  // namespace arxgraph
