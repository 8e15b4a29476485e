// Papers of the same words, found in a text index without reading all of it.
#pragma once

#include <arxgraph/core/graph/text_index.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace arxgraph {

/// How much a search of texts may read. More finds more of the papers that reading all would, and takes longer.
struct TextEffort {
    std::uint32_t postings = 60'000;  // read in all, the heaviest of each term
    std::uint32_t compared = 200;     // papers whose whole rows are compared
};

/// Cosine of the papers' rows in the text index: TF-IDF, see make_text_index. Papers are found by reading of each term
/// the papers in which it weighs most (champion lists: Manning, Raghavan & Schütze 2008, section 7.1.3), more of the
/// terms that weigh more in the paper; then whole rows are compared, so that what is found has its true similarity.
class TextSignal {
public:
    /// The index outlives it. Papers are those below `papers`. Holds scratch memory, two bytes a paper: one a thread.
    TextSignal(const TextIndex& index, std::uint32_t papers);

    /// Begins the search for papers like this one: reads postings.
    void read(NodeId paper, TextEffort effort);
    /// How similar a paper seems after read(); no more than the truth but for rounding.
    float seen(NodeId paper) const noexcept;
    /// How similar it is.
    float similarity(NodeId paper) const noexcept;
    /// Adds those that seem most similar, `compared` of them, with their true similarity, and ends the search.
    void add_to(Candidates& candidates, TextEffort effort);

private:
    /// The terms of a row with few look-ups: a small hash table.
    class Row {
    public:
        void set(const TextIndex::Weighted& terms) noexcept;
        std::uint32_t weight(std::uint32_t term) const noexcept;

    private:
        static constexpr std::size_t slot_count = 256;
        static constexpr std::size_t most_terms = slot_count / 2;
        std::array<std::uint32_t, slot_count> terms_{};
        std::array<std::uint8_t, slot_count> weights_{};  // 0: the slot is free
    };
    struct Part {
        std::uint32_t term{};
        std::uint32_t weight{};
        std::size_t postings{};
    };
    std::vector<Part> parts_of(NodeId paper) const;
    void read(const Part& part, std::size_t count);

    const TextIndex& index_;
    NodeId paper_ = NodeId::none();
    Row row_{};
    std::vector<std::uint16_t> sums_;     // by paper, of products halved
    std::vector<std::uint32_t> touched_;  // papers whose sum is not 0
    std::vector<std::pair<std::uint16_t, std::uint32_t>> found_{};
};

}  // namespace arxgraph
