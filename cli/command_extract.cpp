#include <arxgraph/cli/command_extract.hpp>
#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include <CLI/CLI.hpp>

#include <memory>

namespace arxgraph {

namespace {

struct ExtractOptions {
    SourceArguments input{};
    RunOptions run{};
    std::string output{standard_output};
};

void read_into(Output& output, const ExtractOptions& options, Reading& reading, Stages& stages) {
    TextWriter out(output);
    const auto write_batch = [&out](EntryBatch&& batch) {
        for (const Entry& entry : batch.entries()) write_entry(out, entry);
    };
    read_entries(options.input, {.format = options.input.format, .threads = options.run.threads}, write_batch, stages,
                 reading);
    out.flush();
    stages.finish();
}

ExitCode extract(const ExtractOptions& options) {
    std::vector<std::string> results{options.output};
    if (!options.run.report.empty()) results.push_back(options.run.report);
    refuse_overwriting(results, options.input.sources);
    Output output(options.output);
    Report report(options.run.report);

    Reading reading;
    Stages stages(options.run);
    read_into(output, options, reading, stages);
    report.write("extract", reading, options.run.stats ? &stages.costs : nullptr);
    require_papers(reading, options.input, options.run);
    output.commit();
    print_diagnostics(reading.diagnostics, options.run.quiet, options.run.report);
    print_costs(stages, options.run);
    return exit_code(reading, options.run);
}

}  // namespace

Run setup_extract(CLI::App& app) {
    auto options = std::make_shared<ExtractOptions>();
    add_source_options(app, options->input);
    app.add_option("-o,--output", options->output, "Write here instead of to standard output")
        ->type_name("FILE")
        ->group("Output");
    add_run_options(app, options->run);
    return [options] { return extract(*options); };
}

}  // namespace arxgraph
