// From the words of the command line to a command that runs.
#pragma once

#include <arxgraph/cli/exit_code.hpp>

#include <string>

namespace arxgraph {

/// Throws UsageError, and whatever the command throws.
ExitCode run_command_line(int count, const char* const* words);

/// Which help to read after wrong usage: "see arxgraph build --help".
std::string help_hint(int count, const char* const* words);

}  // namespace arxgraph
