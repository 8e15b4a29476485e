// `arxgraph stats`: Sources to counts.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_stats(CLI::App& app);

}  // namespace arxgraph
