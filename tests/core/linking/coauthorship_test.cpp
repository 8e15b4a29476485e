#include <arxgraph/core/graph/neighbours.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

#include <algorithm>
#include <cmath>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Graph linked(const std::vector<StatedEntry>& entries, std::uint32_t clique_cap, Diagnostics& diagnostics) {
    const Graph graph = graph_of_entries(entries);
    return with_edges(graph, coauthor_edges(graph, {.clique_cap = clique_cap}, diagnostics));
}

const std::vector<StatedEntry> three_papers{{.title = "One", .authors = {"Ann Lee", "Bo Li"}},
                                            {.title = "Two", .authors = {"Bo Li", "Cy Lu", "Ann Lee"}},
                                            {.title = "Three", .authors = {"Cy Lu"}}};

}  // namespace

TEST_CASE("One edge a pair, whatever the order of the lists, weighted in full and by fractions") {
    Diagnostics diagnostics;
    const Graph graph = linked(three_papers, 50, diagnostics);
    CHECK(arrows(graph, EdgeKind::coauthor) ==
          Texts{"author:ann-lee -> author:bo-li", "author:ann-lee -> author:cy-lu", "author:bo-li -> author:cy-lu"});
    const auto edges = graph.edges(EdgeKind::coauthor);
    CHECK(graph.edge(edges[0]).weight == 2);
    CHECK(graph.fractional(edges[0]) == 1.0 + 0.5);  // 1/(2-1) + 1/(3-1)
    CHECK(graph.edge(edges[1]).weight == 1);
    CHECK(graph.fractional(edges[1]) == 0.5);
}

TEST_CASE("The fractions of an author add up to the papers written with others") {
    Diagnostics diagnostics;
    const Graph graph = linked(three_papers, 50, diagnostics);
    const NodeId ann = find_node(graph, "author:ann-lee").value();
    double sum = 0;
    for (const EdgeId edge : graph.out_edges(ann, EdgeKind::coauthor)) sum += *graph.fractional(edge);
    for (const EdgeId edge : graph.in_edges(ann, EdgeKind::coauthor)) sum += *graph.fractional(edge);
    CHECK(std::abs(sum - 2) < 1e-12);
}

TEST_CASE("The papers behind an edge are found again") {
    Diagnostics diagnostics;
    const Graph graph = linked(three_papers, 50, diagnostics);
    const NodeId ann = find_node(graph, "author:ann-lee").value();
    const NodeId bo = find_node(graph, "author:bo-li").value();
    CHECK(common_papers(graph, ann, bo) == std::vector<NodeId>{NodeId{0}, NodeId{1}});
}

TEST_CASE("A paper over the cap gives no pairs, and says so") {
    Diagnostics diagnostics;
    const Graph graph = linked(three_papers, 2, diagnostics);
    CHECK(arrows(graph, EdgeKind::coauthor) == Texts{"author:ann-lee -> author:bo-li"});
    CHECK(graph.edge(graph.edges(EdgeKind::coauthor)[0]).weight == 1);
    CHECK(graph.edges(EdgeKind::authored).size() == 6);
    REQUIRE(diagnostics.count(DiagnosticCode::clique_capped) == 1);
    CHECK(diagnostics.kept()[0].path == "test.txt");
    CHECK(diagnostics.kept()[0].line == 2);
    CHECK_THAT(diagnostics.kept()[0].detail, Catch::Matchers::EndsWith("has 3 authors"));
    const auto both = std::pair{find_node(graph, "author:ann-lee").value(), find_node(graph, "author:bo-li").value()};
    CHECK(common_papers(graph, both.first, both.second) == std::vector<NodeId>{NodeId{0}});

    SECTION("a cap of 0 is none") {
        Diagnostics none;
        CHECK(linked(three_papers, 0, none).edges(EdgeKind::coauthor).size() == 3);
        CHECK(none.kept().empty());
    }
}

TEST_CASE("Organisations and namesakes are handled as what they are") {
    Diagnostics diagnostics;
    const Graph graph =
        linked({{.title = "One", .authors = {"Yang Yue", "ATLAS Collaboration", "Yang Yue"}}}, 50, diagnostics);
    CHECK(arrows(graph, EdgeKind::coauthor) == Texts{"author:yang-yue -> author:yang-yue_2"});
    CHECK(graph.fractional(graph.edges(EdgeKind::coauthor)[0]) == 1.0);
}

TEST_CASE("Nobody writes with nobody") {
    Diagnostics diagnostics;
    CHECK(coauthor_edges(Graph{}, {}, diagnostics).size() == 0);
    CHECK(linked({{.title = "Alone", .authors = {"Ann Lee"}}, {.title = "Anonymous"}}, 50, diagnostics)
              .edges(EdgeKind::coauthor)
              .empty());
}

TEST_CASE("Edges of many people are the same for any number of threads, and told of on the way") {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 40'000; ++i) names.push_back("Ann Lee" + std::to_string(i));
    std::vector<StatedEntry> stated;
    for (std::size_t i = 0; i + 1 < names.size(); i += 2)
        stated.push_back({.title = "One", .authors = {names[i], names[i + 1], names[i * 7 % 1000]}});
    const Graph graph = graph_of_entries(stated);
    EdgeSet of_one;
    for (const unsigned threads : {1U, 3U}) {
        Diagnostics diagnostics;
        WorkTold told;
        EdgeSet edges = coauthor_edges(graph, {.threads = threads, .progress = told.listen()}, diagnostics);
        told.check_whole();
        told.check_in_order();
        if (threads == 1) of_one = edges;
        CHECK(std::ranges::equal(edges.source, of_one.source));
        CHECK(std::ranges::equal(edges.target, of_one.target));
        CHECK(std::ranges::equal(edges.weight.others, of_one.weight.others));
        CHECK(std::ranges::equal(edges.fractional, of_one.fractional));
    }
    CHECK(of_one.size() > names.size());
}
