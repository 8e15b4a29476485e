// The papers of a graph as the entries that would make them again.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>
#include <arxgraph/core/graph/graph.hpp>

#include <cstddef>

namespace arxgraph {

/// Adds one entry for each place that describes the paper, and says how many; none for a stub that nothing describes,
/// which citations make again. The first has all text; each of them its ids, title, and the authors, tags, categories
/// and links that were stated there. Names and tags are as the graph shows them. The batch owns all text.
std::size_t add_entries(EntryBatch& batch, const Graph& graph, NodeId paper, bool abstracts);

}  // namespace arxgraph
