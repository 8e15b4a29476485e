// Pajek's .net, for Pajek and the many programs that read it.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::pajek {

/// One section of lines, because readers other than Pajek lose what stands behind a second: arcs, or edges if all kinds
/// are undirected. The kind is the label of the line. Labels are unique, because readers take them for ids.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::pajek
