#include <arxgraph/exporters/graphml_yed.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("graphml-yed: each node is drawn with its label, colour and size") {
    const std::string text = exported(nasty_graph(), "graphml-yed");
    CHECK(count(text, "<y:ShapeNode>") == 12);
    CHECK(has(text, R"(<y:Fill color="#2f6db5" transparent="false"/><y:NodeLabel>Old-style id; semi</y:NodeLabel>)"));
    CHECK(has(text, "<y:NodeLabel><![CDATA[Team <&>]]></y:NodeLabel>"));
    CHECK(has(text, R"(<y:Geometry height="100" width="100"/>)"));
}

TEST_CASE("graphml-yed: directed edges have an arrow, the others none") {
    const std::string text = exported(nasty_graph(), "graphml-yed");
    CHECK(count(text, "<y:Arrows source=\"none\" target=\"standard\"/>") == 13);
    CHECK(count(text, "<y:Arrows source=\"none\" target=\"none\"/>") == 3);
    CHECK(count(text, "<y:LineStyle color=\"#bf3030\"") == 3);
}

TEST_CASE("graphml-yed: a place is that of the upper left corner, and y grows downwards") {
    std::vector<Place> places(12);
    places[0] = {.x = 10, .y = 20};
    const std::string text = exported(nasty_graph(), graphml_yed::write, {.places = places});
    CHECK(has(text, R"(<y:Geometry height="100" width="100" x="-40" y="-70"/>)"));
}

TEST_CASE("graphml-yed: all attributes are declared, none of a type that yEd does not know") {
    const std::string text = exported(nasty_graph(), "graphml-yed");
    CHECK(count(text, "attr.type=\"long\"") == 0);
    CHECK(has(text, "<key id=\"e_evidence\" for=\"edge\" attr.name=\"evidence\" attr.type=\"string\"/>"));
    CHECK(has(text, "<data key=\"e_reasons\">text 0.250; authors 0.125</data>"));
}

TEST_CASE("graphml-cytoscape: the kind of an edge is its interaction, all else is as in graphml") {
    std::string text = exported(nasty_graph(), "graphml-cytoscape");
    const std::string ours = "<key id=\"e_kind\" for=\"edge\" attr.name=\"interaction\"";
    REQUIRE(count(text, ours) == 1);
    text.replace(text.find(ours), ours.size(), "<key id=\"e_kind\" for=\"edge\" attr.name=\"kind\"");
    CHECK(text == exported(nasty_graph(), "graphml"));
}
