// Papers that name one another.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <cstdint>

namespace arxgraph {

/// 1 if either paper mentions the other (core/linking/mentions), else 0. From a paper that more than `most_papers`
/// mention nobody is reached.
class MentionSignal {
public:
    /// The graph outlives it.
    MentionSignal(const Graph& graph, std::uint32_t most_papers) : graph_(graph), most_papers_(most_papers) {}

    /// O(mentions of the paper and by it).
    void add_to(Candidates& candidates, NodeId paper) const;

private:
    const Graph& graph_;
    std::uint32_t most_papers_;
};

}  // namespace arxgraph
