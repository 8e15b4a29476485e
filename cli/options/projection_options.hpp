// Which part of the graph to keep.
#pragma once

#include <arxgraph/core/graph/projection.hpp>

namespace CLI {
class App;
}

namespace arxgraph {

void add_projection_options(CLI::App& app, Projection& projection);

}  // namespace arxgraph
