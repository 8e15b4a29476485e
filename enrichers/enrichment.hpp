// Entries on their way to be enriched: what is wanted of them, what each source filled in, and what came of each.
#pragma once

#include <arxgraph/enrichers/enricher.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What came of one entry. A source that could not be asked never looks like one that has nothing.
enum class EnrichmentStatus : std::uint8_t { enriched, cached, withdrawn, not_found, ambiguous, invalid_id, failed };
inline constexpr std::size_t enrichment_status_count = 7;
std::string_view name(EnrichmentStatus status) noexcept;

struct EnrichedEntry {
    Entry entry{};
    Location stated{};  // where it is stated, or first cited
    EnrichmentStatus status = EnrichmentStatus::failed;
    std::string detail = "no source could be asked about it";  // of what was not found
    MatchDecision match{};
    std::string_view from{};  // of what was found: who said so first, and when
    std::string_view at{};
    std::vector<std::string_view> filled{};       // members, in order
    std::vector<std::string_view> conflicting{};  // likewise
    bool asked{};                                 // some source has answered
    bool bare{};                                  // cited, and nothing but its id is known

    bool is_found() const noexcept { return status <= EnrichmentStatus::withdrawn; }
};

/// Asks sources one after the other.
class Enrichment {
public:
    enum class Cited : std::uint8_t { describe, leave };

    /// Takes the entries over, in order.
    explicit Enrichment(std::vector<EntryBatch> batches, Cited cited = Cited::describe);

    /// Asks one source about the entries and, unless they are to be left, about the arXiv papers that they cite and
    /// none of them is about: all, or those that no source before has found. Throws as Enricher::look_up.
    void ask(const Enricher& source, const EnricherContext& context);

    /// Those that were taken over, in their order.
    std::span<const EnrichedEntry> entries() const noexcept { return entries_; }
    /// The papers that are only cited, in the order in which they were met. Of what was not found the id alone is
    /// known.
    std::span<const EnrichedEntry> cited() const noexcept { return cited_; }

private:
    /// What one question to a source is about: entries, or a cited paper.
    struct Question {
        WantedPaper paper{};
        std::vector<EnrichedEntry*> about{};
    };
    void find_cited();
    std::vector<Question> questions(Asks asks);
    void take(const Answer& answer, EnrichedEntry& into);

    Cited cited_papers_;
    std::vector<EntryBatch> batches_;  // hold the text of the entries
    EntryBatch texts_;                 // … and of what was filled in
    std::vector<EnrichedEntry> entries_;
    std::vector<EnrichedEntry> cited_;
};

}  // namespace arxgraph
