#include <arxgraph/exporters/gml.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

#include <algorithm>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string string_of(std::string_view text) {
    StringSink sink;
    TextWriter out(sink);
    gml::write_string(out, text);
    out.flush();
    return sink.text();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("gml: of ASCII, two characters and all controls are references, and so is the rest of Unicode") {
    for (int byte = 0; byte < 128; ++byte) {
        const std::string character(1, static_cast<char>(byte));
        CAPTURE(byte);
        const std::string expected = byte == '&'                 ? "&amp;"
                                     : byte == '"'               ? "&quot;"
                                     : byte < ' ' || byte == 127 ? "&#" + std::to_string(byte) + ";"
                                                                 : character;
        CHECK(string_of("run" + character + "run") == "\"run" + expected + "run\"");
    }
    CHECK(string_of("한é😀") == "\"&#54620;&#233;&#128512;\"");
    CHECK(string_of("") == "\"\"");
}

TEST_CASE("gml: a node or an edge a line, in ASCII, with balanced brackets") {
    const std::string text = exported(nasty_graph(), "gml");
    CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    CHECK(lines_with(text, "node [").size() == 12);
    CHECK(lines_with(text, "edge [").size() == 16);
    CHECK(text.starts_with("Creator \"arxgraph\"\ngraph [\ndirected 1\nmultigraph 1\n"));
    CHECK(text.ends_with(" ]\n]\n"));
}

TEST_CASE("gml: kinds, directions, colours and sizes, and keys that are words") {
    const std::string text = exported(nasty_graph(), "gml");
    CHECK(has(text, "edge [ source 0 target 1 kind \"related\" is_directed 0 weight 0.375 reasons \"text 0.250; "));
    CHECK(count(text, " is_directed 1 ") == 13);
    CHECK(has(text, " note_pt_br \"-- rem */ // #\""));
    CHECK(has(text, "graphics [ w 100.0 h 100.0 d 100.0 type \"ellipse\" fill \"#2f6db5\" ]"));
}

TEST_CASE("gml: a real number has a point, whatever its size") {
    GraphParts parts = nasty_parts();
    parts.edges[index_of(EdgeKind::cites)].weight = {1e6F, 3e-7F, 12};
    const std::string text = exported(Graph{std::move(parts)}, "gml");
    for (const char* weight : {" weight 1.0e+06 ", " weight 3.0e-07 ", " weight 12.0 "}) CHECK(has(text, weight));
}
