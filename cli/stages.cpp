#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/process_usage.hpp>
#include <arxgraph/cli/stages.hpp>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace arxgraph {

/// Each thread's heap keeps what it has freed, which is room that another thread then asks the system for: up to 40 MB
/// of 1.2 GB, by chance.
void give_back_freed_memory() {
#ifdef __GLIBC__
    constexpr std::uint64_t worth_it = std::uint64_t{256} << 20;
    if (peak_memory() > worth_it) ::malloc_trim(0);
#endif
}

void print_costs(const Stages& stages, const RunOptions& run) {
    if (run.stats) print_message(stage_table(stages.costs));
}

}  // namespace arxgraph
