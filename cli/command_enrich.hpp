// `arxgraph enrich`: entries with what the sources left out, as JSON Lines.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_enrich(CLI::App& app);

}  // namespace arxgraph
