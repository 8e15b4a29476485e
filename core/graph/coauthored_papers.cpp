#include <arxgraph/core/graph/coauthored_papers.hpp>
#include <arxgraph/core/graph/neighbours.hpp>

#include <algorithm>

namespace arxgraph {

std::span<const NodeId> CoauthoredPapers::of(NodeId author, NodeId other) {
    const auto [low, high] = std::minmax(author, other);
    if (author_ != low) collect(low);
    const auto belongs = [high = high](std::uint64_t pair) { return pair >> 32U == high.index; };
    if (next_ == pairs_.size() || !belongs(pairs_[next_]))
        next_ = static_cast<std::size_t>(
            std::lower_bound(pairs_.begin(), pairs_.end(), std::uint64_t{high.index} << 32U) - pairs_.begin());
    papers_.clear();
    for (; next_ != pairs_.size() && belongs(pairs_[next_]); ++next_)
        papers_.push_back(NodeId{static_cast<std::uint32_t>(pairs_[next_])});
    return papers_;
}

void CoauthoredPapers::collect(NodeId author) {
    author_ = author;
    next_ = 0;
    pairs_.clear();
    for (const NodeId paper : graph_.targets(author, EdgeKind::authored)) collect_authors(paper);
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

void CoauthoredPapers::collect_authors(NodeId paper) {
    const std::span<const EdgeId> authored = graph_.in_edges(paper, EdgeKind::authored);
    if (is_capped(paper, authored.size())) return;
    for (const EdgeId edge : authored)
        if (const NodeId other = graph_.source(edge); other > author_)
            pairs_.push_back((std::uint64_t{other.index} << 32U) | paper.index);
}

/// A long list is counted once, not once for each of its authors.
bool CoauthoredPapers::is_capped(NodeId paper, std::size_t list_length) {
    const std::uint32_t cap = graph_.clique_cap();
    if (cap == 0 || list_length <= cap) return false;
    const auto [known, is_new] = capped_.try_emplace(paper, false);
    if (is_new) known->second = is_over_cap(graph_, paper, cap);
    return known->second;
}

}  // namespace arxgraph
