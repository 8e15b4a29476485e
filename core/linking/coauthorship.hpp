// Who wrote with whom.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <string>

namespace arxgraph {

struct CoauthorOptions {
    std::uint32_t clique_cap = 50;  // papers with more authors give no edges; 0: no cap
    unsigned threads = 1;           // that may be used; they change nothing in the edges
    WorkProgress progress{};        // told of authors
};

/// One edge for each pair of authors with a paper in common: `weight` is the number of papers together, `fractional`
/// the sum of 1/(n-1) over them, n being a paper's number of authors (Newman 2001, Phys. Rev. E 64, 016132, eq. 2).
/// Organisations are no authors here. A paper over the cap is reported as clique-capped. O(pairs).
EdgeSet coauthor_edges(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics);

/// What EdgeSet::recipe says of these options.
std::string coauthor_recipe(const CoauthorOptions& options);
/// Reports each paper over the cap, as coauthor_edges does, for a graph that has its coauthor edges.
void report_capped_papers(const Graph& graph, const CoauthorOptions& options, Diagnostics& diagnostics);

}  // namespace arxgraph
