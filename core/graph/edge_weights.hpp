// The weights of edges, most of which are 1: those take little more than a bit, the others 4 bytes more.
#pragma once

#include <arxgraph/core/memory/column.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace arxgraph {

/// Rows beyond those that were put weigh 1.
struct EdgeWeights {
    static constexpr std::size_t rows_a_word = 64;
    static constexpr std::size_t words_a_count = 8;

    EdgeWeights() = default;
    EdgeWeights(std::initializer_list<float> weights) {
        std::size_t row = 0;
        for (const float weight : weights) put(row++, weight);
    }

    /// A row behind all others. O(1), amortised over the rows.
    void put(std::size_t row, float weight) {
        if (weight == 1) return;
        while (marks.size() <= row / rows_a_word) {
            if (marks.size() % words_a_count == 0) counts.push_back(static_cast<std::uint32_t>(others.size()));
            marks.push_back(0);
        }
        marks.changeable().back() |= mark(row);
        others.push_back(weight);
    }
    float operator[](std::size_t row) const noexcept {
        const std::size_t word = row / rows_a_word;
        const std::uint64_t here = marks[word];
        if ((here & mark(row)) == 0) return 1;
        std::size_t before = counts[word / words_a_count];
        for (std::size_t each = word - word % words_a_count; each < word; ++each)
            before += static_cast<std::size_t>(std::popcount(marks[each]));
        return others[before + static_cast<std::size_t>(std::popcount(here & (mark(row) - 1)))];
    }

    static constexpr std::uint64_t mark(std::size_t row) noexcept { return std::uint64_t{1} << row % rows_a_word; }

    Column<std::uint64_t>
        marks{};  // bit i % 64 of element i / 64: row i does not weigh 1; none behind the last that is
    Column<std::uint32_t> counts{};  // of the bits that are set before every eighth element
    Column<float> others{};          // the weights of the marked rows
};

}  // namespace arxgraph
