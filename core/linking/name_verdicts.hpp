// Which names are names, by how the texts of all papers use them.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/linking/name_table.hpp>
#include <arxgraph/core/parallel/work_progress.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

enum class NameVerdict : std::uint8_t {
    no_name,     // several papers have it, it is a word, or too many papers use it
    if_exact,    // a word too: a name where it is spelt as one
    if_loose,    // a name in any spelling
};

/// By number of the name; see mention_edges for the rules. The same for any number of threads.
std::vector<NameVerdict> judge_names(const Graph& graph, const NameTable& table, std::span<const NodeId> papers,
                                     unsigned threads, const WorkProgress& progress);

}  // namespace arxgraph
