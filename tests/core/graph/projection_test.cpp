#include <arxgraph/core/graph/projection.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"
#include "work_told.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Graph example() {
    const Graph graph = graph_of_entries({
        {.title = "Old",
         .authors = {"Ann Lee", "Bo Li"},
         .tags = {"early"},
         .links = {"arXiv:1706.03762"},
         .noted = "2024-01-01"},
        {.title = "New",
         .authors = {"Bo Li", "Cy Lu"},
         .tags = {"late"},
         .links = {"arXiv:2106.08254"},
         .noted = "2025-01-01"},
        {.title = "Undated", .authors = {"Dee Ra"}, .abstract = "Text."},
    });
    Diagnostics diagnostics;
    return with_edges(graph, coauthor_edges(graph, {}, diagnostics));
}

template <std::size_t size, class Kind>
std::bitset<size> only(std::initializer_list<Kind> kinds) {
    std::bitset<size> set;
    for (const Kind kind : kinds) set.set(index_of(kind));
    return set;
}

}  // namespace

TEST_CASE("The default projection keeps everything") {
    const Graph graph = example();
    const Graph same = project(graph, {});
    CHECK(same.node_count() == graph.node_count());
    for (const EdgeKind kind : all_edge_kinds) CHECK(arrows(same, kind) == arrows(graph, kind));
    for (const EdgeId edge : graph.edges()) {
        CHECK(same.edge(edge).weight == graph.edge(edge).weight);
        CHECK(same.position(edge) == graph.position(edge));
        CHECK(same.fractional(edge) == graph.fractional(edge));
        CHECK(std::equal(same.statements(edge).begin(), same.statements(edge).end(), graph.statements(edge).begin(),
                         graph.statements(edge).end()));
    }
    CHECK(same.abstract(NodeId{2}) == "Text.");
    CHECK(same.clique_cap() == graph.clique_cap());
}

TEST_CASE("Dates keep the papers of those days and what belongs to them") {
    const Graph graph = project(example(), {.since = Date::parse("2024-06-01")});
    CHECK(labels(graph, NodeKind::paper) == Texts{"New", "arXiv:2106.08254"});
    CHECK(labels(graph, NodeKind::author) == Texts{"Bo Li", "Cy Lu"});
    CHECK(labels(graph, NodeKind::tag) == Texts{"late"});
    CHECK(graph.edges(EdgeKind::cites).size() == 1);
    CHECK(labels(project(example(), {.until = Date::parse("2024-06-01")}), NodeKind::paper) ==
          Texts{"Old", "arXiv:1706.03762"});
    CHECK(project(example(), {.since = Date::parse("2030-01-01")}).node_count() == 0);
}

TEST_CASE("Kinds of edges choose a network: coauthors alone are a network of people") {
    const Graph graph = project(example(), {.edges = only<edge_kind_count>({EdgeKind::coauthor})});
    CHECK(graph.node_count() == 3);
    CHECK(labels(graph, NodeKind::author) == Texts{"Ann Lee", "Bo Li", "Cy Lu"});
    CHECK(graph.edge_count() == 2);
    const auto places = graph.statements(graph.edges(EdgeKind::coauthor)[0]);
    REQUIRE(places.size() == 1);
    CHECK(places[0].line == 1);
}

TEST_CASE("Edges go with their nodes") {
    const Graph graph = project(example(), {.nodes = only<node_kind_count>({NodeKind::paper, NodeKind::tag})});
    CHECK(graph.node_count() == 7);
    CHECK(graph.edge_count() == 4);
}

TEST_CASE("Light edges go, stated ones of weight one stay") {
    const Graph base = graph_of_entries({{.title = "One", .authors = {"Ann Lee", "Bo Li"}},
                                         {.title = "Two", .authors = {"Ann Lee", "Bo Li", "Cy Lu"}}});
    Diagnostics diagnostics;
    const Graph graph = with_edges(base, coauthor_edges(base, {}, diagnostics));
    const Graph heavy = project(graph, {.min_weight = 2});
    CHECK(arrows(heavy, EdgeKind::coauthor) == Texts{"author:ann-lee -> author:bo-li"});
    CHECK(heavy.edges(EdgeKind::authored).size() == 5);
}

TEST_CASE("The nodes of highest degree are kept, ties by order") {
    const Graph graph = project(example(), {.top = 2});
    CHECK(labels(graph, NodeKind::paper) == Texts{"Old", "New"});
    CHECK(graph.node_count() == 2);
}

TEST_CASE("Abstracts can be left out") {
    const Graph graph = project(example(), {.abstracts = false});
    CHECK(graph.abstract(NodeId{2}).empty());
    CHECK(graph.node_count() == example().node_count());
}

TEST_CASE("A projection tells how far it is") {
    WorkTold told;
    (void)project(example(), {.progress = told.listen()});
    told.check_whole();
    told.check_in_order();
}
