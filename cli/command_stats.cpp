#include <arxgraph/cli/command_stats.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/options/projection_options.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/cli/stats.hpp>
#include <arxgraph/cli/usage_error.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace arxgraph {

namespace {

enum class StatsFormat : std::uint8_t { text, json };

struct StatsOptions {
    GraphRequest request{};
    MergeListing merges{};
    StatsFormat format{};
};

constexpr std::size_t highest_named = 3;

StatsFormat parse_format(const std::string& name) {
    if (name == "text") return StatsFormat::text;
    if (name == "json") return StatsFormat::json;
    throw UsageError("\"" + name + "\" is neither text nor json", "--format");
}

void print(const Stats& stats, const StatsOptions& options) {
    if (options.format == StatsFormat::text) {
        print_result(printable(stats_as_text(stats, options.merges)));
        return;
    }
    Output output{std::string(standard_output)};
    TextWriter out(output);
    write_stats_as_json(out, stats);
    out.flush();
}

ExitCode print_stats(const StatsOptions& options) {
    GraphRequest request = options.request;
    request.abstracts_needed = false;
    if (!request.run.report.empty()) refuse_overwriting({&request.run.report, 1}, request.input.sources);
    Report report(request.run.report);
    Stages stages(request.run);

    const MadeGraph made = make_graph(request, stages);
    report.write("stats", made);
    stages.begin("measuring");
    const Stats stats{
        .made = made, .degrees = measure_degrees(made.graph, highest_named), .components = component_sizes(made.graph)};
    stages.finish();
    if (request.run.stats) report.rewrite("stats", made, stages.costs);
    require_papers(made.reading, request.input, request.run);
    print_diagnostics(made.reading.diagnostics, request.run.quiet, request.run.report);
    print(stats, options);
    print_costs(stages, request.run);
    return exit_code(made.reading, request.run);
}

}  // namespace

Run setup_stats(CLI::App& app) {
    auto options = std::make_shared<StatsOptions>();
    add_source_options(app, options->request.input);
    app.add_flag_callback(
           "--merges", [options] { options->merges = MergeListing::each; },
           "List every two entries that were joined, and why")
        ->group("Output");
    app.add_option_function<std::string>(
           "--format", [options](const std::string& name) { options->format = parse_format(name); },
           "text (default) or json")
        ->type_name("NAME")
        ->group("Output");
    add_projection_options(app, options->request.projection);
    add_identity_options(app, options->request.identity);
    add_linking_options(app, options->request.linking);
    add_run_options(app, options->request.run);
    return [options] { return print_stats(*options); };
}

}  // namespace arxgraph
