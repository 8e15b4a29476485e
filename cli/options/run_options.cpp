#include <arxgraph/cli/options/run_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace arxgraph {

namespace {

constexpr unsigned most_threads = 256;
constexpr auto group = "Running";

ProgressMode parse_progress(const std::string& text) {
    if (text == "auto") return ProgressMode::automatic;
    if (text == "always") return ProgressMode::always;
    if (text == "never") return ProgressMode::never;
    throw UsageError("\"" + text + "\" is none of auto, always, never", "--progress");
}

}  // namespace

void add_telling_options(CLI::App& app, RunOptions& options) {
    app.add_option_function<std::string>(
           "--progress", [&](const std::string& text) { options.progress = parse_progress(text); },
           "auto (default: on a terminal), always or never")
        ->type_name("WHEN")
        ->group(group);
    app.add_flag("--quiet", options.quiet, "Print errors only")->group(group);
    app.add_flag("--strict", options.strict, "Exit with 3 if the input had errors, results or not")->group(group);
}

void add_run_options(CLI::App& app, RunOptions& options) {
    options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
    app.add_option_function<std::string>(
           "--threads",
           [&](const std::string& text) { options.threads = parse_number("--threads", text, 1, most_threads); },
           "Threads to use (default: as many as the machine has);\nresults do not depend on it")
        ->type_name("N")
        ->group(group);
    add_telling_options(app, options);
    app.add_flag("--stats", options.stats, "Print the time and memory that each stage took; also into --report")
        ->group(group);
    app.add_option("--report", options.report, "Write counts, merges and everything odd as JSON")
        ->type_name("FILE")
        ->group(group);
}

ProgressMode progress_mode(const RunOptions& options) noexcept {
    return options.quiet && options.progress == ProgressMode::automatic ? ProgressMode::never : options.progress;
}

}  // namespace arxgraph
