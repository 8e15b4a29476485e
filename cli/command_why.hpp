// `arxgraph why`: two nodes to what joins them.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_why(CLI::App& app);

}  // namespace arxgraph
