// Uses every installed component, and a core/ folder of its own.
#include <arxgraph/core/graph/boost_graph.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/exporters/exporter.hpp>
#include <arxgraph/extractors/source.hpp>

#include "core/graph.hpp"

#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main(int argc, char** argv) {
    const std::vector<std::string> sources(argv + 1, argv + argc);
    arxgraph::Diagnostics diagnostics;
    arxgraph::GraphBuilder builder;
    arxgraph::read_sources(
        sources, {}, [&](arxgraph::EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    const arxgraph::Graph graph = std::move(builder).build(diagnostics);
    arxgraph::StringSink sink;
    arxgraph::find_exporter("graphml")->write(graph, {}, sink);
    if (sink.text().empty() || num_vertices(graph) != graph.node_count()) return 1;
    std::cout << graph.node_count(arxgraph::NodeKind::paper) << ' ' << own_word() << ", "
              << graph.node_count(arxgraph::NodeKind::author) << " authors\n";
}
