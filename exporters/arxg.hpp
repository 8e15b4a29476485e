// .arxg: the graph as it is, in one file that is mapped and used without being read.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::arxg {

void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::arxg
