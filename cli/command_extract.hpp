// `arxgraph extract`: Sources to entries as JSON Lines.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_extract(CLI::App& app);

}  // namespace arxgraph
