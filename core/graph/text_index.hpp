// What papers say as weighted terms, as columns: what makes papers comparable by their texts at once.
// core/linking/text_indexing makes it of a graph; a graph file may have one.
#pragma once

#include <arxgraph/core/memory/column.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace arxgraph {

/// Terms are numbered by their hashes. Each paper has a row of terms, each of these a list of postings: the papers that
/// have it. Weights are shares of the row's length as a vector, times `unit`, so that products add up to a cosine.
struct TextIndex {
    static constexpr std::uint32_t unit = 255;

    Column<std::uint64_t> term_hash{};      // XXH3 of the folded term, ascending
    Column<std::uint32_t> row_end{};        // by paper: where its terms end in the next two
    Column<std::uint32_t> row_term{};       // ascending within a row
    Column<std::uint8_t> row_weight{};      // 1 … unit
    Column<std::uint32_t> posting_end{};    // by term: where its postings end in the next two
    Column<std::uint32_t> posting_paper{};  // the heaviest first, those of equal weights by paper
    Column<std::uint8_t> posting_weight{};
    std::string recipe{};  // how it was made; empty: it was not

    bool made() const noexcept { return !recipe.empty(); }

    /// Terms of a paper or papers of a term; both spans are of one length, whatever a file holds.
    struct Weighted {
        std::span<const std::uint32_t> ids{};
        std::span<const std::uint8_t> weights{};
    };
    Weighted terms_of(std::uint32_t paper) const noexcept { return part(row_end, row_term, row_weight, paper); }
    Weighted papers_with(std::uint32_t term) const noexcept {
        return part(posting_end, posting_paper, posting_weight, term);
    }

private:
    static Weighted part(const Column<std::uint32_t>& ends, const Column<std::uint32_t>& values,
                         const Column<std::uint8_t>& weights, std::uint32_t row) noexcept {
        const std::uint32_t begin = row == 0 ? 0 : ends[row - 1];
        const Weighted found{.ids = values.values(begin, ends[row]), .weights = weights.values(begin, ends[row])};
        if (found.ids.size() != found.weights.size()) return {};
        return found;
    }
};

}  // namespace arxgraph
