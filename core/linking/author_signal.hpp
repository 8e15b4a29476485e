// Papers of the same people.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/candidates.hpp>

#include <cstdint>

namespace arxgraph {

/// s / (1 + s), where s is the sum of 1 / ln n over the authors that two papers share, n being an author's number of
/// papers (Adamic & Adar 2003, Social Networks 25). Papers of more than `most_authors` say nothing by their authors,
/// authors of more than `most_papers` papers are followed to none.
class AuthorSignal {
public:
    static constexpr std::uint32_t most_authors = 50;

    /// The graph outlives it.
    AuthorSignal(const Graph& graph, std::uint32_t most_papers) : graph_(graph), most_papers_(most_papers) {}

    /// O(papers of its authors).
    void add_to(Candidates& candidates, NodeId paper) const;

private:
    bool has_too_many(NodeId paper) const noexcept;

    const Graph& graph_;
    std::uint32_t most_papers_;
};

}  // namespace arxgraph
