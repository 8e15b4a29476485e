#include <arxgraph/cli/options/enrich_options.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/enrichers/enrichers.hpp>
#include <arxgraph/enrichers/title_match.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace arxgraph {

namespace {

constexpr auto group = "Enrichment";

double parse_threshold(const std::string& text) {
    const double threshold = parse_weight("--accept-threshold", text);
    if (threshold < least_suggested || threshold > 1)
        throw UsageError("\"" + text + fmt::format("\" is not from {} to 1", least_suggested), "--accept-threshold");
    return threshold;
}

std::string described_sources() {
    std::string text = "Ask this source; several are asked in order, each\nabout what those before it did not know:";
    for (const Enricher& each : enrichers()) text += fmt::format("\n{}: {}", each.name, each.description);
    return text;
}

}  // namespace

void add_enrich_options(CLI::App& app, EnrichOptions& options) {
    options.accept_threshold = near_title_threshold;
    app.add_option("--from", options.from, described_sources())
        ->allow_extra_args(false)
        ->type_name("WHERE")
        ->required()
        ->group(group);
    app.add_flag_callback(
           "--no-abstracts", [&] { options.abstracts = false; }, "Take no abstracts")
        ->group(group);
    app.add_flag_callback(
           "--no-cited", [&] { options.cited = Enrichment::Cited::leave; },
           "Leave papers that are only cited as they are")
        ->group(group);
    app.add_option_function<std::string>(
           "--accept-threshold", [&](const std::string& text) { options.accept_threshold = parse_threshold(text); },
           fmt::format("How alike titles must be that are not the same, {} to\n1 (default {})", least_suggested,
                       near_title_threshold))
        ->type_name("SHARE")
        ->group(group);
}

}  // namespace arxgraph
