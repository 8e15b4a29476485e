// JSON as node-link: what D3, force-graph and NetworkX take.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::json {

/// One node and one edge a line. Edges stand under `links`; `key` repeats an edge's id, as NetworkX wants.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::json
