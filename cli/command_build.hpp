// `arxgraph build`: Sources to graph files.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_build(CLI::App& app);

}  // namespace arxgraph
