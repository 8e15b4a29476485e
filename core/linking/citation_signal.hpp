// Papers that are tied by citations.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/candidates.hpp>
#include <arxgraph/core/linking/coupling.hpp>

#include <cstdint>

namespace arxgraph {

/// The largest of: 1 if either cites the other; the normalised bibliographic coupling; the normalised co-citation. Without
/// a normalisation a count c is c / (1 + c). Works that more than `most_papers` cite, and papers that cite more than
/// that, tie nothing together.
class CitationSignal {
public:
    /// The graph outlives it.
    CitationSignal(const Graph& graph, Normalization normalization, std::uint32_t most_papers)
        : graph_(graph), normalization_(normalization), most_papers_(most_papers) {}

    /// O(citations of what it cites, and references of who cites it).
    void add_to(Candidates& candidates, NodeId paper) const;

private:
    float similarity(std::uint32_t shared, std::uint32_t of_one, std::uint32_t of_other) const;

    const Graph& graph_;
    Normalization normalization_;
    std::uint32_t most_papers_;
};

}  // namespace arxgraph
