#include <arxgraph/core/linking/text_postings.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t terms_a_piece = 4096;

/// A posting whose order is that of its number: the heaviest first, those of equal weights by paper.
using Posting = std::uint64_t;

Posting posting_of(std::uint32_t paper, std::uint8_t weight) noexcept {
    return (std::uint64_t{TextIndex::unit - weight} << 32U) | paper;
}

/// Where each term's postings begin, and the end of the last.
std::vector<std::uint32_t> begins_of(const TextIndex& index) {
    std::vector<std::uint32_t> begins(index.term_hash.size() + 1);
    for (const std::uint32_t term : index.row_term) ++begins[term + 1];
    for (std::size_t term = 1; term < begins.size(); ++term) begins[term] += begins[term - 1];
    return begins;
}

/// Terms from `first` up to and without `last`.
struct TermRange {
    std::size_t first{};
    std::size_t last{};
};

/// As many ranges of about as many postings each.
std::vector<TermRange> shared_out(const std::vector<std::uint32_t>& begins, std::size_t count) {
    std::vector<TermRange> ranges;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        const std::uint64_t end = std::uint64_t{begins.back()} * i / count;
        const auto at = std::lower_bound(begins.begin() + static_cast<std::ptrdiff_t>(first), begins.end() - 1, end);
        const std::size_t last = i == count ? begins.size() - 1 : static_cast<std::size_t>(at - begins.begin());
        ranges.push_back({.first = first, .last = last});
        first = last;
    }
    return ranges;
}

/// The postings of a range of terms, by term, in the order of papers.
void collect(const TextIndex& index, TermRange range, const std::vector<std::uint32_t>& begins,
             std::vector<Posting>& postings) {
    std::vector<std::uint32_t> next(begins.begin() + static_cast<std::ptrdiff_t>(range.first),
                                    begins.begin() + static_cast<std::ptrdiff_t>(range.last));
    for (std::uint32_t paper = 0; paper < index.row_end.size(); ++paper) {
        const TextIndex::Weighted row = index.terms_of(paper);
        for (std::size_t i = 0; i < row.ids.size(); ++i)
            if (row.ids[i] >= range.first && row.ids[i] < range.last)
                postings[next[row.ids[i] - range.first]++] = posting_of(paper, row.weights[i]);
    }
}

void sort_lists(const std::vector<std::uint32_t>& begins, unsigned threads, std::vector<Posting>& postings) {
    const std::size_t terms = begins.size() - 1;
    for_each_index((terms + terms_a_piece - 1) / terms_a_piece, threads, [&](std::size_t piece) {
        const std::size_t last = std::min(terms, (piece + 1) * terms_a_piece);
        for (std::size_t term = piece * terms_a_piece; term < last; ++term)
            std::sort(postings.begin() + begins[term], postings.begin() + begins[term + 1]);
    });
}

}  // namespace

void add_postings(TextIndex& index, std::size_t kept, unsigned threads) {
    const std::vector<std::uint32_t> begins = begins_of(index);
    std::vector<Posting> postings(begins.back());
    const std::vector<TermRange> ranges = shared_out(begins, std::max(1U, threads));
    for_each_index(ranges.size(), threads, [&](std::size_t i) { collect(index, ranges[i], begins, postings); });
    sort_lists(begins, threads, postings);

    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> papers;
    std::vector<std::uint8_t> weights;
    for (std::size_t term = 0; term + 1 < begins.size(); ++term) {
        const std::size_t count = std::min<std::size_t>(kept, begins[term + 1] - begins[term]);
        for (const Posting posting : std::span{postings}.subspan(begins[term], count)) {
            papers.push_back(static_cast<std::uint32_t>(posting));
            weights.push_back(static_cast<std::uint8_t>(TextIndex::unit - (posting >> 32U)));
        }
        ends.push_back(static_cast<std::uint32_t>(papers.size()));
    }
    index.posting_end = std::move(ends);
    index.posting_paper = std::move(papers);
    index.posting_weight = std::move(weights);
}

}  // namespace arxgraph
