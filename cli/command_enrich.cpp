#include <arxgraph/cli/byte_size.hpp>
#include <arxgraph/cli/command_enrich.hpp>
#include <arxgraph/cli/enrichment_output.hpp>
#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/options/enrich_options.hpp>
#include <arxgraph/cli/options/network_options.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/cli/signals.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/cli/wait_message.hpp>
#include <arxgraph/enrichers/enrichers.hpp>
#include <arxgraph/extractors/entry_writer.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace arxgraph {

namespace {

struct EnrichRequest {
    SourceArguments input{};
    EnrichOptions enrichment{};
    http::NetworkSettings network{};
    RunOptions run{};
    std::string output{};
};

bool is_service(const std::string& where) {
    return &enricher_of(where) != &enrichers().front();
}

/// What is asked has to be there before anything is read.
void require_sources(const EnrichOptions& options) {
    for (const std::string& where : options.from) {
        std::error_code failed;
        if (is_service(where) || std::filesystem::exists(where, failed)) continue;
        std::string names;
        for (const Enricher& each : enrichers().subspan(1)) names.append(names.empty() ? "" : ", ").append(each.name);
        throw UsageError("is no file" + (names.empty() ? "" : ", and no source; sources are " + names), where);
    }
}

void refuse_overwriting_what_is_read(const EnrichRequest& request) {
    std::vector<std::string> results{request.output};
    if (!request.run.report.empty()) results.push_back(request.run.report);
    std::vector<std::string> read = request.input.sources;
    read.insert(read.end(), request.enrichment.from.begin(), request.enrichment.from.end());
    refuse_overwriting(results, read);
}

Enrichment read_all(const EnrichRequest& request, Reading& reading, Stages& stages) {
    std::vector<EntryBatch> batches;
    read_entries(
        request.input, {.format = request.input.format, .threads = request.run.threads},
        [&](EntryBatch&& batch) { batches.push_back(std::move(batch)); }, stages, reading);
    return Enrichment(std::move(batches), request.enrichment.cited);
}

/// None if only files are asked.
std::unique_ptr<http::Network> open_network(const EnrichRequest& request) {
    const auto& from = request.enrichment.from;
    if (std::none_of(from.begin(), from.end(), is_service)) return nullptr;
    http::NetworkSettings settings = request.network;
    complete_cache_options(settings);
    if (!request.run.quiet) {
        settings.on_wait = print_wait;
        settings.tell = [](const std::string& text) { print_message(text + "\n"); };
    }
    return std::make_unique<http::Network>(std::move(settings));
}

void ask_all(const EnrichRequest& request, Enrichment& enrichment, Diagnostics& diagnostics, Stages& stages) {
    const WorkProgress progress = [&](std::uint64_t done, std::uint64_t known) { stages.progress.update(done, known); };
    const std::unique_ptr<http::Network> network = open_network(request);
    for (const std::string& where : request.enrichment.from) {
        const Enricher& source = enricher_of(where);
        if (source.unit == LookUpUnit::bytes)
            stages.begin("joining", ProgressUnit::bytes);
        else
            stages.begin("asking", ProgressUnit::papers);
        enrichment.ask(source, {.file = where,
                                .threads = request.run.threads,
                                .abstracts = request.enrichment.abstracts,
                                .accept_threshold = request.enrichment.accept_threshold,
                                .progress = progress,
                                .diagnostics = diagnostics,
                                .network = network.get()});
    }
}

void write(const Enrichment& enrichment, Output& output) {
    TextWriter out(output);
    for (const EnrichedEntry& each : enrichment.entries()) write_entry(out, each.entry);
    for (const EnrichedEntry& each : enrichment.cited())
        if (each.is_found()) write_entry(out, each.entry);
    out.flush();
}

void print_outcome(const EnrichRequest& request, const Reading& reading, const Enrichment& enrichment,
                   const Output& output) {
    print_diagnostics(reading.diagnostics, request.run.quiet, request.run.report);
    if (request.run.quiet) return;
    print_message(summary(enrichment) +
                  fmt::format("wrote {} (entries, {})\n", output.name(), byte_size(output.bytes())));
}

ExitCode enrich(const EnrichRequest& request) {
    require_sources(request.enrichment);
    refuse_overwriting_what_is_read(request);
    Output output(request.output);
    Report report(request.run.report);
    say_when_interrupted("arxgraph: interrupted, and nothing was written; the same command does it again\n");

    Reading reading;
    Stages stages(request.run);
    Enrichment enrichment = read_all(request, reading, stages);
    if (reading.found_any()) ask_all(request, enrichment, reading.diagnostics, stages);
    stages.finish();
    report.write("enrich", reading, enrichment, request.run.stats ? &stages.costs : nullptr);
    require_papers(reading, request.input, request.run);
    write(enrichment, output);
    output.commit();
    print_outcome(request, reading, enrichment, output);
    print_costs(stages, request.run);
    return request.run.strict && left_something_open(enrichment) ? ExitCode::done_with_errors
                                                                 : exit_code(reading, request.run);
}

}  // namespace

Run setup_enrich(CLI::App& app) {
    auto request = std::make_shared<EnrichRequest>();
    add_source_options(app, request->input);
    add_enrich_options(app, request->enrichment);
    app.add_option("-o,--output", request->output, "Write the entries here, - for standard output")
        ->type_name("FILE")
        ->required()
        ->group("Output");
    add_cache_options(app, request->network);
    add_network_options(app, request->network);
    for (const ServiceOption& each : {arxiv_api_option, semantic_scholar_option, openalex_option, datacite_option})
        add_url_option(app, each, request->network);
    add_key_options(app, request->network);
    add_run_options(app, request->run);
    return [request] { return enrich(*request); };
}

}  // namespace arxgraph
