#include <arxgraph/core/linking/citation_signal.hpp>

#include <algorithm>

namespace arxgraph {

float CitationSignal::similarity(std::uint32_t shared, std::uint32_t of_one, std::uint32_t of_other) const {
    const double tie = normalized(normalization_, shared, of_one, of_other);
    return static_cast<float>(normalization_ == Normalization::none ? tie / (1 + tie) : tie);
}

void CitationSignal::add_to(Candidates& candidates, NodeId paper) const {
    const auto raise = [&](NodeId other, float tie) {
        if (other == paper || tie <= 0) return;
        float& similarity = candidates.at(other).similarity[index_of(Signal::cites)];
        similarity = std::max(similarity, tie);
    };
    const std::uint32_t references = reference_count(graph_, paper);
    const std::uint32_t citations = citation_count(graph_, paper);
    if (references == 0 && citations == 0) return;
    for (const SharedCount& each : bibliographic_coupling(graph_, paper, most_papers_))
        raise(each.paper, similarity(each.shared, references, reference_count(graph_, each.paper)));
    for (const NodeId cited : graph_.targets(paper, EdgeKind::cites)) raise(cited, 1);
    if (citations > most_papers_) return;
    for (const SharedCount& each : co_citation(graph_, paper, most_papers_))
        raise(each.paper, similarity(each.shared, citations, citation_count(graph_, each.paper)));
    for (const EdgeId edge : graph_.in_edges(paper, EdgeKind::cites)) raise(graph_.source(edge), 1);
}

}  // namespace arxgraph
