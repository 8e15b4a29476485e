#include <arxgraph/exporters/dot.hpp>
#include <arxgraph/exporters/dot_style.hpp>

#include "catch.hpp"
#include "exported.hpp"
#include "nasty_graph.hpp"

#include <regex>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::vector<std::string> elements(const std::string& text) {
    std::vector<std::string> found;
    for (const std::string& line : lines_with(text, "n"))
        if (!line.starts_with("node ")) found.push_back(line);
    return found;
}

/// `n1 -> n2 [a="…", b="…"];` with one list, quotes around every value and nothing behind.
const std::regex element(R"re(n\d+( -> n\d+)? \[[A-Za-z_]+="([^"\\]|\\.)*"(, [A-Za-z_]+="([^"\\]|\\.)*")*\];)re");

}  // namespace

TEST_CASE("The header is followed by a named subgraph, at whose brace Gephi resumes") {
    const auto all = lines(exported(nasty_graph(), "dot"));
    REQUIRE(all.size() == 1 + 3 + 1 + 28 + 2);
    CHECK(all[0] == "digraph arxgraph {");
    CHECK(all[1].starts_with("  graph [charset=\"UTF-8\", layout=\"neato\", "));
    CHECK(all[2].starts_with("  node ["));
    CHECK(all[3].starts_with("  edge ["));
    CHECK(all[4] == "  subgraph all {");
    CHECK(all[all.size() - 2] == "  }");
    CHECK(all.back() == "}");
}

TEST_CASE("The bare file has elements and one comment, nothing else") {
    const auto all = lines(exported(nasty_graph(), "dot-bare"));
    REQUIRE(all.size() == 2 + 28 + 1);
    CHECK(all[0].starts_with("// render: "));
    CHECK(all[1] == "digraph arxgraph {");
    CHECK(all.back() == "}");
    const std::string text = exported(nasty_graph(), "dot-bare");
    for (const char* word : {"subgraph", "graph [", "node [", "edge [", "shape=", "penwidth="})
        CHECK_FALSE(has(text, word));
}

TEST_CASE("Every element has a plain id, spaces around its arrow and one list of quoted values") {
    for (const char* row : {"dot", "dot-bare"}) {
        const auto all = elements(exported(nasty_graph(), row));
        REQUIRE(all.size() == 28);
        for (const std::string& line : all) {
            CAPTURE(line);
            CHECK(std::regex_match(line, element));
        }
        CHECK(all[11].starts_with("n11 [label="));
        CHECK(all[12].starts_with("n4 -> n0 [kind=\"authored\""));
    }
}

TEST_CASE("Kinds, ids, weights and direction are attributes") {
    for (const char* row : {"dot", "dot-bare"}) {
        const std::string text = exported(nasty_graph(), row);
        CHECK(count(text, ", kgid=\"") == 12);
        CHECK(count(text, ", weight=\"") == 16);
        CHECK_FALSE(has(text, "weight=\"0\""));
        CHECK(count(text, ", dir=\"none\"") == 3);
        CHECK(count(text, " [kind=\"coauthor\", dir=\"none\"") == 2);
        CHECK(has(text, "kgid=\"arxiv:hep-th_9901001\""));
    }
}

TEST_CASE("Colours are triples: Gephi sees nothing of any other notation") {
    const std::regex triple(R"( color="[01]\.\d{4} [01]\.\d{4} [01]\.\d{4}")");
    for (const char* row : {"dot", "dot-bare"})
        for (const std::string& line : elements(exported(nasty_graph(), row))) {
            const auto triples =
                std::distance(std::sregex_iterator(line.begin(), line.end(), triple), std::sregex_iterator());
            CAPTURE(line);
            CHECK(count(line, " color=") == static_cast<std::size_t>(triples));
            if (has(line, "[label=")) CHECK(triples == 1);
            CHECK_FALSE(has(line, "fillcolor"));
        }
}

TEST_CASE("Texts are escaped for where they stand") {
    const std::string text = exported(nasty_graph(), "dot");
    CHECK(has(text, R"(label="한국어 \"지식 그래프\" <b>구축</b> & O'Reilly \\ 역슬래시 $x^2$ 😀")"));
    CHECK(has(text, R"(label="&amp;copy;")"));
    CHECK(has(text, R"(URL="https://arxiv.org/abs/2101.00001?a=1&amp;b=2")"));
    CHECK(has(text, R"(URL="https://example.org/?a=1&amp;copy;=2&amp;q=%22x%22")"));
    CHECK(has(text, R"(abstract="line1\nline2 tab ]]> end")"));
    CHECK(has(text, R"(abstract="ends in a backslash \\")"));
    CHECK(has(text, R"(comments="\\N \\G \\L \\E \\T and \\n")"));
    CHECK(has(text, R"(note_pt_br="-- rem */ // #")"));
    CHECK(has(text, R"(authors="Bob \"B\" O'Neil, Jr.; Ann, Lee")"));
}

TEST_CASE("A long label is cut at 80 characters and stands whole in the tooltip") {
    const std::string text = exported(nasty_graph(), "dot");
    std::string cut;
    for (int i = 0; i < 8; ++i) cut += "긴 <제목> & ";
    CHECK(has(text, "label=\"" + cut + "긴 <제목> …\", tooltip=\"" + cut + "긴 <제목> & "));
    CHECK(count(text, "tooltip=") == 1);
}

TEST_CASE("A graph too large for neato is laid out by sfdp") {
    CHECK(dot::layout_for(0) == "neato");
    CHECK(dot::layout_for(1000) == "neato");
    CHECK(dot::layout_for(1001) == "sfdp");
}
