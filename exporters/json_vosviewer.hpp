// VOSviewer's JSON, for VOSviewer and VOSviewer Online.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::json_vosviewer {

/// What the files of `vosviewer` have, in one.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::json_vosviewer
