#include <arxgraph/core/graph/coauthored_papers.hpp>
#include <arxgraph/core/graph/neighbours.hpp>

#include <algorithm>
#include <cstddef>

namespace arxgraph {

std::span<const NodeId> CoauthoredPapers::of(NodeId author, NodeId other) {
    const auto [low, high] = std::minmax(author, other);
    if (author_ != low) collect(low);
    const auto begin = std::lower_bound(pairs_.begin(), pairs_.end(), std::uint64_t{high.index} << 32U);
    const auto end = std::lower_bound(begin, pairs_.end(), (std::uint64_t{high.index} + 1) << 32U);
    return std::span<const NodeId>{papers_}.subspan(static_cast<std::size_t>(begin - pairs_.begin()),
                                                    static_cast<std::size_t>(end - begin));
}

void CoauthoredPapers::collect(NodeId author) {
    author_ = author;
    pairs_.clear();
    for (const NodeId paper : graph_.targets(author, EdgeKind::authored)) collect_authors(paper);
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    papers_.clear();
    for (const std::uint64_t pair : pairs_) papers_.push_back(NodeId{static_cast<std::uint32_t>(pair)});
}

void CoauthoredPapers::collect_authors(NodeId paper) {
    const std::uint32_t cap = graph_.clique_cap();
    if (cap != 0 && author_count(graph_, paper) > cap) return;
    for (const EdgeId edge : graph_.in_edges(paper, EdgeKind::authored))
        if (const NodeId other = graph_.edge(edge).source; other > author_)
            pairs_.push_back((std::uint64_t{other.index} << 32U) | paper.index);
}

}  // namespace arxgraph
