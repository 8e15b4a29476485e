// First all papers are counted, block by block: a block's papers on all threads, then its terms by shards. Then rows are
// weighed, and turned into lists of postings by a counting sort.
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/linking/term_counts.hpp>
#include <arxgraph/core/linking/term_numbers.hpp>
#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/core/linking/text_postings.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::size_t papers_a_block = std::size_t{1} << 13U;  // whose terms a cache holds
constexpr std::size_t papers_a_piece = 256;  // that one thread takes at once
constexpr std::size_t shards_a_piece = 16;  // … and which block's papers are gone through once for
constexpr double counted = 0.6;              // of all the work
constexpr double weighed = 0.8;

/// A paper's terms, those of a shard together.
struct PaperTerms {
    std::vector<std::uint32_t> numbers{};  // of TermNumbers
    std::vector<std::uint8_t> times{};     // no more than it holds
};

template <class Work>
void for_each_paper(std::size_t begin, std::size_t end, unsigned threads, const Work& work) {
    const std::size_t pieces = (end - begin + papers_a_piece - 1) / papers_a_piece;
    for_each_index(pieces, threads, [&](std::size_t piece) {
        const std::size_t first = begin + piece * papers_a_piece;
        const std::size_t last = std::min(end, first + papers_a_piece);
        for (std::size_t paper = first; paper < last; ++paper) work(paper);
    });
}

std::uint8_t saturated(std::uint32_t times) noexcept {
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(times, std::numeric_limits<std::uint8_t>::max()));
}

/// Numbers the terms of a block's papers that belong to some shards.
void number_terms(const std::vector<std::vector<TermCount>>& block, std::size_t first_shard, std::size_t last_shard,
                  TermNumbers& numbers, PaperTerms* papers) {
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto before = [](const TermCount& count, std::uint64_t term) { return count.term < term; };
        const auto begin =
            std::lower_bound(block[i].begin(), block[i].end(), TermNumbers::first_of(first_shard), before);
        for (auto at = begin; at != block[i].end() && TermNumbers::shard_of(at->term) < last_shard; ++at) {
            const auto row = static_cast<std::size_t>(at - block[i].begin());
            papers[i].numbers[row] = numbers.count(at->term);
            papers[i].times[row] = saturated(at->times);
        }
    }
}

std::vector<PaperTerms> count_all(const Graph& graph, TermNumbers& numbers, const TextIndexOptions& options) {
    const WorkProgress progress = part_of(options.progress, 0, counted);
    const std::size_t papers = graph.node_count(NodeKind::paper);
    std::vector<PaperTerms> all(papers);
    for (std::size_t begin = 0; begin < papers; begin += papers_a_block) {
        const std::size_t end = std::min(papers, begin + papers_a_block);
        std::vector<std::vector<TermCount>> block(end - begin);
        for_each_paper(begin, end, options.threads, [&](std::size_t paper) {
            std::vector<TermCount>& counts = block[paper - begin];
            const NodeId node{static_cast<std::uint32_t>(paper)};
            if (!graph.is_stub(node)) counts = count_terms(graph, node);
            all[paper].numbers.resize(counts.size());
            all[paper].times.resize(counts.size());
        });
        for_each_index(TermNumbers::shard_count / shards_a_piece, options.threads, [&](std::size_t piece) {
            number_terms(block, piece * shards_a_piece, (piece + 1) * shards_a_piece, numbers, all.data() + begin);
        });
        if (progress) progress(end, papers);
    }
    return all;
}

struct WeighedTerm {
    std::uint32_t term{};
    double weight{};
};

/// ln(N / df) of each term, by its settled number.
std::vector<double> rarities_of(const std::vector<std::uint32_t>& papers_with, std::size_t papers) {
    std::vector<double> rarities;
    rarities.reserve(papers_with.size());
    for (const std::uint32_t count : papers_with) rarities.push_back(std::log(static_cast<double>(papers) / count));
    return rarities;
}

/// 1 + ln tf of each tf.
const std::array<double, 256>& dampened() {
    static const std::array<double, 256> values = [] {
        std::array<double, 256> made{};
        for (std::size_t times = 1; times < made.size(); ++times) made[times] = 1 + std::log(static_cast<double>(times));
        return made;
    }();
    return values;
}

