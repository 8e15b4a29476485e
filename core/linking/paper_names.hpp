// By which short names a paper may be known.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/name_spelling.hpp>

#include <vector>

namespace arxgraph {

/// The note's name (up to 6 words); what stands in the title before a colon, a dash between spaces or two hyphens (up
/// to 4 words); what it introduces in parentheses, `Bidirectional Encoder Representations (BERT)`, if those are
/// initials of words before it. Each once. A title all in capitals gives none, nor does a stub.
std::vector<SpeltName> paper_names(const Graph& graph, NodeId paper);

}  // namespace arxgraph
