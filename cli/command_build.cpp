#include <arxgraph/cli/byte_size.hpp>
#include <arxgraph/cli/command_build.hpp>
#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/options/output_options.hpp>
#include <arxgraph/cli/options/projection_options.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/cli/summary.hpp>

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

struct BuildOptions {
    GraphRequest request{};
    OutputOptions output{};
};

struct PlannedOutput {
    const ExporterFormat* format{};
    std::vector<Output> files{};
};
using Plan = std::vector<PlannedOutput>;

Plan open_outputs(const std::vector<RequestedOutput>& requested) {
    Plan plan;
    for (const RequestedOutput& each : requested)
        plan.push_back({.format = each.format, .files = {each.paths.begin(), each.paths.end()}});
    return plan;
}

void write_output(const Graph& graph, PlannedOutput& output, const ExportOptions& options, Stages& stages) {
    const std::vector<ExportFile> streamed = streamed_files(*output.format);
    for (std::size_t i = 0; i < output.files.size(); ++i) {
        Output& file = output.files[i];
        stages.costs.begin("writing " + printable(file.name()));
        if (streamed.empty())
            file.fill([&](const std::string& path) { output.format->write_path(graph, options, path); });
        else
            streamed[i].write(graph, options, file);
        stages.costs.add("bytes", file.bytes());
        stages.costs.add("edges", graph.edge_count());
    }
}

/// None appears before all are written.
void write_outputs(const Graph& graph, Plan& plan, const AttributeChoice& attributes, const RunOptions& run,
                   Stages& stages) {
    stages.progress.begin("writing", ProgressUnit::elements);
    const std::uint64_t elements = std::uint64_t{graph.node_count()} + graph.edge_count();
    std::uint64_t done = 0;
    const auto written = [&](std::size_t more) { stages.progress.update(done += more, elements * plan.size()); };
    for (PlannedOutput& each : plan)
        write_output(graph, each, {.threads = run.threads, .attributes = attributes, .written = written}, stages);
    for (PlannedOutput& each : plan)
        for (Output& file : each.files) file.commit();
}

void print_outcome(const MadeGraph& made, const RunOptions& run, const Plan& plan) {
    print_diagnostics(made.reading.diagnostics, run.quiet, run.report);
    if (run.quiet) return;
    std::string text = summary(made);
    for (const PlannedOutput& each : plan)
        for (const Output& file : each.files)
            text += fmt::format("wrote {} ({}, {})\n", file.name(), each.format->name, byte_size(file.bytes()));
    print_message(text);
}

ExitCode build(const BuildOptions& options) {
    const RunOptions& run = options.request.run;
    const std::vector<RequestedOutput> requested = requested_outputs(options.output);
    std::vector<std::string> results;
    for (const RequestedOutput& each : requested) results.insert(results.end(), each.paths.begin(), each.paths.end());
    if (!run.report.empty()) results.push_back(run.report);
    refuse_overwriting(results, options.request.input.sources);
    Plan plan = open_outputs(requested);
    Report report(run.report);
    Stages stages(run);

    GraphRequest request = options.request;
    request.abstracts_needed = write_abstracts(options.output);
    request.text_index = write_text_index(options.output);
    const MadeGraph made = make_graph(request, stages);
    report.write("build", made);
    if (made.reading.found_any()) write_outputs(made.graph, plan, options.output.attributes, run, stages);
    stages.finish();
    if (run.stats) report.rewrite("build", made, stages.costs);
    require_papers(made.reading, options.request.input, run);
    print_outcome(made, run, plan);
    print_costs(stages, run);
    return exit_code(made.reading, run);
}

}  // namespace

Run setup_build(CLI::App& app) {
    auto options = std::make_shared<BuildOptions>();
    add_source_options(app, options->request.input);
    add_output_options(app, options->output);
    add_projection_options(app, options->request.projection);
    add_identity_options(app, options->request.identity);
    add_linking_options(app, options->request.linking);
    add_run_options(app, options->request.run);
    return [options] { return build(*options); };
}

}  // namespace arxgraph
