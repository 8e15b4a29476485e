#include <arxgraph/extractors/arxiv_snapshot_bulk.hpp>
#include <arxgraph/extractors/arxiv_snapshot_plain.hpp>
#include <arxgraph/extractors/json_records.hpp>

#include "catch.hpp"
#include "shared_data.hpp"

#include <fstream>
#include <string>
#include <string_view>

using namespace arxgraph;
using namespace arxgraph::tests;
using arxiv_snapshot::BulkReader;
using arxiv_snapshot::Record;

namespace {

std::string padded(std::string_view line) {
    return std::string(line) + std::string(BulkReader::padding(), '"');
}

bool read_bulk(BulkReader& reader, const std::string& line, Record& record) {
    const std::string text = padded(line);
    return reader.read(std::string_view{text}.substr(0, line.size()), record);
}

/// Whether the fast reader takes the line; if so it must say what the plain one says.
bool takes(const std::string& line) {
    BulkReader reader;
    Record bulk;
    const std::string text = padded(line);
    if (!reader.read(std::string_view{text}.substr(0, line.size()), bulk)) return false;
    rapidjson::Document json;
    Diagnostics diagnostics;
    REQUIRE(parse_record({.text = line, .line = 1}, "s.json", json, diagnostics));
    Record plain;
    arxiv_snapshot::read_plainly(json, plain);
    CHECK(bulk == plain);
    CHECK(diagnostics.kept().empty());
    return true;
}

}  // namespace

TEST_CASE("The fast reader takes what the snapshot holds") {
    CHECK(takes("{}"));
    CHECK(takes(R"({"id":"0704.0001"})"));
    CHECK(takes(R"( { "id" : "0704.0001" , "title" : "a \"b\" \\'e \u00e9\n c" , "doi" : null } )"));
    CHECK(takes(R"({"authors_parsed":[["A","B",""],["C"],[],["D","E","F","at G",null]],"versions":[]})"));
    CHECK(takes(R"({"versions":[{"version":"v1","created":"2 Apr 2007"},{}],"license":null,"submitter":"x"})"));
    CHECK(takes("{\"title\":\"na\u00EFve \U0001D54F\",\"report-no\":\"x\",\"update_date\":\"2008-11-26\"}"));
    CHECK(takes(R"({"\u0069d":"0704.0001","title":"\ud835\udd4f"})"));
}

TEST_CASE("The fast reader leaves what is odd to the plain one") {
    for (const std::string_view line : {
             R"([])",
             R"({"id":7})",
             R"({"id":null})",
             R"({"id":"1","id":"2"})",
             R"({"title":true})",
             R"({"extra":"x"})",
             R"({"id":"1"} x)",
             R"({"id":"1"}{"id":"2"})",
             R"({"id":"1",})",
             R"({"id":"1" "title":"t"})",
             R"({"submitter":"\x"})",
             R"({"license":nul})",
             R"({"title":"\ud835"})",
             R"({"title":"\udd4f"})",
             R"({"title":"\ud835 \udd4f"})",
             R"({"authors_parsed":[["A","B"])",
             R"({"authors_parsed":["A"]})",
             R"({"authors_parsed":[[1]]})",
             R"({"authors_parsed":null})",
             R"({"versions":[{"version":"v1","version":"v2"}]})",
             R"({"versions":[{"size":"1kb"}]})",
             R"({"versions":["v1"]})",
             R"({"id":"1)",
             "",
             " ",
         }) {
        CAPTURE(std::string(line));
        CHECK_FALSE(takes(std::string(line)));
    }
    BulkReader reader;
    Record record;
    CHECK_FALSE(read_bulk(reader, R"({"title":"t","authors_parsed":[["A"],)", record));
    CHECK(read_bulk(reader, R"({"id":"1"})", record));
    CHECK(record == Record{.has_text_id = true, .id = "1"});
}

TEST_CASE("Both readers say the same of real records, and the fast one takes them all") {
    const std::string path = shared_data("data/kaggle-500.jsonl");
    if (path.empty()) return;
    std::ifstream file(path);
    std::size_t taken = 0;
    for (std::string line; std::getline(file, line);) taken += takes(line) ? 1 : 0;
    CHECK(taken == 500);
}
