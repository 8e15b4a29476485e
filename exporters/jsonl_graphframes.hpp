// JSON Lines of vertices and edges, as Spark reads them for GraphFrames.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <array>

namespace arxgraph::jsonl_graphframes {

/// `id`, and `src`, `dst` and `relationship`, are the columns that GraphFrames asks for; lists are arrays.
void write_vertices(const Graph& graph, const ExportOptions& options, ByteSink& sink);
void write_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink);

inline constexpr std::array<ExportFile, 2> files{
    {{.ending = ".vertices.jsonl", .write = write_vertices}, {.ending = ".edges.jsonl", .write = write_edges}}};

}  // namespace arxgraph::jsonl_graphframes
