// Both formats of VOSviewer.
#include <arxgraph/exporters/json_vosviewer.hpp>
#include <arxgraph/exporters/vosviewer.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"
#include <rapidjson/document.h>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

rapidjson::Document parsed(const Graph& graph, const ExportOptions& options = {}) {
    rapidjson::Document document;
    const std::string text = exported(graph, json_vosviewer::write, options);
    document.Parse<rapidjson::kParseValidateEncodingFlag>(text.c_str(), text.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

}  // namespace

TEST_CASE("vosviewer: a map of items with clusters by kind, weights and first years") {
    const auto map = lines(exported(nasty_graph(), vosviewer::write_map));
    REQUIRE(map.size() == 13);
    CHECK(map[0] == "id\tlabel\turl\tcluster\tweight<Links>\tweight<Total link strength>\tscore<First year>");
    CHECK(map[2] == "2\tOld-style id; semi\thttps://arxiv.org/abs/hep-th/9901001\t1\t3\t6.375\t1999");
    CHECK(map[6] == "6\tBob \"B\" O'Neil, Jr.\t\t2\t4\t4\t1999");
    CHECK(map[12].starts_with("12\texample.org/?a=1&copy;=2\thttps://example.org/?a=1&copy;=2&q=\"x\"\t6\t1\t1\t"));
}

TEST_CASE("vosviewer: a network of links, each once") {
    const auto network = lines(exported(nasty_graph(), vosviewer::write_network));
    CHECK(network.size() == 14);
    CHECK(network[0] == "1\t2\t4.375");
    CHECK(std::count(network.begin(), network.end(), "2\t1\t4.375") == 0);
}

TEST_CASE("vosviewer: a label is one line without tabs, places stand where they are known") {
    GraphParts parts = nasty_parts();
    parts.nodes.label = {};
    for (int i = 0; i < 12; ++i) parts.nodes.label.push_back("a\tb\nc");
    const std::vector<Place> places(12, {.x = 1.5, .y = -2});
    const auto map = lines(exported(Graph{std::move(parts)}, vosviewer::write_map, {.places = places}));
    CHECK(map[0].starts_with("id\tlabel\turl\tx\ty\tcluster\t"));
    CHECK(map[5].starts_with("5\ta b c\t\t1.5\t-2\t2\t"));
}

TEST_CASE("vosviewer: years are left out unless all nodes have one, because none counts as 0") {
    GraphParts parts = nasty_parts();
    parts.nodes.paper.noted = {};
    parts.edges[index_of(EdgeKind::mentions)] = {.kind = EdgeKind::mentions};
    const Graph graph{std::move(parts)};
    CHECK(lines(exported(graph, vosviewer::write_map))[0].ends_with("weight<Total link strength>"));
    CHECK_FALSE(parsed(graph)["network"]["items"][0].HasMember("scores"));
}

TEST_CASE("json-vosviewer: the same items and links as in the files") {
    const std::vector<Place> places(12, {.x = 1.5, .y = -2});
    const auto document = parsed(nasty_graph(), {.places = places});
    const auto& items = document["network"]["items"];
    const auto& links = document["network"]["links"];
    REQUIRE(items.Size() == 12);
    REQUIRE(links.Size() == 14);
    CHECK(items[1]["weights"]["Total link strength"].GetDouble() == 6.375);
    CHECK(items[1]["scores"]["First year"].GetInt() == 1999);
    CHECK(items[0]["x"].GetDouble() == 1.5);
    CHECK_FALSE(items[4].HasMember("url"));
    CHECK(links[0]["strength"].GetDouble() == 4.375);
    CHECK(parsed(Graph{})["network"]["links"].Empty());
}
