// The papers behind coauthor edges, found for all edges of one author at once.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace arxgraph {

/// Answers what common_papers does. Edges that are asked for by their first author, one after the other, cost no more
/// than the papers they have in common; O(papers of an author times their authors) once an author. One a thread; the
/// graph outlives it.
class CoauthoredPapers {
public:
    explicit CoauthoredPapers(const Graph& graph) : graph_(graph) {}

    /// In order; lives until the next call.
    std::span<const NodeId> of(NodeId author, NodeId other);

private:
    void collect(NodeId author);
    void collect_authors(NodeId paper);
    bool is_capped(NodeId paper, std::size_t list_length);

    const Graph& graph_;
    NodeId author_ = NodeId::none();
    std::vector<std::uint64_t> pairs_;  // sorted: another author with a greater id, and a paper in the lower half
    std::size_t next_{};                // pair that most likely is asked for next
    std::vector<NodeId> papers_;        // that were last asked for
    std::unordered_map<NodeId, bool> capped_;
};

}  // namespace arxgraph
