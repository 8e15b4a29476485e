#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/mentions.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/query/edges_between.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Texts = std::vector<std::string>;

/// Two papers that cite each other, one of them twice; Ann and Bo wrote both, a third is by three.
Graph example() {
    Graph graph = graph_of_entries({{.title = "Visual tokens",
                                     .authors = {"Ann Lee", "Bo Li"},
                                     .tags = {"vq"},
                                     .links = {"arXiv:2001.00002", "arXiv:2001.00002v2"},
                                     .arxiv_id = "2001.00001"},
                                    {.title = "More visual tokens",
                                     .authors = {"Bo Li", "Ann Lee"},
                                     .tags = {"vq"},
                                     .links = {"arXiv:2001.00001"},
                                     .arxiv_id = "2001.00002"},
                                    {.title = "Something else", .authors = {"Ann Lee", "Bo Li", "Cy Lu"}}});
    Diagnostics diagnostics;
    graph = with_edges(graph, coauthor_edges(graph, {}, diagnostics));
    return with_edges(graph, related_edges(graph, {}));
}

NodeId node(const Graph& graph, std::string_view id) {
    return find_node(graph, id).value();
}
Texts kinds(const Graph& graph, std::string_view a, std::string_view b) {
    Texts texts;
    for (const ExplainedEdge& each : edges_between(graph, node(graph, a), node(graph, b)))
        texts.push_back(std::string(graph.id(each.edge.source)) + ' ' + std::string(name(each.edge.kind)) + ' ' +
                        std::string(graph.id(each.edge.target)));
    return texts;
}

}  // namespace

TEST_CASE("Edges of every kind and both directions are found, from either side") {
    const Graph graph = example();
    CHECK(kinds(graph, "arxiv:2001.00001", "arxiv:2001.00002") == Texts{"arxiv:2001.00001 cites arxiv:2001.00002",
                                                                        "arxiv:2001.00002 cites arxiv:2001.00001",
                                                                        "arxiv:2001.00001 related arxiv:2001.00002"});
    CHECK(kinds(graph, "arxiv:2001.00002", "arxiv:2001.00001") == Texts{"arxiv:2001.00002 cites arxiv:2001.00001",
                                                                        "arxiv:2001.00001 cites arxiv:2001.00002",
                                                                        "arxiv:2001.00001 related arxiv:2001.00002"});
    CHECK(kinds(graph, "arxiv:2001.00001", "author:bo-li") == Texts{"author:bo-li authored arxiv:2001.00001"});
    CHECK(kinds(graph, "arxiv:2001.00001", "tag:vq") == Texts{"arxiv:2001.00001 tagged tag:vq"});
    CHECK(kinds(graph, "author:ann-lee", "author:bo-li") == Texts{"author:ann-lee coauthor author:bo-li"});
    CHECK(kinds(graph, "arxiv:2001.00001", "author:cy-lu").empty());
    CHECK(kinds(graph, "tag:vq", "tag:vq").empty());
}

TEST_CASE("Stated edges tell where, an author's place in the list is told") {
    const Graph graph = example();
    const auto cites = edges_between(graph, node(graph, "arxiv:2001.00001"), node(graph, "arxiv:2001.00002"));
    CHECK(cites[0].edge.weight == 2);
    REQUIRE(cites[0].statements.size() == 1);  // one line, twice
    CHECK(graph.source_path(cites[0].statements[0].source) == "test.txt");
    CHECK(cites[0].statements[0].line == 1);
    CHECK(cites[1].statements[0].line == 2);
    const auto authored = edges_between(graph, node(graph, "arxiv:2001.00002"), node(graph, "author:ann-lee"));
    CHECK(authored[0].position == 2);
    CHECK(authored[0].statements[0].line == 2);
}

TEST_CASE("A coauthor edge has its papers and shares, a related edge the parts of its score") {
    const Graph graph = example();
    const auto coauthor = edges_between(graph, node(graph, "author:ann-lee"), node(graph, "author:bo-li"));
    CHECK(coauthor[0].papers == std::vector<NodeId>{NodeId{0}, NodeId{1}, NodeId{2}});
    CHECK(coauthor[0].fractional == 2.5F);  // 1 + 1 + 1/2
    CHECK(coauthor[0].statements.empty());
    const auto related = edges_between(graph, node(graph, "arxiv:2001.00001"), node(graph, "arxiv:2001.00002"));
    REQUIRE(related[2].reasons);
    CHECK((*related[2].reasons)[static_cast<std::size_t>(Signal::tags)] > 0);
}

TEST_CASE("A mention has the words that matched, and the place of the paper that has them") {
    Graph graph = graph_of_entries(
        {{.title = "TokLIP: Marry Visual Tokens to CLIP"},
         {.title = "Reading and drawing", .abstract = "It uses TokLIP, and Tok-LIP again.", .line = 7}});
    graph = with_edges(graph, mention_edges(graph, {}));
    const auto edges = edges_between(graph, NodeId{0}, NodeId{1});
    REQUIRE(edges.size() == 1);
    CHECK(edges[0].edge.source == NodeId{1});
    CHECK(edges[0].words == "TokLIP; Tok-LIP");
    REQUIRE(edges[0].statements.size() == 1);
    CHECK(edges[0].statements[0].line == 7);
}
