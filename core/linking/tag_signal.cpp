#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/tag_signal.hpp>

#include <algorithm>
#include <cmath>

namespace arxgraph {

double TagSignal::rarity(NodeId tag) const noexcept {
    return std::log(1 + static_cast<double>(graph_.node_count(NodeKind::paper)) /
                            static_cast<double>(std::max<std::size_t>(1, paper_count(graph_, tag))));
}

double TagSignal::length(NodeId paper) const noexcept {
    double squares = 0;
    for (const NodeId tag : graph_.targets(paper, EdgeKind::tagged)) squares += rarity(tag) * rarity(tag);
    return std::sqrt(squares);
}

void TagSignal::add_to(Candidates& candidates, NodeId paper) const {
    const auto tags = graph_.targets(paper, EdgeKind::tagged);
    if (tags.empty()) return;
    for (const NodeId tag : tags) {
        if (paper_count(graph_, tag) > most_papers_) continue;
        const auto product = static_cast<float>(rarity(tag) * rarity(tag));
        for (const EdgeId edge : graph_.in_edges(tag, EdgeKind::tagged))
            if (const NodeId other = graph_.source(edge); other != paper) candidates.add(other, Signal::tags, product);
    }
    const double own_length = length(paper);
    for (Candidate& candidate : candidates.all()) {
        float& sum = candidate.similarity[index_of(Signal::tags)];
        if (sum > 0) sum = std::min(1.0F, static_cast<float>(sum / (own_length * length(candidate.paper))));
    }
}

}  // namespace arxgraph
