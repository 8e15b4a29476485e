// VOSviewer: a map file of items and a network file of links between them.
#pragma once

#include <arxgraph/exporters/exporter.hpp>

#include <array>

namespace arxgraph::vosviewer {

/// Items are numbered from 1; kinds are clusters, which VOSviewer colours.
void write_map(const Graph& graph, const ExportOptions& options, ByteSink& sink);
/// One link for each pair of nodes that edges join, as strong as their weights together.
void write_network(const Graph& graph, const ExportOptions& options, ByteSink& sink);

inline constexpr std::array<ExportFile, 2> files{
    {{.ending = ".map.txt", .write = write_map}, {.ending = ".network.txt", .write = write_network}}};

}  // namespace arxgraph::vosviewer
