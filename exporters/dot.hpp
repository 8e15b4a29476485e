// DOT, for Graphviz first, and for whatever else reads it.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::dot {

/// Styled, with the layout program that suits the size: any of Graphviz's programs draws it well as it is.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// Without statements about the graph as a whole, which Gephi up to 0.9.7 takes for nodes.
void write_bare(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::dot
