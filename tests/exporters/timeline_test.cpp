#include <arxgraph/exporters/timeline.hpp>

#include "catch.hpp"
#include "nasty_graph.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

constexpr NodeId first{0}, second{1}, stub{2}, korean{3}, kim{4}, bob{5}, ann{6}, team{7}, tag{8}, site{11};

std::string day_of(const Graph& graph, NodeId node) {
    return FirstDays(graph).of(node).text();
}

std::string day_of(const Graph& graph, EdgeKind kind, std::size_t index) {
    const FirstDays days(graph);
    return FirstEdgeDays(graph, days).of(graph.edge(graph.edges(kind)[index])).text();
}

}  // namespace

TEST_CASE("A paper is there from its day, else from the month of its arXiv id, else from the day of the note on it") {
    GraphParts parts = nasty_parts();
    CHECK(day_of(Graph{parts}, first) == "2021-01-01");
    CHECK(day_of(Graph{parts}, stub) == "2020-12-01");
    CHECK(day_of(Graph{parts}, korean) == "2025-05-09");
    parts.nodes.paper.published = {};
    CHECK(day_of(Graph{parts}, first) == "2021-01-01");
    CHECK(day_of(Graph{parts}, second) == "1999-01-01");
}

TEST_CASE("An arXiv id tells its month, in either form") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{{"arxiv:0704.0001", "2007-04-01"},
                                                                           {"arxiv:2412.12345", "2024-12-01"},
                                                                           {"arxiv:hep-th_9108001", "1991-08-01"},
                                                                           {"arxiv:math_0703001", "2007-03-01"},
                                                                           {"arxiv:2413.00001", ""},
                                                                           {"arxiv:2400.00001", ""},
                                                                           {"paper:no-arxiv-id-at-all-01234567", ""}};
    for (const auto& [id, month] : cases) {
        GraphParts parts;
        parts.nodes.count = {1};
        parts.nodes.id = {id};
        parts.nodes.label = {"A Title"};
        for (TextColumn* column :
             {&parts.nodes.paper.arxiv_id, &parts.nodes.paper.doi, &parts.nodes.paper.url, &parts.nodes.paper.abstract,
              &parts.nodes.paper.comments, &parts.nodes.paper.journal_ref, &parts.nodes.paper.short_name})
            column->push_back("");
        CAPTURE(id);
        CHECK(day_of(Graph{std::move(parts)}, NodeId{0}) == month);
    }
}

TEST_CASE("Every other node is there from its first paper on") {
    const Graph graph = nasty_graph();
    CHECK(day_of(graph, kim) == "2021-01-01");
    CHECK(day_of(graph, bob) == "1999-01-01");
    CHECK(day_of(graph, ann) == "1999-01-01");
    CHECK(day_of(graph, team) == "2025-05-09");
    CHECK(day_of(graph, tag) == "2021-01-01");
    CHECK(day_of(graph, site) == "2021-01-01");
}

TEST_CASE("A paper without any day of its own is there from the first one on that names it") {
    GraphParts parts = nasty_parts();
    parts.nodes.paper.noted = {};
    CHECK(day_of(Graph{parts}, korean) == "2021-01-01");
    parts.edges[index_of(EdgeKind::mentions)] = {.kind = EdgeKind::mentions};
    CHECK(day_of(Graph{parts}, korean).empty());
    CHECK(day_of(Graph{parts}, team).empty());
}

TEST_CASE("An edge is there once both its ends are; coauthors are joined by their first paper together") {
    const Graph graph = nasty_graph();
    CHECK(day_of(graph, EdgeKind::cites, 0) == "2021-01-01");     // cites a paper of 1999
    CHECK(day_of(graph, EdgeKind::authored, 2) == "1999-01-01");  // by an author who wrote in 2021 as well
    CHECK(day_of(graph, EdgeKind::coauthor, 0) == "2021-01-01");
    CHECK(day_of(graph, EdgeKind::coauthor, 1) == "1999-01-01");
}
