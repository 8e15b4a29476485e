#include <arxgraph/exporters/jsonl_graphframes.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"
#include <rapidjson/document.h>

#include <set>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::vector<rapidjson::Document> parsed(const std::string& text) {
    std::vector<rapidjson::Document> documents;
    for (const std::string& line : lines(text)) {
        documents.emplace_back().Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str(), line.size());
        REQUIRE_FALSE(documents.back().HasParseError());
    }
    return documents;
}

}  // namespace

TEST_CASE("jsonl-graphframes: a vertex or an edge a line, with the columns that GraphFrames asks for") {
    const auto vertices = parsed(exported(nasty_graph(), jsonl_graphframes::write_vertices));
    const auto edges = parsed(exported(nasty_graph(), jsonl_graphframes::write_edges));
    REQUIRE(vertices.size() == 12);
    REQUIRE(edges.size() == 16);
    std::set<std::string> ids;
    for (const auto& vertex : vertices) CHECK(ids.insert(vertex["id"].GetString()).second);
    for (const auto& edge : edges) {
        CHECK(ids.count(edge["src"].GetString()) == 1);
        CHECK(ids.count(edge["dst"].GetString()) == 1);
        CHECK(edge["weight"].GetDouble() > 0);
        const std::string relationship = edge["relationship"].GetString();
        CHECK(edge["directed"].GetBool() == (relationship != "coauthor" && relationship != "related"));
    }
    CHECK(vertices[0]["authors"].Size() == 2);
    CHECK(std::string(vertices[0]["abstract"].GetString()) == nasty_graph().abstract(NodeId{0}));
}

TEST_CASE("jsonl-graphframes: a graph without nodes has no lines") {
    CHECK(exported(Graph{}, "jsonl-graphframes").empty());
}
