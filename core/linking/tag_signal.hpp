// Papers of the same tags.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <cstdint>

namespace arxgraph {

/// Cosine of the papers' tags weighted by idf, ln(1 + N / n): N papers, n of them with the tag (Spärck Jones 1972). Tags
/// of more than `most_papers` papers count in the lengths, but bring no papers together.
class TagSignal {
public:
    /// The graph outlives it.
    TagSignal(const Graph& graph, std::uint32_t most_papers) : graph_(graph), most_papers_(most_papers) {}

    /// O(papers of its tags).
    void add_to(Candidates& candidates, NodeId paper) const;

private:
    double rarity(NodeId tag) const noexcept;
    double length(NodeId paper) const noexcept;

    const Graph& graph_;
    std::uint32_t most_papers_;
};

}  // namespace arxgraph
