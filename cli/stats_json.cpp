#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/stats.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

void write_degrees(JsonWriter& json, const Graph& graph, const DegreeMeasure& measure) {
    json.StartObject();
    write_text(json, "edges", name(measure.kind));
    write_text(json, "end", name(measure.end));
    write_text(json, "nodes", name(measure.nodes));
    write_key(json, "mean");
    json.Double(measure.mean);
    write_number(json, "max", measure.highest.empty() ? 0 : measure.highest.front().degree);
    write_key(json, "highest");
    json.StartArray();
    for (const NodeDegree& each : measure.highest) {
        json.StartObject();
        write_text(json, "id", graph.id(each.node));
        write_text(json, "label", graph.label(each.node));
        write_number(json, "degree", each.degree);
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
}

void write_components(JsonWriter& json, const std::vector<std::uint32_t>& sizes) {
    write_key(json, "components");
    json.StartObject();
    write_number(json, "count", sizes.size());
    write_key(json, "largest");
    json.StartArray();
    for (std::size_t i = 0; i < std::min(sizes.size(), component_sizes_shown); ++i) json.Uint(sizes[i]);
    json.EndArray();
    json.EndObject();
}

}  // namespace

std::string_view name(EdgeEnd end) noexcept {
    switch (end) {
        case EdgeEnd::source:
            return "source";
        case EdgeEnd::target:
            return "target";
        case EdgeEnd::either:
            break;
    }
    return "either";
}

void write_stats_as_json(TextWriter& out, const Stats& stats) {
    JsonStream stream{out};
    JsonWriter json(stream);
    json.SetIndent(' ', 2);
    json.StartObject();
    write_head(json, "arxgraph.stats/1", "stats", stats.made.reading.counts);
    write_counts(json, stats.made.graph);
    write_key(json, "degrees");
    json.StartArray();
    for (const DegreeMeasure& each : stats.degrees) write_degrees(json, stats.made.graph, each);
    json.EndArray();
    write_components(json, stats.components);
    write_joined(json, stats.made.joined);
    write_diagnostic_counts(json, stats.made.reading.diagnostics);
    json.EndObject();
    out.put('\n');
}

}  // namespace arxgraph
