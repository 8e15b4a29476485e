// GraphML: the one file that most graph programs open.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::graphml {

/// All edges directed, the true direction in a data key, lists as text: every reader known takes it. The edge kind also
/// stands as the attribute `label` of <edge>, without which Gephi merges parallel edges.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// Without that attribute, which the schema of GraphML does not know.
void write_strict(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// As the first, with the edge kind under the name that Cytoscape has for it.
void write_cytoscape(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// Directed and undirected edges as such. NetworkX and Boost refuse such a file.
void write_mixed(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// As mixed, with lists as Gephi's own type. Only Gephi reads it.
void write_gephi(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::graphml
