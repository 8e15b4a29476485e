// `arxgraph related`: papers to papers worth reading next.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_related(CLI::App& app);

}  // namespace arxgraph
