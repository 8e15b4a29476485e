// The table of commands: dispatch, help and documentation come from it.
#pragma once

#include <arxgraph/cli/exit_code.hpp>

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace arxgraph {

/// Does the work once the command line is read.
using Run = std::function<ExitCode()>;

struct Command {
    std::string_view name{};
    std::string_view arguments{};    // as the synopsis shows them
    std::string_view description{};  // one line
    std::string_view examples{};     // one a line; all of them run where seeds/ and examples/ are
    Run (*setup)(CLI::App& app){};   // declares the options and does nothing else
};

std::span<const Command> commands() noexcept;
/// Null if there is none.
const Command* find_command(std::string_view name) noexcept;

}  // namespace arxgraph
