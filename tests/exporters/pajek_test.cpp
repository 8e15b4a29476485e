#include <arxgraph/exporters/pajek.hpp>
#include <arxgraph/exporters/unique_labels.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

TEST_CASE("pajek: vertices from 1, then one section of lines with kinds as labels") {
    const auto all = lines(exported(nasty_graph(), pajek::write));
    REQUIRE(all.size() == 1 + 12 + 1 + 16);
    CHECK(all[0] == "*Vertices 12");
    CHECK(all[2] == "2 \"Old-style id; semi\"");
    CHECK(all[13] == "*Arcs");
    CHECK(all[14] == "5 1 1 l \"authored\"");
    CHECK(all.back() == "1 2 0.375 l \"related\"");
}

TEST_CASE("pajek: a graph of undirected kinds alone has edges") {
    GraphParts parts = nasty_parts();
    for (const EdgeKind kind : all_edge_kinds)
        if (traits(kind).directed) parts.edges[index_of(kind)] = {.kind = kind};
    CHECK(lines(exported(Graph{std::move(parts)}, pajek::write))[13] == "*Edges");
}

TEST_CASE("pajek: nothing in a label ends it") {
    GraphParts parts = nasty_parts();
    parts.nodes.label = {};
    for (int i = 0; i < 12; ++i) parts.nodes.label.push_back("say \"x\"\n\\" + std::to_string(i));
    CHECK(lines(exported(Graph{std::move(parts)}, pajek::write))[1] == "1 \"say 'x' /0\"");
}

TEST_CASE("Of nodes that share a label, each gets its id behind it") {
    GraphParts parts = nasty_parts();
    parts.nodes.label = {"A", "B", "A", "C", "D", "E", "F", "G", "H", "I", "a", "A"};
    const Graph graph{std::move(parts)};
    const UniqueLabels labels(graph);
    std::string scratch;
    CHECK(labels.of(NodeId{0}, scratch) == "A [arxiv:2101.00001]");
    CHECK(labels.of(NodeId{2}, scratch) == "A [arxiv:2012.99999]");
    CHECK(labels.of(NodeId{11}, scratch) == "A [link:example.org-4567cdef]");
    CHECK(labels.of(NodeId{1}, scratch) == "B");
    CHECK(labels.of(NodeId{10}, scratch) == "a");
}
