// GEXF 1.3: what Gephi and gephi-lite open best, with colours and sizes, and with days where a timeline is wanted.
#pragma once

#include <arxgraph/core/graph/graph.hpp>
#include <arxgraph/core/io/byte_sink.hpp>
#include <arxgraph/exporters/exporter.hpp>

namespace arxgraph::gexf {

/// Directed and undirected edges as such, their kinds as `kind`, by which Gephi keeps parallel edges apart; lists as
/// lists.
void write(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// The same as a dynamic graph: nodes and edges have the day from which on they are there (FirstDays).
void write_timeline(const Graph& graph, const ExportOptions& options, ByteSink& sink);

}  // namespace arxgraph::gexf
