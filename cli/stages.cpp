#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/stages.hpp>

namespace arxgraph {

void print_costs(const Stages& stages, const RunOptions& run) {
    if (run.stats) print_message(stage_table(stages.costs));
}

}  // namespace arxgraph
