#include <arxgraph/exporters/graphml.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

#include <algorithm>
#include <cctype>
#include <limits>
#include <regex>
#include <set>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

const std::vector<std::string> rows{"graphml", "graphml-strict", "graphml-mixed", "graphml-gephi"};

std::vector<std::string> values_of(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> values;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) values.push_back((*at)[1]);
    return values;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("The namespace is exact, and all is declared directed") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        CHECK(
            text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"));
        CHECK(count(text, "edgedefault=\"directed\"") == 1);
        CHECK(has(text, "parse.nodes=\"12\" parse.edges=\"16\""));
    }
}

TEST_CASE("Every key that is used is declared, once, for nodes or edges, with a type that all readers know") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        const auto declared = values_of(text, "<key id=\"([^\"]*)\"");
        const auto used = values_of(text, "<data key=\"([^\"]*)\"");
        CAPTURE(row);
        std::set<std::string> ids;
        for (std::string id : declared) {
            std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return std::tolower(c); });
            CHECK(ids.insert(id).second);
        }
        CHECK(std::set<std::string>(used.begin(), used.end()) ==
              std::set<std::string>(declared.begin(), declared.end()));
        for (const std::string& target : values_of(text, " for=\"([^\"]*)\""))
            CHECK((target == "node" || target == "edge"));
        for (const std::string& type : values_of(text, "attr.type=\"([^\"]*)\""))
            CHECK((type == "string" || type == "int" || type == "double" ||
                   (row == "graphml-gephi" && type == "liststring")));
        for (const std::string& name : values_of(text, "attr.name=\"([^\"]*)\""))
            for (const char* reserved : {"type", "id", "name", "source", "target", "key", "parent"})
                CHECK(name != reserved);
        CHECK_FALSE(has(text, "boolean"));
        CHECK_FALSE(has(text, "<default"));
    }
}

TEST_CASE("Direction is a key where readers want one direction for all, and true where Gephi reads") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        const bool by_edge = row == "graphml-mixed" || row == "graphml-gephi";
        CAPTURE(row);
        CHECK(count(text, " directed=\"true\"") == (by_edge ? 13 : 0));
        CHECK(count(text, " directed=\"false\"") == (by_edge ? 3 : 0));
        CHECK(count(text, "<data key=\"e_directed\">1</data>") == (by_edge ? 0 : 13));
        CHECK(count(text, "<data key=\"e_directed\">0</data>") == (by_edge ? 0 : 3));
    }
}

TEST_CASE("The kind is every edge's label, so that Gephi keeps parallel edges apart; the strict file has none") {
    for (const std::string& row : rows)
        for (const std::string& edge : lines_with(exported(nasty_graph(), row), "<edge "))
            CHECK(has(edge, " label=\"") == (row != "graphml-strict"));
    const auto edges = lines_with(exported(nasty_graph(), "graphml"), "<edge ");
    const std::string ends = "source=\"arxiv:2101.00001\" target=\"arxiv:hep-th_9901001\"";
    CHECK(std::count_if(edges.begin(), edges.end(), [&](const std::string& edge) { return has(edge, ends); }) == 2);
    const std::string related = "<edge id=\"e15\" " + ends + " label=\"related\">";
    CHECK(std::count_if(edges.begin(), edges.end(), [&](const std::string& e) { return e.starts_with(related); }) == 1);
}

TEST_CASE("Values with markup stand in sections, and nothing is escaped by reference there") {
    const std::string text = exported(nasty_graph(), "graphml");
    CHECK(
        has(text,
            R"(<data key="label"><![CDATA[한국어 "지식 그래프" <b>구축</b> & O'Reilly \ 역슬래시 $x^2$ 😀]]></data>)"));
    CHECK(has(text, "<data key=\"abstract\"><![CDATA[line1\nline2\ttab ]]]]><![CDATA[> end]]></data>"));
    CHECK(has(text, "<data key=\"comments\"><![CDATA[&lt;/b&gt; &amp; x]]></data>"));
    CHECK(has(text, "<data key=\"abstract\">a b\uFFFD\uFFFD\uFFFD \uFFFD \uFFFD\nend</data>"));
    for (const std::string& value : values_of(text, "<data key=\"[^\"]*\">([^<]*)</data>"))
        CHECK(value.find('&') == value.npos);
}

TEST_CASE("Lists are one text, or Gephi's own") {
    CHECK(has(exported(nasty_graph(), "graphml"), R"(<data key="authors">김철수; Bob "B" O'Neil, Jr.</data>)"));
    CHECK(has(exported(nasty_graph(), "graphml"), R"(<data key="authors">Bob "B" O'Neil, Jr.; Ann, Lee</data>)"));
    CHECK(has(exported(nasty_graph(), "graphml"),
              R"(<data key="evidence"><![CDATA[seeds/메모 & <notes>, 1.txt:3; vault\note "x".md]]></data>)"));
    const std::string gephi = exported(nasty_graph(), "graphml-gephi");
    CHECK(has(gephi, R"(<key id="authors" for="node" attr.name="authors" attr.type="liststring"/>)"));
    CHECK(has(gephi, R"(<data key="authors">["Bob \"B\" O'Neil, Jr.", "Ann; Lee"]</data>)"));
    CHECK(has(gephi, R"(["seeds/메모 & <notes>; 1.txt:3", "vault\\note \"x\".md"])"));
}

TEST_CASE("Every edge has a weight over 0, every node its id once more for Boost and a colour for Gephi") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        const auto weights = values_of(text, "<data key=\"weight\">([^<]*)</data>");
        CHECK(weights.size() == 16);
        for (const std::string& weight : weights) CHECK(std::stod(weight) > 0);
        CHECK(values_of(text, "<data key=\"kgid\">([^<]*)</data>") == values_of(text, "<node id=\"([^\"]*)\""));
        CHECK(values_of(text, "<data key=\"color\">(#[0-9a-f]{6})</data>").size() == 12);
        CHECK(values_of(text, "<data key=\"[^\"]*\">(</data>)").empty());
    }
}

TEST_CASE("Nodes stand before edges, and no id twice") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        CHECK(text.rfind("<node ") < text.find("<edge "));
        std::set<std::string> ids;
        for (const std::string& id : values_of(text, "<(?:node|edge) id=\"([^\"]*)\"")) CHECK(ids.insert(id).second);
        CHECK(ids.size() == 28);
        for (const std::string& end : values_of(text, " (?:source|target)=\"([^\"]*)\"")) CHECK(ids.count(end) == 1);
    }
}

TEST_CASE("An integer that does not fit 32 bits makes its key long") {
    GraphParts parts = nasty_parts();
    const auto type_of_version = [](const Graph& graph) {
        return values_of(exported(graph, "graphml"), "attr.name=\"version\" attr.type=\"([^\"]*)\"");
    };
    parts.nodes.paper.version.changeable()[0] = std::numeric_limits<std::int32_t>::max();
    CHECK(type_of_version(Graph{parts}) == std::vector<std::string>{"int"});
    parts.nodes.paper.version.changeable()[0] += 1;
    CHECK(type_of_version(Graph{parts}) == std::vector<std::string>{"long"});
}
