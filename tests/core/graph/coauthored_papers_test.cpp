#include <arxgraph/core/graph/coauthored_papers.hpp>
#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// Ten papers of five people out of nine, so that pairs share none, one or several; each third with a team.
Graph linked(std::uint32_t clique_cap) {
    const std::vector<std::string_view> people{"Ann Lee", "Bo Li",  "Cy Lu",  "Di Ma", "Ed Ng",
                                               "Fay Oh",  "Gus Po", "Hal Qu", "Ida Ro"};
    std::vector<StatedEntry> entries;
    for (std::size_t i = 0; i < 10; ++i) {
        StatedEntry entry{.title = "Paper number " + std::to_string(i)};
        for (std::size_t j = 0; j < 5 - i % 3; ++j) entry.authors.emplace_back(people[(i * i + j) % people.size()]);
        if (i % 3 == 0) entry.authors.emplace_back("ATLAS Collaboration");
        entries.push_back(entry);
    }
    const Graph graph = graph_of_entries(entries);
    Diagnostics diagnostics;
    return with_edges(graph, coauthor_edges(graph, {.clique_cap = clique_cap}, diagnostics));
}

}  // namespace

TEST_CASE("The papers behind a pair are those that a search for this pair alone finds, in whatever order pairs come") {
    for (const std::uint32_t cap : {0U, 3U, 4U, 5U}) {
        const Graph graph = linked(cap);
        CoauthoredPapers papers(graph);
        const auto authors = graph.nodes(NodeKind::author);
        std::size_t found = 0;
        for (const NodeId author : authors)
            for (const NodeId other : authors) {
                if (author == other) continue;
                const auto both = papers.of(author, other);
                CHECK(std::vector<NodeId>(both.begin(), both.end()) == common_papers(graph, author, other));
                CHECK(papers.of(author, other).size() == both.size());
                found += both.size();
            }
        double weights = 0;
        for (const EdgeId edge : graph.edges(EdgeKind::coauthor)) weights += graph.edge(edge).weight;
        CAPTURE(cap);
        CHECK(static_cast<double>(found) == 2 * weights);
    }
}
