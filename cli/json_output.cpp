#include <arxgraph/cli/json_output.hpp>
#include <arxgraph/cli/messages.hpp>

#include <cmath>
#include <string>

namespace arxgraph {

namespace {

void write_place(JsonWriter& json, std::string_view key, std::string_view path, std::uint32_t line) {
    write_key(json, key);
    json.StartObject();
    write_text(json, "path", path);
    write_number(json, "line", line);
    json.EndObject();
}

double to_milliseconds(double seconds) {
    return std::round(seconds * 1000) / 1000;
}

void write_cost(JsonWriter& json, const StageCost& cost) {
    json.StartObject();
    write_text(json, "stage", cost.stage);
    write_key(json, "wall_seconds");
    json.Double(to_milliseconds(cost.wall_seconds));
    write_key(json, "cpu_seconds");
    json.Double(to_milliseconds(cost.cpu_seconds));
    write_number(json, "peak_bytes", cost.peak_bytes);
    for (const StageAmount& amount : cost.amounts) write_number(json, amount.unit, amount.count);
    json.EndObject();
}

rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

void write_key(JsonWriter& json, std::string_view key) {
    json.Key(key.data(), size_of(key));
}

void write_text(JsonWriter& json, std::string_view text) {
    const std::string clean_text = printable(text);
    json.String(clean_text.data(), size_of(clean_text));
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    write_key(json, key);
    write_text(json, text);
}

void write_number(JsonWriter& json, std::string_view key, std::uint64_t number) {
    write_key(json, key);
    json.Uint64(number);
}

void write_head(JsonWriter& json, std::string_view schema, std::string_view command, const SourceCounts& counts) {
    write_text(json, "schema", schema);
    write_text(json, "command", command);
    write_key(json, "sources");
    json.StartObject();
    write_number(json, "documents", counts.documents);
    write_number(json, "skipped", counts.skipped);
    write_number(json, "entries", counts.entries);
    write_number(json, "bytes", counts.bytes);
    json.EndObject();
}

void write_counts(JsonWriter& json, const Graph& graph) {
    write_key(json, "counts");
    json.StartObject();
    write_key(json, "nodes");
    json.StartObject();
    for (const NodeKind kind : all_node_kinds) write_number(json, name(kind), graph.node_count(kind));
    json.EndObject();
    write_key(json, "edges");
    json.StartObject();
    for (const EdgeKind kind : all_edge_kinds) write_number(json, name(kind), graph.edges(kind).size());
    json.EndObject();
    json.EndObject();
}

void write_joined(JsonWriter& json, std::span<const JoinedEntries> joined) {
    write_key(json, "merges");
    json.StartArray();
    for (const JoinedEntries& each : joined) {
        json.StartObject();
        write_text(json, "paper", each.paper);
        write_text(json, "reason", each.reason);
        write_place(json, "first", each.first_path, each.first_line);
        write_place(json, "second", each.second_path, each.second_line);
        json.EndObject();
    }
    json.EndArray();
}

void write_diagnostics(JsonWriter& json, const Diagnostics& diagnostics) {
    write_key(json, "diagnostics");
    json.StartArray();
    for (const Diagnostic& each : diagnostics.kept()) {
        json.StartObject();
        write_text(json, "severity", name(severity(each.code)));
        write_text(json, "code", name(each.code));
        write_text(json, "path", each.path);
        write_number(json, "line", each.line);
        write_text(json, "wording", wording(each.code));
        write_text(json, "detail", each.detail);
        json.EndObject();
    }
    json.EndArray();
    write_diagnostic_counts(json, diagnostics);
}

void write_costs(JsonWriter& json, const StageCosts& costs) {
    write_key(json, "stages");
    json.StartArray();
    for (const StageCost& each : costs.stages()) write_cost(json, each);
    json.EndArray();
    write_key(json, "total");
    write_cost(json, costs.total());
}

void write_diagnostic_counts(JsonWriter& json, const Diagnostics& diagnostics) {
    write_key(json, "diagnostic_counts");
    json.StartObject();
    for (std::size_t i = 0; i < diagnostic_code_count; ++i) {
        const auto code = static_cast<DiagnosticCode>(i);
        if (const std::size_t count = diagnostics.count(code); count != 0) write_number(json, name(code), count);
    }
    json.EndObject();
}

}  // namespace arxgraph
