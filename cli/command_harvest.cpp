#include <arxgraph/cli/command_harvest.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/options/network_options.hpp>
#include <arxgraph/cli/options/run_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/signals.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/cli/wait_message.hpp>
#include <arxgraph/enrichers/http/address.hpp>
#include <arxgraph/enrichers/oai_harvest.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>

namespace arxgraph {

namespace {

constexpr auto group = "Records";

struct HarvestOptions {
    HarvestRequest request{};
    http::NetworkSettings network{};
    RunOptions run{};
};

std::string checked_set(const std::string& set) {
    const auto allowed = [](char c) { return c > ' ' && c < '\x7f'; };
    if (set.empty() || !std::all_of(set.begin(), set.end(), allowed))
        throw UsageError("is no set such as cs, cs:cs:CL or physics:hep-th", "--set");
    return set;
}

void require_file(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (path == "-" || (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)))
        throw UsageError("a harvest goes into a file, so that it can go on after a break", path);
}

void add_record_options(CLI::App& app, HarvestRequest& request) {
    app.add_option_function<std::string>(
           "--set", [&](const std::string& set) { request.set = checked_set(set); },
           "Of this set only: cs, cs:cs:CL, physics:hep-th, …")
        ->type_name("SET")
        ->group(group);
    app.add_option_function<std::string>(
           "--since", [&](const std::string& day) { request.since = parse_date("--since", day); },
           "Records that changed on this day (YYYY-MM-DD) or later; it is\nno day of papers")
        ->type_name("DATE")
        ->group(group);
    app.add_option_function<std::string>(
           "--until", [&](const std::string& day) { request.until = parse_date("--until", day); },
           "Records that changed on this day or earlier")
        ->type_name("DATE")
        ->group(group);
}

std::string outcome(const Harvested& done, const HarvestRequest& request) {
    std::string text = fmt::format("{}, {}", counted(done.papers, "paper"), counted(done.pages, "page"));
    if (done.pages_before != 0) text += fmt::format(" ({} of them by an earlier run)", done.pages_before);
    if (done.replaced != 0) text += fmt::format(", {} replaced by later ones", counted(done.replaced, "record"));
    if (done.deleted != 0) text += fmt::format(", {} deleted there", counted(done.deleted, "record"));
    text += fmt::format("\nwrote {}\n", request.output);
    if (!done.next_since.empty()) text += fmt::format("what changes from now on: --since {}\n", done.next_since);
    return text;
}

ExitCode run_harvest(HarvestOptions options) {
    HarvestRequest& request = options.request;
    require_file(request.output);
    request.url = options.network.urls.arxiv_oai;
    request.service = http::service_of(request.url, "arxiv", "arxiv.org");
    if (!options.run.quiet) options.network.on_wait = print_wait;
    http::Network network(options.network);
    say_when_interrupted("arxgraph: interrupted; what came is kept, and the same command goes on with it\n");

    Progress progress(progress_mode(options.run));
    progress.begin("harvesting", ProgressUnit::papers);
    Diagnostics diagnostics;
    const Harvested done = harvest(request, network.transport(), diagnostics,
                                   [&](const HarvestProgress& so_far) { progress.update(so_far.records, 0); });
    progress.finish();
    print_diagnostics(diagnostics, options.run.quiet, {});
    if (!options.run.quiet) print_message(outcome(done, request));
    const bool had_errors = diagnostics.count(Severity::error) != 0;
    return options.run.strict && had_errors ? ExitCode::done_with_errors : ExitCode::done;
}

}  // namespace

Run setup_harvest(CLI::App& app) {
    auto options = std::make_shared<HarvestOptions>();
    app.add_option("-o,--output", options->request.output, "Write papers here, one a line, when all are there")
        ->type_name("FILE")
        ->required()
        ->group("Output");
    app.add_flag("--restart", options->request.anew, "Begin anew instead of going on where a run before ended")
        ->group("Output");
    add_record_options(app, options->request);
    add_network_options(app, options->network);
    add_url_option(app, arxiv_oai_option, options->network);
    add_telling_options(app, options->run);
    return [options] { return run_harvest(*options); };
}

}  // namespace arxgraph
