// Shows: reading a digest into entries, building a graph, walking its edges.
// Prints each paper's authors and with how many others each of them has written.
// Read this one first.
//   coauthors DIGEST...
#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph_builder.hpp>
#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/extractors/source.hpp>

#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

std::size_t coauthor_count(const arxgraph::Graph& graph, arxgraph::NodeId author) {
    using arxgraph::EdgeKind;
    return graph.out_edges(author, EdgeKind::coauthor).size() + graph.in_edges(author, EdgeKind::coauthor).size();
}

void print_papers(const arxgraph::Graph& graph) {
    for (const arxgraph::NodeId paper : graph.nodes(arxgraph::NodeKind::paper)) {
        if (graph.is_stub(paper)) continue;
        std::cout << graph.label(paper) << '\n';
        for (const arxgraph::NodeId author : arxgraph::authors_of(graph, paper))
            std::cout << "  " << graph.label(author) << " (" << coauthor_count(graph, author) << " coauthors)\n";
    }
}

}  // namespace

int main(int argc, char** argv) try {
    const std::vector<std::string> sources(argv + 1, argv + argc);
    arxgraph::Diagnostics diagnostics;
    arxgraph::GraphBuilder builder;
    arxgraph::read_sources(
        sources, {}, [&](arxgraph::EntryBatch&& batch) { builder.add(std::move(batch)); }, diagnostics);
    arxgraph::Graph graph = std::move(builder).build(diagnostics);
    arxgraph::EdgeSet coauthors = arxgraph::coauthor_edges(graph, {}, diagnostics);
    graph = arxgraph::with_edges(std::move(graph), std::move(coauthors));
    print_papers(graph);
    for (const arxgraph::Diagnostic& diagnostic : diagnostics.kept()) std::cerr << to_text(diagnostic) << '\n';
    return graph.node_count() == 0 ? 1 : 0;
} catch (const arxgraph::Error& error) {
    std::cerr << error.where() << ": " << error.what() << '\n';
    return 1;
}
