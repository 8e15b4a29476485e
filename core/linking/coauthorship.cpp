#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

namespace arxgraph {

namespace {

constexpr std::uint32_t authors_at_once = 1U << 14U;

void report_capped(const Graph& graph, NodeId paper, std::size_t authors, Diagnostics& diagnostics) {
    Location place{};
    if (const auto statements = graph.statements(paper); !statements.empty())
        place = {.path = graph.source_path(statements.front().source), .line = statements.front().line};
    diagnostics.report(DiagnosticCode::clique_capped, place,
                       std::string(graph.id(paper)) + " has " + std::to_string(authors) + " authors");
}

/// One paper's authors that are people and may be linked, in order; none where they are too many.
class AuthorLists {
public:
    AuthorLists(const Graph& graph, std::uint32_t clique_cap)
        : graph_(graph), people_(graph.nodes(NodeKind::author)), clique_cap_(clique_cap) {}

    /// Valid until the next call.
    std::span<const std::uint32_t> of(NodeId paper) {
        listed_.clear();
        for (const EdgeId authored : graph_.in_edges(paper, EdgeKind::authored))
            if (const NodeId author = graph_.source(authored); people_.contains(author))
                listed_.push_back(author.index - people_.front().index);
        if (clique_cap_ != 0 && listed_.size() > clique_cap_) listed_.clear();
        return listed_;
    }

private:
    const Graph& graph_;
    IdRange<NodeId> people_;
    std::uint32_t clique_cap_;
    std::vector<std::uint32_t> listed_;
};

/// For each author the other author of each pair that it comes first in, and the length of the list they stand in:
/// compressed rows, 8 bytes a pair. Counted, then filled; no pair is compared with one of another author.
struct PairRows {
    std::vector<std::size_t> begin{};
    std::vector<std::uint64_t> pairs{};  // the other author in the upper half, the length in the lower
};

template <class Take>
void for_each_pair(const Graph& graph, std::uint32_t clique_cap, const Take& take) {
    AuthorLists lists(graph, clique_cap);
    for (const NodeId paper : graph.nodes(NodeKind::paper)) {
        const std::span<const std::uint32_t> authors = lists.of(paper);
        for (std::size_t i = 0; i < authors.size(); ++i)
            for (std::size_t j = i + 1; j < authors.size(); ++j) {
                const auto [low, high] = std::minmax(authors[i], authors[j]);
                take(low, (std::uint64_t{high} << 32U) | authors.size());
            }
    }
}

PairRows pair_rows(const Graph& graph, std::uint32_t clique_cap) {
    PairRows rows;
    rows.begin.resize(std::size_t{graph.node_count(NodeKind::author)} + 1);
    for_each_pair(graph, clique_cap, [&](std::uint32_t author, std::uint64_t) { ++rows.begin[author + 1]; });
    std::partial_sum(rows.begin.begin(), rows.begin.end(), rows.begin.begin());
    rows.pairs.resize(rows.begin.back());
    std::vector<std::size_t> next = rows.begin;
    for_each_pair(graph, clique_cap,
                  [&](std::uint32_t author, std::uint64_t pair) { rows.pairs[next[author]++] = pair; });
    return rows;
}

/// Equal pairs side by side, shorter lists first, so that sums are the same for any number of threads.
EdgeSet edges_of_rows(PairRows& rows, std::uint32_t first, std::uint32_t last, NodeId first_author) {
    EdgeSet edges;
    for (std::uint32_t author = first; author < last; ++author) {
        auto pair = rows.pairs.begin() + static_cast<std::ptrdiff_t>(rows.begin[author]);
        const auto end = rows.pairs.begin() + static_cast<std::ptrdiff_t>(rows.begin[author + 1]);
        std::sort(pair, end);
        while (pair != end) {
            const std::uint64_t other = *pair >> 32U;
            double papers = 0;
            double fractional = 0;
            for (; pair != end && *pair >> 32U == other; ++pair) {
                papers += 1;
                fractional += 1.0 / static_cast<double>(static_cast<std::uint32_t>(*pair) - 1);
            }
            edges.source.push_back(NodeId{first_author.index + author});
            edges.target.push_back(NodeId{first_author.index + static_cast<std::uint32_t>(other)});
            edges.weight.push_back(papers);
            edges.fractional.push_back(fractional);
        }
    }
    return edges;
}

template <class T>
void append(std::vector<T>& column, std::vector<T>& more) {
    column.insert(column.end(), more.begin(), more.end());
    more = std::vector<T>();
}

}  // namespace

EdgeSet coauthor_edges(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics) {
    for (const NodeId paper : graph.nodes(NodeKind::paper))
        if (const std::uint32_t count = author_count(graph, paper);
            options.clique_cap != 0 && count > options.clique_cap)
            report_capped(graph, paper, count, diagnostics);
    PairRows rows = pair_rows(graph, options.clique_cap);
    const std::uint32_t authors = graph.node_count(NodeKind::author);
    std::vector<EdgeSet> blocks((authors + authors_at_once - 1) / authors_at_once);
    for_each_index(blocks.size(), options.threads, [&](std::size_t block) {
        const auto first = static_cast<std::uint32_t>(block) * authors_at_once;
        blocks[block] = edges_of_rows(rows, first, std::min(authors, first + authors_at_once),
                                      graph.nodes(NodeKind::author).front());
    });
    rows = {};
    EdgeSet edges{.kind = EdgeKind::coauthor, .clique_cap = options.clique_cap};
    for (EdgeSet& block : blocks) {
        append(edges.source, block.source);
        append(edges.target, block.target);
        append(edges.weight, block.weight);
        append(edges.fractional, block.fractional);
    }
    return edges;
}

}  // namespace arxgraph
