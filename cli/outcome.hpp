// How a run that read something, or nothing, ends.
#pragma once

#include <arxgraph/cli/exit_code.hpp>
#include <arxgraph/cli/graph_making.hpp>

namespace arxgraph {

/// Throws Error, after what was odd is shown, if no paper was read.
void require_papers(const Reading& reading, const SourceArguments& input, const RunOptions& run);

/// For a run whose results are there.
ExitCode exit_code(const Reading& reading, const RunOptions& run) noexcept;

}  // namespace arxgraph
