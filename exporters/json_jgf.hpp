// JSON Graph Format, version 2: nodes are a map.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::json_jgf {

/// Edge kinds are the relations; all other attributes stand in `metadata`.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::json_jgf
