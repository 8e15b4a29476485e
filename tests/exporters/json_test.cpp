// All rows of JSON, read back by RapidJSON.
#include <arxgraph/exporters/json.hpp>
#include <arxgraph/exporters/json_attributes.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"
#include <rapidjson/document.h>

#include <cstdint>
#include <set>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

rapidjson::Document parsed(std::string_view row, const Graph& graph = nasty_graph()) {
    rapidjson::Document document;
    const std::string text = exported(graph, row);
    document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(text.c_str(),
                                                                                               text.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

std::string text(const rapidjson::Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

std::set<std::string> names(const rapidjson::Value& object) {
    std::set<std::string> found;
    for (const auto& member : object.GetObject()) found.insert(text(member.name));
    CHECK(found.size() == object.MemberCount());
    return found;
}

/// What a node's attributes are in every row, wherever they stand.
void check_first_paper(const rapidjson::Value& attributes) {
    const Graph graph = nasty_graph();
    CHECK(text(attributes["kind"]) == "paper");
    CHECK(text(attributes["color"]) == "#2f6db5");
    CHECK(attributes["version"].GetInt() == 3);
    CHECK(text(attributes["abstract"]) == graph.abstract(NodeId{0}));
    CHECK(text(attributes["note_ko"]) == graph.note(NodeId{0}, 0).text);
    REQUIRE(attributes["authors"].Size() == 2);
    CHECK(text(attributes["authors"][1]) == "Bob \"B\" O'Neil, Jr.");
    CHECK(text(attributes["evidence"][1]) == "vault\\note \"x\".md");
}

void check_lines(std::string_view row) {
    const auto all = lines(exported(nasty_graph(), row));
    std::size_t elements = 0;
    for (const std::string& line : all)
        elements += line.starts_with("{\"id\"") || line.starts_with("{\"key\"") || line.starts_with("{\"data\"") ||
                    line.find(":{\"label\"") < 60;
    CHECK(elements == 28);
}

}  // namespace

TEST_CASE("json: nodes and links, as D3 and NetworkX take them") {
    const auto document = parsed("json");
    CHECK(names(document) == std::set<std::string>{"directed", "multigraph", "graph", "nodes", "links"});
    CHECK(document["directed"].GetBool());
    CHECK(document["multigraph"].GetBool());
    CHECK(text(document["graph"]["name"]) == "arxgraph");
    REQUIRE(document["nodes"].Size() == 12);
    REQUIRE(document["links"].Size() == 16);
    const auto& node = document["nodes"][0];
    CHECK(text(node["id"]) == "arxiv:2101.00001");
    CHECK(text(node["label"]) == nasty_graph().label(NodeId{0}));
    check_first_paper(node);

    std::set<std::string> ids;
    for (const auto& each : document["nodes"].GetArray()) CHECK(ids.insert(text(each["id"])).second);
    for (const auto& link : document["links"].GetArray()) {
        CHECK(ids.count(text(link["source"])) == 1);
        CHECK(ids.count(text(link["target"])) == 1);
        CHECK(text(link["key"]) == text(link["id"]));
        CHECK(link["weight"].GetDouble() > 0);
        CHECK(link["directed"].GetBool() == (text(link["kind"]) != "coauthor" && text(link["kind"]) != "related"));
    }
    for (const auto& link : document["links"].GetArray()) CHECK(ids.insert(text(link["id"])).second);
    const auto& related = document["links"][15];
    CHECK(related["weight"].GetDouble() == 0.375);
    CHECK(text(related["reasons"]) == "text 0.250; authors 0.125");
    CHECK(document["links"][14]["fractional"].GetDouble() == 0.1);
    check_lines("json");
}

TEST_CASE("json-graphology: a mixed multigraph whose nodes have places and no type") {
    const auto document = parsed("json-graphology");
    CHECK(names(document) == std::set<std::string>{"options", "attributes", "nodes", "edges"});
    CHECK(text(document["options"]["type"]) == "mixed");
    CHECK(document["options"]["multi"].GetBool());
    CHECK(document["options"]["allowSelfLoops"].GetBool());
    REQUIRE(document["nodes"].Size() == 12);
    REQUIRE(document["edges"].Size() == 16);
    check_first_paper(document["nodes"][0]["attributes"]);
    std::set<std::pair<std::int64_t, std::int64_t>> places;
    for (const auto& node : document["nodes"].GetArray()) {
        CHECK(names(node) == std::set<std::string>{"key", "attributes"});
        CHECK_FALSE(node["attributes"].HasMember("type"));
        CHECK(places.insert({node["attributes"]["x"].GetInt64(), node["attributes"]["y"].GetInt64()}).second);
    }
    std::size_t undirected = 0;
    for (const auto& edge : document["edges"].GetArray()) {
        CHECK(edge["attributes"].HasMember("kind"));
        CHECK(edge["attributes"]["weight"].IsNumber());
        undirected += edge.HasMember("undirected") && edge["undirected"].GetBool();
    }
    CHECK(undirected == 3);
    check_lines("json-graphology");
}

TEST_CASE("json-cytoscape: elements with data and classes") {
    const auto document = parsed("json-cytoscape");
    REQUIRE(document["elements"]["nodes"].Size() == 12);
    REQUIRE(document["elements"]["edges"].Size() == 16);
    check_first_paper(document["elements"]["nodes"][0]["data"]);
    std::set<std::string> ids;
    for (const char* list : {"nodes", "edges"})
        for (const auto& element : document["elements"][list].GetArray()) {
            CHECK(names(element) == std::set<std::string>{"data", "classes"});
            CHECK(text(element["classes"]) == text(element["data"]["kind"]));
            CHECK(ids.insert(text(element["data"]["id"])).second);
            CHECK_FALSE(element["data"].HasMember("parent"));
        }
    check_lines("json-cytoscape");
}

TEST_CASE("json-jgf: nodes are a map, edge kinds are relations") {
    const auto document = parsed("json-jgf");
    const auto& graph = document["graph"];
    CHECK(graph["directed"].GetBool());
    REQUIRE(graph["nodes"].IsObject());
    CHECK(names(graph["nodes"]).size() == 12);
    check_first_paper(graph["nodes"]["arxiv:2101.00001"]["metadata"]);
    REQUIRE(graph["edges"].Size() == 16);
    for (const auto& edge : graph["edges"].GetArray()) {
        CHECK(names(edge) == std::set<std::string>{"id", "source", "target", "relation", "directed", "metadata"});
        CHECK(graph["nodes"].HasMember(edge["source"]));
        CHECK(graph["nodes"].HasMember(edge["target"]));
    }
    CHECK(text(graph["edges"][15]["relation"]) == "related");
    CHECK_FALSE(graph["edges"][15]["directed"].GetBool());
    check_lines("json-jgf");
}

TEST_CASE("Graphs without nodes have empty lists") {
    CHECK(parsed("json", Graph{})["links"].Empty());
    CHECK(parsed("json-graphology", Graph{})["nodes"].Empty());
    CHECK(parsed("json-cytoscape", Graph{})["elements"]["edges"].Empty());
    CHECK(parsed("json-jgf", Graph{})["graph"]["nodes"].ObjectEmpty());
}

TEST_CASE("Integers that JavaScript would round are strings") {
    const auto written_value = [](std::uint64_t value) {
        StringSink sink;
        TextWriter out(sink);
        write_json_value(out, {.type = AttributeType::integer, .integer = value});
        out.flush();
        return sink.text();
    };
    CHECK(written_value(0) == "0");
    CHECK(written_value(9'007'199'254'740'992) == "9007199254740992");
    CHECK(written_value(9'007'199'254'740'993) == "\"9007199254740993\"");
}
