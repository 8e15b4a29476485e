// `arxgraph formats`: What can be read and written.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_formats(CLI::App& app);

}  // namespace arxgraph
