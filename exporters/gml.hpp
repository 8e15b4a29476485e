// GML, for yEd, Cytoscape and NetworkX.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>
#include <arxgraph/exporters/exporter.hpp>

#include <string_view>

namespace arxgraph::gml {

/// All edges directed, the true direction in `is_directed`. ASCII, as the format is defined: other characters are
/// references.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// With quotes around it; & " and all that is not printable ASCII as references (`&amp;`, `&#54620;`). The text is
/// UTF-8.
void write_string(TextWriter& out, std::string_view text);

}  // namespace arxgraph::gml
