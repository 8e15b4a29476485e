// What `arxgraph why` prints, as text and as JSON (schema arxgraph.why/1).
#pragma once

#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/core/query/edges_between.hpp>
#include <arxgraph/core/query/paths.hpp>
#include <arxgraph/core/query/shared_neighbours.hpp>

#include <string>
#include <vector>

namespace arxgraph {

/// Two nodes and all that joins them; nothing does if they are one.
struct Why {
    const MadeGraph& made;
    NodeId a{};
    NodeId b{};
    std::vector<ExplainedEdge> edges{};
    std::vector<SharedNodes> shared{};
    FoundPaths found{};
};

std::string why_as_text(const Why& why);
void write_why_as_json(TextWriter& out, const Why& why);

}  // namespace arxgraph
