// Papers of the same words, found in a text index without reading all of it.
#pragma once

#include <arxgraph/core/graph/text_index.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

/// How much a search of texts may read. More finds more of the papers that reading all would, and takes longer.
struct TextEffort {
    std::uint32_t least = 400;        // that a posting must add to a product of at most 255 · 255 to be read
    std::uint32_t postings = 60'000;  // read in all, those of the paper's weightiest terms
    std::uint32_t compared = 100;     // papers whose whole rows are compared
};

/// Cosine of the papers' rows in the text index: TF-IDF, see make_text_index. Papers are found by reading of each term
/// the papers in which it weighs enough to add something worth it (impact-ordered lists: Manning, Raghavan & Schütze
/// 2008, section 7.1.5); then whole rows are compared, so that what is found has its true similarity.
class TextSignal {
public:
    /// The index outlives it. Papers are those below `papers`. Holds scratch memory, a byte a paper: one a thread.
    TextSignal(const TextIndex& index, std::uint32_t papers);

    /// Begins the search for papers like this one: reads postings.
    void read(NodeId paper, TextEffort effort);
    /// How similar a paper seems after read(): less than it is, or more by what rounding to a 255th adds.
    float seen(NodeId paper) const noexcept;
    /// How similar it is.
    float similarity(NodeId paper) const noexcept;
    /// Asks for the memory that similarity() reads.
    void expect(NodeId paper) const noexcept;
    /// Adds those that seem most similar, `compared` of them, with their true similarity, and ends the search.
    void add_to(Candidates& candidates, TextEffort effort);

private:
    /// The terms of a row with few look-ups: a small hash table, and a bit for each of its terms by their last digits, as
    /// most terms that are looked up are not in it.
    class Row {
    public:
        void set(const TextIndex::Weighted& terms) noexcept;
        std::uint32_t weight(std::uint32_t term) const noexcept {
            return (marks_[term % mark_count / 64] >> (term % 64) & 1U) == 0 ? 0 : weight_of_marked(term);
        }

    private:
        static constexpr std::size_t slot_count = 256;
        static constexpr std::size_t mark_count = 4096;
        static constexpr std::size_t most_terms = slot_count / 2;
        std::uint32_t weight_of_marked(std::uint32_t term) const noexcept;

        std::array<std::uint64_t, mark_count / 64> marks_{};
        std::array<std::uint32_t, slot_count> terms_{};
        std::array<std::uint8_t, slot_count> weights_{};  // 0: the slot is free
    };
    struct Part {
        std::uint32_t weight{};
        TextIndex::Weighted postings{};
    };
    void collect_parts(NodeId paper, std::uint32_t least);
    std::size_t read(const Part& part, std::size_t most, std::uint32_t least);
    void take_found(std::size_t count);

    const TextIndex& index_;
    NodeId paper_ = NodeId::none();
    Row row_{};
    std::vector<Part> parts_{};
    std::vector<std::uint8_t> sums_;      // by paper, of products in 255ths of the most that a sum can be
    std::vector<std::uint32_t> touched_;  // papers whose sum is not 0
    struct Found {
        std::uint8_t sum{};
        NodeId paper{};
    };
    std::vector<Found> found_{};
};

}  // namespace arxgraph
