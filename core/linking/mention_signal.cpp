#include <arxgraph/core/linking/mention_signal.hpp>

namespace arxgraph {

void MentionSignal::add_to(Candidates& candidates, NodeId paper) const {
    const auto found = [&](NodeId other) {
        if (other != paper) candidates.at(other).similarity[index_of(Signal::mentions)] = 1;
    };
    for (const NodeId mentioned : graph_.targets(paper, EdgeKind::mentions)) found(mentioned);
    const auto mentioning = graph_.in_edges(paper, EdgeKind::mentions);
    if (mentioning.size() > most_papers_) return;
    for (const EdgeId edge : mentioning) found(graph_.source(edge));
}

}  // namespace arxgraph
