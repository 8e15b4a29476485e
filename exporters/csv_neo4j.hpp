// CSV tables with the headers that `neo4j-admin database import` takes.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <array>

namespace arxgraph::csv_neo4j {

/// Labels are the kinds of nodes (`Paper`), types of relationships those of edges (`CITES`). Lists are arrays with `|`
/// between items, in which a `|` becomes `/`; line breaks become spaces.
void write_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink);
void write_relationships(const Graph& graph, const ExportOptions& options, ByteSink& sink);

inline constexpr std::array<ExportFile, 2> files{
    {{.ending = ".nodes.csv", .write = write_nodes}, {.ending = ".relationships.csv", .write = write_relationships}}};

}  // namespace arxgraph::csv_neo4j
