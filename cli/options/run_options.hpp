// How to run, the same for every command that reads.
#pragma once

#include <arxgraph/cli/progress.hpp>

#include <string>

namespace CLI {
class App;
}

namespace arxgraph {

struct RunOptions {
    unsigned threads{};
    bool quiet{};
    bool strict{};
    bool stats{};
    ProgressMode progress{};
    std::string report{};  // empty: none
};

void add_run_options(CLI::App& app, RunOptions& options);
/// Of those --progress, --quiet and --strict only.
void add_telling_options(CLI::App& app, RunOptions& options);

/// What Progress is to do: --quiet silences what was not asked for.
ProgressMode progress_mode(const RunOptions& options) noexcept;

}  // namespace arxgraph
