#include <arxgraph/exporters/csv.hpp>
#include <arxgraph/exporters/csv_cell.hpp>

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

std::string cell(void (*write)(TextWriter&, std::string_view), std::string_view text) {
    StringSink sink;
    TextWriter out(sink);
    write(out, text);
    out.flush();
    return sink.text();
}

std::string nodes(std::string_view row = "csv") {
    return exported_files(nasty_graph(), row)[0].text;
}

std::string edges(std::string_view row = "csv") {
    return exported_files(nasty_graph(), row)[1].text;
}

}  // namespace

TEST_CASE("Of all bytes, RFC 4180 doubles one; Gephi wants backslashes doubled as well") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string character(1, static_cast<char>(byte));
        const std::string text = "run" + character + character + "run";
        CAPTURE(byte);
        CHECK(cell(write_csv_text, text) == (byte == '"' ? R"("run""""run")" : "\"" + text + "\""));
        CHECK(cell(write_gephi_csv_text, text) ==
              (byte == '"' ? R"("run""""run")" : (byte == '\\' ? R"("run\\\\run")" : "\"" + text + "\"")));
    }
}

TEST_CASE("What a spreadsheet would run begins with an apostrophe instead") {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\nx", "=cmd|' /C calc'!A0"}) {
        CAPTURE(text);
        CHECK(is_formula(text));
        CHECK(cell(write_safe_csv_text, text) == "\"'" + std::string(text) + "\"");
        CHECK(cell(write_csv_text, text) == "\"" + std::string(text) + "\"");
    }
    for (const char* text : {"", "a=b", " =1", "1-1", "'=1", "한국어"}) CHECK_FALSE(is_formula(text));
    CHECK(cell(write_safe_csv_text, "=\"x\"") == R"("'=""x""")");
}

TEST_CASE("csv: headers are what Gephi looks for, and nothing that it would mistake") {
    CHECK(nodes().starts_with("\"Id\",\"Label\",\"kind\",\"stub\",\"arxiv_id\",\"version\","));
    CHECK(edges().starts_with("\"Id\",\"Source\",\"Target\",\"Type\",\"Kind\",\"Weight\",\"Label\",\"position\","));
    const std::string header = nodes().substr(0, nodes().find('\r'));
    for (const char* taken : {"\"source\"", "\"target\"", "timestamp", "interval", "\"published\"", "\"noted\""})
        CHECK_FALSE(has(header, taken));
}

TEST_CASE("csv: days are numbers and arXiv ids have a prefix, or Gephi takes them for times and numbers") {
    CHECK(has(nodes(), ",\"arXiv:2101.00001\","));
    CHECK(has(nodes(), ",\"20210101\",\"20210228\",\"20250509\","));
    CHECK_FALSE(std::regex_search(nodes(), std::regex("\"\\d{4}-\\d\\d-\\d\\d\"")));
    CHECK_FALSE(std::regex_search(nodes(), std::regex("\"\\d{4}\\.\\d{5}\"")));
}

TEST_CASE("csv: rows end as RFC 4180 says, each has all columns, and what is not stated is empty") {
    const std::string text = edges();
    CHECK(count(text, "\r\n") == 17);
    CHECK(has(
        text,
        "\r\n\"e11\",\"arxiv:2101.00001\",\"link:example.org-4567cdef\",\"Directed\",\"links_to\",\"1\",\"links_to\","
        ",,,,\r\n"));
    CHECK(has(text, "\"Undirected\",\"related\",\"0.375\",\"related\",,,\"text 0.250; authors 0.125\",,\r\n"));
    CHECK(has(nodes(), "\"line1\nline2\ttab ]]> end\""));
    CHECK(has(nodes(), R"("ends in a backslash \\")"));
    CHECK(has(nodes(), R"("Bob ""B"" O'Neil, Jr.; Ann, Lee")"));
}

TEST_CASE("csv-timeline: a column of days from which on, and edges have it as well") {
    CHECK(nodes("csv-timeline").starts_with("\"Id\",\"Label\",\"kind\",\"Timeset\","));
    CHECK(count(nodes("csv-timeline"), ", Infinity]>\"") == 12);
    CHECK(has(nodes("csv-timeline"), "\"<[1999-01-01, Infinity]>\""));
    CHECK(count(edges("csv-timeline"), ", Infinity]>\"") == 16);
    CHECK_FALSE(has(nodes(), "Timeset"));
}

TEST_CASE("csv-safe: no text begins as a formula does, ids and numbers are as they are") {
    GraphParts parts = nasty_parts();
    parts.nodes.label = {};
    for (int i = 0; i < 12; ++i) parts.nodes.label.push_back("=HYPERLINK(\"x\")");
    const auto files = exported_files(Graph{std::move(parts)}, "csv-safe");
    CHECK(count(files[0].text, "\"'=HYPERLINK(\"\"x\"\")\"") >= 12);
    CHECK_FALSE(has(files[0].text, "\"="));
    CHECK(has(files[0].text, "\"'-- rem */ // #\""));
    CHECK(has(files[0].text, R"("ends in a backslash \")"));
    CHECK(has(files[0].text, "\"arxiv:2101.00001\","));
}
