// What `build` says when it is done.
#pragma once

#include <arxgraph/cli/graph_making.hpp>

#include <cstddef>
#include <string>

namespace arxgraph {

/// Lines: nodes by kind, edges by kind, what was capped, what was joined, what was odd.
std::string summary(const MadeGraph& made);

}  // namespace arxgraph
