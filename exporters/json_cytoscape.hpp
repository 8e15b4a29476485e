// Cytoscape.js JSON, for Cytoscape.js and Cytoscape desktop.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::json_cytoscape {

/// Kinds are also the elements' classes, so that style sheets can select them.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::json_cytoscape
