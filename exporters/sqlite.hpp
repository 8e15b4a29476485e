// SQLite: the graph as tables, indexed, with views and full-text search, for any tool that speaks SQL.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <string>

namespace arxgraph::sqlite {

/// Into an empty file, or one that is not there. docs/formats.md shows the tables. On one thread, because SQLite writes
/// on one; holds 64 MiB. Throws Error.
void write(const Graph& graph, const ExportOptions& options, const std::string& path);

}  // namespace arxgraph::sqlite
