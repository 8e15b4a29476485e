// JSON as graphology serializes a graph: for gephi-lite and sigma.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::json_graphology {

/// A mixed multigraph. Each node has a place on a spiral, because sigma draws nothing without coordinates.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::json_graphology
