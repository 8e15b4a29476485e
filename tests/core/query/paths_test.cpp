#include <arxgraph/core/graph/projection.hpp>
#include <arxgraph/core/linking/coauthorship.hpp>
#include <arxgraph/core/linking/relatedness.hpp>
#include <arxgraph/core/query/paths.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Texts = std::vector<std::string>;

NodeId node(const Graph& graph, std::string_view id) {
    return find_node(graph, id).value();
}
/// The labels on each way.
Texts ways(const Graph& graph, const FoundPaths& found) {
    Texts texts;
    for (const NodePath& path : found.paths) {
        std::string text;
        for (const NodeId each : path.nodes) text.append(text.empty() ? "" : " - ").append(graph.label(each));
        texts.push_back(text);
    }
    return texts;
}
bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

/// "Alpha" and "Omega" with whatever they have in common, and 30 other papers with the tag "all" in the class cs.CV.
Graph crowd(StatedEntry alpha, StatedEntry omega) {
    alpha.title = "Alpha";
    omega.title = "Omega";
    std::vector<StatedEntry> entries{alpha, omega};
    for (int i = 0; i < 30; ++i)
        entries.push_back({.title = "Other" + std::to_string(i), .tags = {"all"}, .categories = {"cs.CV"}});
    return graph_of_entries(entries);
}

}  // namespace

TEST_CASE("A way through many-joined nodes is dearer than a longer one through few-joined ones") {
    const Graph graph = graph_of_entries({
        {.title = "Alpha", .authors = {"Ann Lee"}, .tags = {"all"}},
        {.title = "Omega", .authors = {"Bo Li"}, .tags = {"all"}},
        {.title = "Bridge", .authors = {"Ann Lee", "Bo Li"}},
        {.title = "A", .tags = {"all"}},
        {.title = "B", .tags = {"all"}},
        {.title = "C", .tags = {"all"}},
        {.title = "D", .tags = {"all"}},
        {.title = "E", .tags = {"all"}},
        {.title = "F", .tags = {"all"}},
        {.title = "G", .tags = {"all"}},
        {.title = "H", .tags = {"all"}},
        {.title = "I", .tags = {"all"}},
        {.title = "J", .tags = {"all"}},
        {.title = "K", .tags = {"all"}},
        {.title = "L", .tags = {"all"}},
        {.title = "M", .tags = {"all"}},
        {.title = "N", .tags = {"all"}},
        {.title = "O", .tags = {"all"}},
        {.title = "P", .tags = {"all"}},
        {.title = "Q", .tags = {"all"}},
        {.title = "R", .tags = {"all"}},
        {.title = "S", .tags = {"all"}},
        {.title = "T", .tags = {"all"}},
        {.title = "U", .tags = {"all"}},
        {.title = "V", .tags = {"all"}},
        {.title = "W", .tags = {"all"}},
        {.title = "X", .tags = {"all"}},
    });
    const FoundPaths found = find_paths(graph, NodeId{0}, NodeId{1});
    CHECK(ways(graph, found) == Texts{"Alpha - Ann Lee - Bridge - Bo Li - Omega", "Alpha - all - Omega"});
    CHECK(near(found.paths[0].cost, 3 * std::log(3)));  // two edges at each of the three
    CHECK(near(found.paths[1].cost, std::log(1 + 26)));
    CHECK(found.passage == Passage::no_hubs);
    CHECK_FALSE(found.gave_up);
}

TEST_CASE("Hubs are passed only if there is no other way, categories only if there is none by hubs either") {
    struct Case {
        std::string_view what;
        StatedEntry both;
        Passage passage;
        Texts ways;
    };
    const Case cases[]{
        {"all three",
         {.authors = {"Ann Lee"}, .tags = {"all"}, .categories = {"cs.CV"}},
         Passage::no_hubs,
         {"Alpha - Ann Lee - Omega"}},
        {"a hub and a category", {.tags = {"all"}, .categories = {"cs.CV"}}, Passage::hubs, {"Alpha - all - Omega"}},
        {"a category", {.categories = {"cs.CV"}}, Passage::hubs_and_categories, {"Alpha - cs.CV - Omega"}},
        {"a small category", {.categories = {"cs.CL"}}, Passage::hubs_and_categories, {"Alpha - cs.CL - Omega"}},
        {"nothing", {}, Passage::hubs_and_categories, {}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.what);
        const Graph graph = crowd(each.both, each.both);
        const FoundPaths found = find_paths(graph, NodeId{0}, NodeId{1}, {.hub_degree = 20});
        CHECK(found.passage == each.passage);
        CHECK(ways(graph, found) == each.ways);
        CHECK_FALSE(found.gave_up);
    }
}

