// CSV tables of nodes and edges, for Gephi's spreadsheet importer and for spreadsheets.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <array>

namespace arxgraph::csv {

/// A column `Kind` of edges is Gephi's edge type. Gephi guesses types of columns from their first rows, so days are
/// numbers (published_ymd) and arXiv ids have their prefix; it undoes escapes, so backslashes are doubled.
void write_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink);
void write_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// With a column `Timeset` of the days from which on nodes and edges are there.
void write_timeline_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink);
void write_timeline_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink);

/// For spreadsheets: backslashes as they are, and an apostrophe before text that would run as a formula.
void write_safe_nodes(const Graph& graph, const ExportOptions& options, ByteSink& sink);
void write_safe_edges(const Graph& graph, const ExportOptions& options, ByteSink& sink);

inline constexpr std::array<ExportFile, 2> files{
    {{.ending = ".nodes.csv", .write = write_nodes}, {.ending = ".edges.csv", .write = write_edges}}};
inline constexpr std::array<ExportFile, 2> timeline_files{
    {{.ending = ".nodes.csv", .write = write_timeline_nodes}, {.ending = ".edges.csv", .write = write_timeline_edges}}};
inline constexpr std::array<ExportFile, 2> safe_files{
    {{.ending = ".nodes.csv", .write = write_safe_nodes}, {.ending = ".edges.csv", .write = write_safe_edges}}};

}  // namespace arxgraph::csv
