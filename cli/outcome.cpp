#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/core/entry/error.hpp>

namespace arxgraph {

void require_papers(const Reading& reading, const SourceArguments& input, const RunOptions& run) {
    if (reading.found_any()) return;
    print_diagnostics(reading.diagnostics, run.quiet, run.report);
    const std::string where = input.sources.size() == 1 && input.sources.front() != "-" ? input.sources.front() : "";
    throw Error("no paper was read, so nothing was written", where, "arxgraph formats lists what can be read");
}

ExitCode exit_code(const Reading& reading, const RunOptions& run) noexcept {
    const bool had_errors = reading.diagnostics.count(Severity::error) != 0;
    return run.strict && had_errors ? ExitCode::done_with_errors : ExitCode::done;
}

}  // namespace arxgraph
