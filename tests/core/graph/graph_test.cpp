#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/graph/graph.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <limits>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

/// Two papers, three authors, no edges.
GraphParts two_papers_three_authors() {
    const Graph graph =
        graph_of_entries({{.title = "One", .authors = {"Ann Lee", "Bo Li", "Cy Lu"}}, {.title = "Two"}});
    GraphParts parts = Graph{graph}.release();
    parts.edges[index_of(EdgeKind::authored)] = {};
    return parts;
}

EdgeSet coauthors(std::vector<NodeId> source, std::vector<NodeId> target) {
    return {.kind = EdgeKind::coauthor, .source = std::move(source), .target = std::move(target)};
}

}  // namespace

TEST_CASE("Nodes are grouped by kind, edges by kind and source") {
    const Graph graph = graph_of_entries({{.title = "One", .authors = {"Ann Lee", "Bo Li"}, .tags = {"x"}},
                                          {.title = "Two", .authors = {"Bo Li"}, .tags = {"x", "y"}}});
    CHECK(graph.node_count() == 6);
    CHECK(graph.node_count(NodeKind::author) == 2);
    NodeKind last = NodeKind::paper;
    for (const NodeId node : graph.nodes()) {
        CHECK(graph.kind(node) >= last);
        CHECK(graph.nodes(graph.kind(node)).contains(node));
        last = graph.kind(node);
    }
    CHECK(graph.edge_count() == 6);
    CHECK(arrows(graph, EdgeKind::authored) ==
          std::vector<std::string>{"author:ann-lee -> " + std::string(graph.id(NodeId{0})),
                                   "author:bo-li -> " + std::string(graph.id(NodeId{0})),
                                   "author:bo-li -> " + std::string(graph.id(NodeId{1}))});
    for (const EdgeId id : graph.edges()) {
        const Edge edge = graph.edge(id);
        const auto out = graph.out_edges(edge.source, edge.kind);
        const auto in = graph.in_edges(edge.target, edge.kind);
        CHECK(out.contains(id));
        CHECK(std::count(in.begin(), in.end(), id) == 1);
        CHECK(edge.weight == 1);
    }
}

TEST_CASE("A node without edges of a kind, or of a kind that cannot have them, has none") {
    const Graph graph = graph_of_entries({{.title = "One", .authors = {"Ann Lee"}}});
    const NodeId author{1};
    CHECK(graph.out_edges(author, EdgeKind::authored).size() == 1);
    CHECK(graph.in_edges(author, EdgeKind::authored).empty());
    CHECK(graph.out_edges(NodeId{0}, EdgeKind::authored).empty());
    CHECK(graph.out_edges(author, EdgeKind::cites).empty());
    CHECK(graph.out_edges(NodeId{0}, EdgeKind::cites).empty());
}

TEST_CASE("Rows that come in any order are sorted with all their columns") {
    EdgeSet edges = coauthors({NodeId{3}, NodeId{2}, NodeId{2}}, {NodeId{4}, NodeId{4}, NodeId{3}});
    edges.weight = {1, 2, 3};
    edges.fractional = {0.1F, 0.2F, 0.3F};
    const Graph graph = with_edges(Graph{two_papers_three_authors()}, edges);
    const auto all = graph.edges(EdgeKind::coauthor);
    CHECK(graph.edge(all[0]).weight == 2);
    CHECK(graph.edge(all[1]).weight == 3);
    CHECK(graph.edge(all[2]).weight == 1);
    CHECK(graph.fractional(all[1]) == 0.3F);
    CHECK(graph.in_edges(NodeId{4}, EdgeKind::coauthor).size() == 2);

    SECTION("and replace what the graph had of their kind") {
        CHECK(with_edges(graph, coauthors({NodeId{2}}, {NodeId{3}})).edge_count() == 1);
    }
}

TEST_CASE("Statements follow their edges when rows are sorted") {
    GraphParts parts = two_papers_three_authors();
    parts.sources = {"a", "b"};
    EdgeSet& authored = parts.edges[index_of(EdgeKind::authored)];
    authored = {.source = {NodeId{4}, NodeId{2}},
                .target = {NodeId{0}, NodeId{1}},
                .position = {7, 8},
                .statement_end = {2, 3},
                .statements = {{SourceId{0}, 1}, {SourceId{0}, 2}, {SourceId{1}, 3}}};
    const Graph graph{std::move(parts)};
    CHECK(graph.statements(EdgeId{0}).size() == 1);
    CHECK(graph.statements(EdgeId{0})[0].line == 3);
    CHECK(graph.statements(EdgeId{1}).size() == 2);
    CHECK(graph.position(EdgeId{0}) == 8);
}

TEST_CASE("What is no graph is refused") {
    const auto build = [](EdgeSet edges) { return with_edges(Graph{two_papers_three_authors()}, std::move(edges)); };
    CHECK_THROWS_AS(build(coauthors({NodeId{0}}, {NodeId{2}})), Error);
    CHECK_THROWS_AS(build(coauthors({NodeId{3}}, {NodeId{99}})), Error);
    CHECK_THROWS_AS(build(coauthors({NodeId{3}}, {NodeId{2}})), Error);
    CHECK_THROWS_AS(build(coauthors({NodeId{3}}, {NodeId{3}})), Error);
    CHECK_THROWS_AS(build(coauthors({NodeId{3}}, {})), Error);
    for (const float weight :
         {0.0F, -1.0F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        EdgeSet edges = coauthors({NodeId{2}}, {NodeId{3}});
        edges.weight = {weight};
        CHECK_THROWS_AS(build(edges), Error);
    }
    GraphParts parts = two_papers_three_authors();
    parts.nodes.paper.stub.resize(parts.nodes.id.size());
    CHECK_THROWS_AS(Graph{std::move(parts)}, Error);
}

TEST_CASE("Kinds have names, and names have kinds") {
    for (const NodeKind kind : all_node_kinds) CHECK(parse_node_kind(name(kind)) == kind);
    for (const EdgeKind kind : all_edge_kinds) CHECK(parse_edge_kind(name(kind)) == kind);
    CHECK_FALSE(parse_node_kind("papers"));
    CHECK_FALSE(parse_edge_kind(""));
}

TEST_CASE("A node is found by its id") {
    const Graph graph = graph_of_entries({{.title = "One", .arxiv_id = "2106.08254"}});
    CHECK(find_node(graph, "arxiv:2106.08254") == NodeId{0});
    CHECK_FALSE(find_node(graph, "arxiv:2106.08255"));
}
