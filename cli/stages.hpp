// The stages of a run: how far each is, and what each cost.
#pragma once

#include <arxgraph/cli/options/run_options.hpp>
#include <arxgraph/cli/progress.hpp>
#include <arxgraph/cli/stage_costs.hpp>

#include <string_view>

namespace arxgraph {

void give_back_freed_memory();

struct Stages {
    explicit Stages(const RunOptions& run) : progress(progress_mode(run)) {}

    /// Ends the stage before; memory that it has freed goes back to the system.
    void begin(std::string_view stage, ProgressUnit unit = {}) {
        give_back_freed_memory();
        progress.begin(stage, unit);
        costs.begin(progress_line({.stage = stage, .unit = unit}));
    }
    void finish() {
        costs.end();
        progress.finish();
    }

    Progress progress;
    StageCosts costs{};
};

/// Prints what the stages cost if `--stats` asks for it.
void print_costs(const Stages& stages, const RunOptions& run);

}  // namespace arxgraph
