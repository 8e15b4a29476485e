#include <arxgraph/core/linking/author_signal.hpp>

#include <cmath>

namespace arxgraph {

bool AuthorSignal::has_too_many(NodeId paper) const noexcept {
    return graph_.in_edges(paper, EdgeKind::authored).size() > most_authors;
}

void AuthorSignal::add_to(Candidates& candidates, NodeId paper) const {
    if (has_too_many(paper)) return;
    for (const EdgeId edge : graph_.in_edges(paper, EdgeKind::authored)) {
        const auto papers = graph_.targets(graph_.source(edge), EdgeKind::authored);
        if (papers.size() < 2 || papers.size() > most_papers_) continue;
        const auto share = static_cast<float>(1 / std::log(static_cast<double>(papers.size())));
        for (const NodeId other : papers)
            if (other != paper) candidates.add(other, Signal::authors, share);
    }
    for (Candidate& candidate : candidates.all()) {
        float& sum = candidate.similarity[index_of(Signal::authors)];
        if (sum > 0) sum = has_too_many(candidate.paper) ? 0 : sum / (1 + sum);
    }
}

}  // namespace arxgraph
