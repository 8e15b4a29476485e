#include <arxgraph/cli/command_why.hpp>
#include <arxgraph/cli/messages.hpp>
#include <arxgraph/cli/node_lookup.hpp>
#include <arxgraph/cli/options/values.hpp>
#include <arxgraph/cli/outcome.hpp>
#include <arxgraph/cli/output.hpp>
#include <arxgraph/cli/report.hpp>
#include <arxgraph/cli/usage_error.hpp>
#include <arxgraph/cli/why.hpp>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace arxgraph {

namespace {

enum class WhyFormat : std::uint8_t { text, json };

struct WhyOptions {
    GraphRequest request{};  // its sources are followed by A and B
    PathOptions paths{};
    WhyFormat format{};
};

constexpr std::uint32_t most_paths = 100;

WhyFormat parse_format(const std::string& name) {
    if (name == "text") return WhyFormat::text;
    if (name == "json") return WhyFormat::json;
    throw UsageError("\"" + name + "\" is neither text nor json", "--format");
}

struct NodeNames {
    std::string a{};
    std::string b{};
};

/// Takes the last two of the arguments.
NodeNames take_nodes(std::vector<std::string>& arguments) {
    if (arguments.size() < 3) throw UsageError("sources and two nodes are needed: SOURCE... A B");
    NodeNames names{.a = std::move(arguments[arguments.size() - 2]), .b = std::move(arguments.back())};
    arguments.resize(arguments.size() - 2);
    return names;
}

void print(const Why& why, WhyFormat format) {
    if (format == WhyFormat::text) {
        print_result(printable(why_as_text(why)));
        return;
    }
    Output output{std::string(standard_output)};
    TextWriter out(output);
    write_why_as_json(out, why);
    out.flush();
}

Why explain(const MadeGraph& made, const NodeNames& names, const WhyOptions& options) {
    const FindOptions find{.threads = options.request.run.threads};
    const NodeId a = require_node(made.graph, names.a, find);
    const NodeId b = require_node(made.graph, names.b, find);
    return {.made = made,
            .a = a,
            .b = b,
            .edges = edges_between(made.graph, a, b),
            .shared = shared_neighbours(made.graph, a, b),
            .found = find_paths(made.graph, a, b, options.paths)};
}

ExitCode print_why(const WhyOptions& options) {
    GraphRequest request = options.request;
    request.abstracts_needed = false;
    const NodeNames names = take_nodes(request.input.sources);
    if (!request.run.report.empty()) refuse_overwriting({&request.run.report, 1}, request.input.sources);
    Report report(request.run.report);
    Stages stages(request.run);

    const MadeGraph made = make_graph(request, stages);
    report.write("why", made);
    stages.begin("explaining");
    require_papers(made.reading, request.input, request.run);
    print_diagnostics(made.reading.diagnostics, request.run.quiet, request.run.report);
    const Why why = explain(made, names, options);
    stages.finish();
    if (request.run.stats) report.rewrite("why", made, stages.costs);
    print(why, options.format);
    print_costs(stages, request.run);
    return exit_code(made.reading, request.run);
}

void add_path_options(CLI::App& app, PathOptions& paths) {
    app.add_option_function<std::string>(
           "--paths", [&](const std::string& text) { paths.paths = parse_number("--paths", text, 0, most_paths); },
           fmt::format("Paths at most, which share no node on their way (default {}; 0: none)", paths.paths))
        ->type_name("N")
        ->group("Output");
    app.add_option_function<std::string>(
           "--hub-degree",
           [&](const std::string& text) {
               paths.hub_degree = parse_number("--hub-degree", text, 1, std::numeric_limits<std::uint32_t>::max());
           },
           "Paths avoid nodes of more edges (default: 2 % of the papers,\n100 at least and 1,000 at most) and "
           "categories")
        ->type_name("N")
        ->group("Output");
}

}  // namespace

Run setup_why(CLI::App& app) {
    auto options = std::make_shared<WhyOptions>();
    add_source_options(app, options->request.input);
    app.get_option("SOURCE")->description(
        "Files, folders, or - for standard input; the last two are\n"
        "the nodes A and B: an id, an address, a title, a short name,\n"
        "or the name of an author, tag or category");
    app.add_option_function<std::string>(
           "--format", [options](const std::string& name) { options->format = parse_format(name); },
           "text (default) or json")
        ->type_name("NAME")
        ->group("Output");
    add_path_options(app, options->paths);
    add_identity_options(app, options->request.identity);
    add_linking_options(app, options->request.linking);
    add_run_options(app, options->request.run);
    return [options] { return print_why(*options); };
}

}  // namespace arxgraph
