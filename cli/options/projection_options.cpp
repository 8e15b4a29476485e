#include <arxgraph/cli/options/projection_options.hpp>
#include <arxgraph/cli/options/values.hpp>

#include <CLI/CLI.hpp>

#include <limits>

namespace arxgraph {

namespace {

template <class Take>
void add(CLI::App& app, const std::string& name, const std::string& value, const std::string& description, Take take) {
    app.add_option_function<std::string>(name, take, description)->type_name(value)->group("Part of the graph");
}

}  // namespace

void add_projection_options(CLI::App& app, Projection& projection) {
    add(app, "--nodes", "KINDS", "Keep these kinds of nodes:\n" + node_kind_names(),
        [&](const std::string& text) { projection.nodes = parse_node_kinds("--nodes", text); });
    add(app, "--edges", "KINDS", "Keep these kinds of edges and the nodes they touch:\n" + edge_kind_names(),
        [&](const std::string& text) { projection.edges = parse_edge_kinds("--edges", text); });
    add(app, "--since", "DATE", "Keep papers of this day (YYYY-MM-DD) or later",
        [&](const std::string& text) { projection.since = parse_date("--since", text); });
    add(app, "--until", "DATE", "Keep papers of this day or earlier",
        [&](const std::string& text) { projection.until = parse_date("--until", text); });
    add(app, "--min-weight", "W", "Drop lighter coauthor, related and cites edges",
        [&](const std::string& text) { projection.min_weight = parse_weight("--min-weight", text); });
    add(app, "--top", "N", "Keep the N nodes of highest degree (0: all)", [&](const std::string& text) {
        projection.top = parse_number("--top", text, 0, std::numeric_limits<std::uint32_t>::max());
    });
    app.add_flag_callback(
           "--no-abstracts", [&] { projection.abstracts = false; }, "Leave abstracts out")
        ->group("Part of the graph");
}

}  // namespace arxgraph