TEST_CASE("A hub is no hub as an end, and a page that cites much is one") {
    StatedEntry index{.title = "Index", .arxiv_id = "2001.99999"};
    std::vector<std::string> links;
    for (int i = 0; i < 40; ++i) links.push_back("arXiv:2001." + std::to_string(10000 + i));
    for (const std::string& link : links) index.links.push_back(link);
    const Graph graph = graph_of_entries({index});
    const auto passage = [&](std::string_view from, std::string_view to) {
        return find_paths(graph, node(graph, from), node(graph, to), {.hub_degree = 20}).passage;
    };
    CHECK(passage("arxiv:2001.10000", "arxiv:2001.10001") == Passage::hubs);
    const Graph tagged = crowd({.authors = {"Ann Lee"}}, {.authors = {"Ann Lee"}, .tags = {"all"}});
    const FoundPaths to_hub = find_paths(tagged, NodeId{0}, node(tagged, "tag:all"), {.hub_degree = 20});
    CHECK(to_hub.passage == Passage::no_hubs);
    CHECK(ways(tagged, to_hub) == Texts{"Alpha - Ann Lee - Omega - all"});
}

TEST_CASE("Paths share no node, an edge between the ends is none, and there are no more than are asked for") {
    const Graph graph =
        graph_of_entries({{.title = "Alpha", .authors = {"Ann Lee", "Bo Li", "Cy Lu"}, .links = {"arXiv:2001.00002"}},
                          {.title = "Omega", .authors = {"Ann Lee", "Bo Li", "Cy Lu"}, .arxiv_id = "2001.00002"}});
    const Texts all{"Alpha - Ann Lee - Omega", "Alpha - Bo Li - Omega", "Alpha - Cy Lu - Omega"};
    Texts sorted = ways(graph, find_paths(graph, NodeId{0}, NodeId{1}, {.paths = 9}));
    const Texts again = ways(graph, find_paths(graph, NodeId{0}, NodeId{1}, {.paths = 9}));
    CHECK(sorted == again);
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == all);
    CHECK(ways(graph, find_paths(graph, NodeId{0}, NodeId{1}, {.paths = 1})) == Texts{again[0]});
    CHECK(find_paths(graph, NodeId{0}, NodeId{1}, {.paths = 0}).paths.empty());
    CHECK(find_paths(graph, NodeId{0}, NodeId{0}).paths.empty());
}

TEST_CASE("Coauthor edges are followed only where no authored edge says the same") {
    Graph graph = graph_of_entries(
        {{.title = "One", .authors = {"Ann Lee", "Bo Li"}}, {.title = "Two", .authors = {"Bo Li", "Cy Lu"}}});
    Diagnostics diagnostics;
    graph = with_edges(graph, coauthor_edges(graph, {}, diagnostics));
    const auto way = [](const Graph& of) {
        return ways(of, find_paths(of, node(of, "author:ann-lee"), node(of, "author:cy-lu")));
    };
    CHECK(way(graph) == Texts{"Ann Lee - One - Bo Li - Two - Cy Lu"});
    Projection people;
    people.edges.reset().set(index_of(EdgeKind::coauthor));
    CHECK(way(project(graph, people)) == Texts{"Ann Lee - Bo Li - Cy Lu"});
}

