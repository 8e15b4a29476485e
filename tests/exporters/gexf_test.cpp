#include <arxgraph/exporters/gexf.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

#include <regex>
#include <set>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

const std::vector<std::string> rows{"gexf", "gexf-timeline"};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::set<std::string> values_of(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> values;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) values.insert((*at)[1]);
    return values;
}

std::string text_of(const Graph& graph, const ExportOptions& options) {
    StringSink sink;
    gexf::write(graph, options, sink);
    return sink.text();
}

Graph only(EdgeKind kind) {
    GraphParts parts = nasty_parts();
    for (const EdgeKind each : all_edge_kinds)
        if (each != kind) parts.edges[index_of(each)] = {.kind = each};
    return Graph{std::move(parts)};
}

}  // namespace

TEST_CASE("gexf: the namespaces are those of 1.3, and no schema is named") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        CHECK(
            has(text, "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"));
        CHECK_FALSE(has(text, "schemaLocation"));
        const std::string meta = text.substr(text.find("<meta>"), text.find("</meta>") - text.find("<meta>"));
        CHECK_FALSE(has(meta, "&"));
    }
}

TEST_CASE("gexf: each edge states its direction and its kind; a default would cost Gephi the edges of the other one") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        CHECK_FALSE(has(text, "defaultedgetype"));
        CHECK(count(text, " type=\"directed\" kind=\"") == 13);
        CHECK(count(text, " type=\"undirected\" kind=\"") == 3);
        CHECK(count(text, "<edge ") == 16);
    }
    CHECK(has(exported(only(EdgeKind::coauthor), "gexf"), "mode=\"static\" defaultedgetype=\"undirected\">"));
    CHECK(has(exported(only(EdgeKind::cites), "gexf"), "mode=\"static\" defaultedgetype=\"directed\">"));
    CHECK_FALSE(has(exported(Graph{}, "gexf"), "defaultedgetype"));
}

TEST_CASE("gexf: every attribute that is used is declared, with a type that all readers know") {
    for (const std::string& row : rows) {
        const std::string text = exported(nasty_graph(), row);
        CHECK(values_of(text, "<attvalue for=\"([^\"]*)\"") == values_of(text, "<attribute id=\"([^\"]*)\""));
        CHECK(values_of(text, "<attribute [^>]* type=\"([^\"]*)\"") ==
              std::set<std::string>{"string", "long", "double", "liststring"});
    }
}

TEST_CASE("gexf: texts are attributes, lists are arrays, labels are one line") {
    const std::string text = exported(nasty_graph(), "gexf");
    CHECK(has(text, "label=\"한국어 &quot;지식 그래프&quot; &lt;b&gt;구축&lt;/b&gt; &amp; O'Reilly \\ "));
    CHECK(has(text, "value=\"line1&#10;line2&#9;tab ]]&gt; end\""));
    CHECK(has(text, R"(value="[&quot;Bob \&quot;B\&quot; O'Neil, Jr.&quot;, &quot;Ann; Lee&quot;]")"));
    GraphParts parts = nasty_parts();
    parts.nodes.label = {};
    for (int i = 0; i < 12; ++i) parts.nodes.label.push_back(" two\n lines\tand  more ");
    CHECK(count(exported(Graph{std::move(parts)}, "gexf"), " label=\"two lines and more\"") == 12);
}

TEST_CASE("gexf: nodes and edges have the colour of their kind, nodes a size") {
    const std::string text = exported(nasty_graph(), "gexf");
    CHECK(count(text, "<viz:color r=\"47\" g=\"109\" b=\"181\"/><viz:size value=\"") == 4);
    CHECK(count(text, "<viz:color r=\"191\" g=\"48\" b=\"48\"/></edge>") == 3);
    CHECK(count(text, "<viz:size value=\"100\"/></node>") == 1);
    CHECK(count(text, "<viz:size value=\"4\"/></node>") >= 1);
    CHECK_FALSE(has(text, " a=\""));
    CHECK_FALSE(has(text, "viz:position"));
}

TEST_CASE("gexf: places stand where they are known") {
    std::vector<Place> places(12);
    places[0] = {.x = -12.5F, .y = 1e6F};
    const std::string text = text_of(nasty_graph(), {.places = places});
    CHECK(count(text, "<viz:position ") == 12);
    CHECK(has(text, "<viz:position x=\"-12.5\" y=\"1e+06\" z=\"0\"/>"));
}

TEST_CASE("gexf: what no edge has is not announced") {
    AttributeChoice none{};
    none.nodes.reset();
    none.edges.reset();
    const std::string text = text_of(nasty_graph(), {.attributes = none});
    CHECK(count(text, "<attributes ") == 1);
    CHECK(count(text, "<attribute ") == 1);
    CHECK(count(text, "<attvalues>") == 12);
}

TEST_CASE("gexf-timeline: nodes and edges have a first day and no last") {
    const std::string text = exported(nasty_graph(), "gexf-timeline");
    CHECK(has(text, R"(mode="dynamic" timeformat="date" timerepresentation="interval" timezone="UTC">)"));
    CHECK(values_of(text, "<node id=\"arxiv:[^\"]*\" label=\"[^\"]*\" start=\"([^\"]*)\"") ==
          std::set<std::string>{"2021-01-01", "1999-01-01", "2020-12-01"});
    CHECK(count(text, "\" start=\"") == 28);
    CHECK_FALSE(has(text, " end=\""));
    CHECK_FALSE(has(exported(nasty_graph(), "gexf"), " start=\""));
}
