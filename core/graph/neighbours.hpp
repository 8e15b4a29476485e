// Short questions to a graph that several parts of the program ask.
#pragma once

#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace arxgraph {

/// Authors and organisations in the order of the author list.
std::vector<NodeId> authors_of(const Graph& graph, NodeId paper);

/// Authors of the paper that are persons.
std::uint32_t author_count(const Graph& graph, NodeId paper) noexcept;
/// O(1) where it has no more authors of any kind. A cap of 0 is none.
bool is_over_cap(const Graph& graph, NodeId paper, std::uint32_t cap) noexcept;

/// The papers behind a coauthor edge, in order: those that both wrote, without those over the graph's clique cap.
/// O(papers of both).
std::vector<NodeId> common_papers(const Graph& graph, NodeId author, NodeId other);

/// How many papers a node that is no paper belongs to.
std::size_t paper_count(const Graph& graph, NodeId node) noexcept;

}  // namespace arxgraph