TEST_CASE("A weak relation makes a way dear") {
    EdgeSet edges{.kind = EdgeKind::related};
    const auto relate = [&](std::uint32_t a, std::uint32_t b, float score) {
        edges.source.push_back(NodeId{a});
        edges.target.push_back(NodeId{b});
        edges.weight.put(edges.target.size() - 1, score);
        edges.reasons.push_back({});
    };
    relate(0, 1, 0.5F);
    relate(0, 2, 0.25F);
    relate(1, 3, 0.5F);
    relate(2, 3, 0.5F);
    const Graph graph = with_edges(graph_of_entries({{.title = "A"}, {.title = "B"}, {.title = "C"}, {.title = "D"}}),
                                   std::move(edges));
    const FoundPaths found = find_paths(graph, NodeId{0}, NodeId{3});
    CHECK(ways(graph, found) == Texts{"A - B - D", "A - C - D"});
    CHECK(near(found.paths[0].cost, std::log(3) - 2 * std::log(0.5)));
    CHECK(near(found.paths[1].cost, std::log(3) - std::log(0.5) - std::log(0.25)));
}

namespace {

/// 120 papers of two of 70 people each.
Graph random_graph(unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::string> people;
    for (int i = 0; i < 70; ++i) people.push_back("Ann Lee" + std::to_string(i));
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 120; ++i)
        entries.push_back(
            {.title = "Paper" + std::to_string(i), .authors = {people[random() % 70], people[random() % 70]}});
    return graph_of_entries(entries);
}

/// Relaxes all edges until nothing changes.
double least_cost(const Graph& graph, NodeId from, NodeId to) {
    std::vector<double> costs(graph.node_count(), std::numeric_limits<double>::infinity());
    costs[from.index] = 0;
    const auto relax = [&](NodeId a, NodeId b) {
        const double through = costs[a.index] + (b == to ? 0 : std::log1p(passing_degree(graph, b)));
        const bool better = through < costs[b.index];
        if (better) costs[b.index] = through;
        return better;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (const EdgeId id : graph.edges()) {
            const Edge edge = graph.edge(id);
            if (relax(edge.source, edge.target) || relax(edge.target, edge.source)) changed = true;
        }
    }
    return costs[to.index];
}

double cost_of(const Graph& graph, const NodePath& path) {
    double cost = 0;
    for (std::size_t i = 1; i + 1 < path.nodes.size(); ++i) cost += std::log1p(passing_degree(graph, path.nodes[i]));
    return cost;
}

}  // namespace

TEST_CASE("The first path is the cheapest of all, as an exhaustive search finds it") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const Graph graph = random_graph(seed);
        const FoundPaths found = find_paths(graph, NodeId{0}, NodeId{1}, {.hub_degree = 1000});
        REQUIRE_FALSE(found.paths.empty());
        CAPTURE(seed);
        CHECK(near(found.paths[0].cost, least_cost(graph, NodeId{0}, NodeId{1})));
        CHECK(near(found.paths[0].cost, cost_of(graph, found.paths[0])));
    }
}

TEST_CASE("Where one end does not get far enough, the searches from both meet") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        const Graph graph = random_graph(seed);
        const double least = least_cost(graph, NodeId{0}, NodeId{1});
        const FoundPaths found = find_paths(graph, NodeId{0}, NodeId{1}, {.paths = 1, .most_edges = 120});
        REQUIRE(found.paths.size() == 1);
        const NodePath& path = found.paths[0];
        CHECK(near(path.cost, cost_of(graph, path)));
        CHECK(path.cost >= least - 1e-9);
        CHECK(path.cost < 1.5 * least);
        CHECK(path.nodes.front() == NodeId{0});
        CHECK(path.nodes.back() == NodeId{1});
    }
    const Graph graph = random_graph(0);
    const FoundPaths none = find_paths(graph, NodeId{0}, NodeId{1}, {.most_edges = 1});
    CHECK(none.paths.empty());
    CHECK(none.gave_up);
}

TEST_CASE("A hub has more edges than 2 % of the papers, within bounds") {
    CHECK(default_hub_degree(Graph{}) == 100);
    std::vector<StatedEntry> entries(6000);
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].title = "Paper" + std::to_string(i);
    CHECK(default_hub_degree(graph_of_entries(entries)) == 120);
}
