// GraphML with the drawings that yEd keeps in it: yEd shows neither labels nor colours of plain attributes.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::graphml_yed {

/// Nodes as circles with their labels, colours and sizes, edges with colours, and arrows where they are directed; all
/// attributes besides, as yEd's own properties. What has no place lies at one, until a layout is chosen in yEd.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::graphml_yed
