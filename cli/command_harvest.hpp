// `arxgraph harvest`: arXiv's OAI-PMH to a file in the format of its snapshot.
#pragma once

#include <arxgraph/cli/commands.hpp>

namespace arxgraph {

Run setup_harvest(CLI::App& app);

}  // namespace arxgraph
