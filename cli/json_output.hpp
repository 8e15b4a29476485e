// JSON documents of the command, streamed by RapidJSON, and the parts that several of them share.
#pragma once

#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/stage_costs.hpp>
#include <arxgraph/core/entry/diagnostics.hpp>
#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/text_writer.hpp>

#include <rapidjson/prettywriter.h>

#include <span>
#include <string_view>

namespace arxgraph {

/// A TextWriter as RapidJSON's output stream.
struct JsonStream {
    using Ch = char;
    TextWriter& out;
    void Put(char character) { out.put(character); }
    void Flush() {}
};
using JsonWriter = rapidjson::PrettyWriter<JsonStream>;

void write_key(JsonWriter& json, std::string_view key);
/// As it is if it is clean: paths may hold any bytes.
void write_text(JsonWriter& json, std::string_view text);
void write_text(JsonWriter& json, std::string_view key, std::string_view text);
void write_number(JsonWriter& json, std::string_view key, std::uint64_t number);

/// Members "schema", "command" and "sources".
void write_head(JsonWriter& json, std::string_view schema, std::string_view command, const SourceCounts& counts);
/// Member "counts": nodes and edges by kind, every kind.
void write_counts(JsonWriter& json, const Graph& graph);
/// Member "merges".
void write_joined(JsonWriter& json, std::span<const JoinedEntries> joined);
/// Members "diagnostics", those kept, and "diagnostic_counts", all.
void write_diagnostics(JsonWriter& json, const Diagnostics& diagnostics);
/// Members "stages" and "total": seconds, bytes of memory, and how much each stage dealt with.
void write_costs(JsonWriter& json, const StageCosts& costs);
/// Member "diagnostic_counts".
void write_diagnostic_counts(JsonWriter& json, const Diagnostics& diagnostics);

}  // namespace arxgraph