/// The weightiest terms of a paper, ascending, scaled to length 1.
std::vector<WeighedTerm> weigh(const PaperTerms& paper, const TermNumbers& numbers,
                               const std::vector<double>& rarities) {
    std::vector<WeighedTerm> row;
    row.reserve(paper.numbers.size());
    for (std::size_t i = 0; i < paper.numbers.size(); ++i) {
        const std::uint32_t term = numbers.settled(paper.numbers[i]);
        if (term == TermNumbers::none) continue;
        if (const double weight = dampened()[paper.times[i]] * rarities[term]; weight > 0)
            row.push_back({.term = term, .weight = weight});
    }
    const auto heavier = [](const WeighedTerm& a, const WeighedTerm& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
    };
    if (row.size() > terms_kept) {
        std::nth_element(row.begin(), row.begin() + terms_kept, row.end(), heavier);
        row.resize(terms_kept);
    }
    std::sort(row.begin(), row.end(), [](const WeighedTerm& a, const WeighedTerm& b) { return a.term < b.term; });
    double squares = 0;
    for (const WeighedTerm& each : row) squares += each.weight * each.weight;
    const double length = std::sqrt(squares);
    for (WeighedTerm& each : row) each.weight /= length;
    return row;
}

struct Rows {
    std::vector<std::uint32_t> ends{};  // within these rows
    std::vector<std::uint32_t> terms{};
    std::vector<std::uint8_t> weights{};
};

void append(Rows& rows, const std::vector<WeighedTerm>& row) {
    for (const WeighedTerm& each : row) {
        const double weight = std::round(each.weight * TextIndex::unit);
        if (weight < 1) continue;
        rows.terms.push_back(each.term);
        rows.weights.push_back(static_cast<std::uint8_t>(weight));
    }
    rows.ends.push_back(static_cast<std::uint32_t>(rows.terms.size()));
}

void append(TextIndex& index, const Rows& rows) {
    const std::size_t before = index.row_term.size();
    if (before + rows.terms.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error("there are more terms in the texts than a text index holds");
    for (const std::uint32_t end : rows.ends) index.row_end.push_back(static_cast<std::uint32_t>(before + end));
    index.row_term.append(rows.terms);
    index.row_weight.append(rows.weights);
}

/// Gives up the counts of papers as their rows are made.
void weigh_all(std::vector<PaperTerms> all, const TermNumbers& numbers, const std::vector<double>& rarities,
               const TextIndexOptions& options, TextIndex& index) {
    const WorkProgress progress = part_of(options.progress, counted, weighed);
    for (std::size_t begin = 0; begin < all.size(); begin += papers_a_block) {
        const std::size_t end = std::min(all.size(), begin + papers_a_block);
        std::vector<Rows> pieces((end - begin + papers_a_piece - 1) / papers_a_piece);
        for_each_paper(begin, end, options.threads, [&](std::size_t paper) {
            append(pieces[(paper - begin) / papers_a_piece], weigh(all[paper], numbers, rarities));
            all[paper] = PaperTerms();
        });
        for (const Rows& piece : pieces) append(index, piece);
        if (progress) progress(end, all.size());
    }
}

}  // namespace

std::string_view text_index_recipe() noexcept {
    return "text/1 ltc terms=64 postings=32768";
}

TextIndex make_text_index(const Graph& graph, const TextIndexOptions& options) {
    TextIndex index;
    TermNumbers numbers;
    std::vector<PaperTerms> all = count_all(graph, numbers, options);
    const auto has_terms = [](const PaperTerms& paper) { return !paper.numbers.empty(); };
    const auto papers = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), has_terms));
    TermNumbers::SharedTerms terms = numbers.settle(options.threads);
    index.term_hash = std::move(terms.hashes);
    weigh_all(std::move(all), numbers, rarities_of(terms.papers, papers), options, index);
    add_postings(index, postings_kept, options.threads);
    if (options.progress) part_of(options.progress, weighed, 1)(1, 1);
    index.recipe = text_index_recipe();
    return index;
}

}  // namespace arxgraph
