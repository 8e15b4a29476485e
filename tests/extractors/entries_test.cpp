#include <arxgraph/extractors/entries.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "shared_data.hpp"

#include <string>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(std::string_view text) {
    return extracted("entries", text, "e.jsonl");
}
std::string record(const std::string& members) {
    return R"({"schema":"arxgraph.entry/1",)" + members + "}\n";
}

}  // namespace

TEST_CASE("A record without a source stands in its own file") {
    const auto result = read("\n" + record(R"("title":"One")") + "\r\n" + record(R"("title":"Two")"));
    REQUIRE(result.entries.size() == 2);
    CHECK(result.entries[0].source.path == "e.jsonl");
    CHECK(result.entries[0].source.line == 2);
    CHECK(result.entries[1].source.line == 4);
}

TEST_CASE("A broken record costs one diagnostic with its line, and the next is read") {
    const std::vector<std::string> broken{"{",
                                          "nonsense",
                                          "[]",
                                          "42",
                                          R"({"title":"no schema"})",
                                          R"({"schema":"other/1","title":"x"})",
                                          R"({"schema":"arxgraph.entry/1","title":"a" "b"})",
                                          R"({"schema":"arxgraph.entry/1","title":"a"} x)"};
    for (const std::string& each : broken) {
        CAPTURE(each);
        const auto result = read(each + "\n" + record(R"("title":"Good")"));
        CHECK(result.reports() == Texts{"malformed-record:1"});
        CHECK(result.entries.size() == 1);
    }
}

TEST_CASE("A value that does not fit its member is left out, the rest of the record stays") {
    for (const auto* members : {R"("authors":"Ann")", R"("authors":[1])", R"("version":"two")", R"("version":-1)",
                                R"("published":"yesterday")", R"("notes":[1])", R"("links":[{}])", R"("links":{})",
                                R"("arxiv_id":"junk")", R"("source":1)", R"("tags":[{}])", R"("abstract":[])"}) {
        CAPTURE(members);
        const auto result = read(record(R"("title":"T",)" + std::string(members)));
        CHECK(result.reports() == Texts{"invalid-value:1"});
        CHECK(result.entries.at(0).title == "T");
    }
    CHECK(read(record(R"("title":"T","abstract":null,"authors":null,"version":null,"published":null)"))
              .reports()
              .empty());
}

TEST_CASE("Members that are not known are named once") {
    const auto result = read(record(R"("title":"A","rating":5)") + record(R"("title":"B","rating":4,"mood":"x")"));
    CHECK(result.reports() == Texts{"unknown-member:1", "unknown-member:2"});
    CHECK(result.entries.size() == 2);
}

TEST_CASE("Ids are taken in any spelling, links with an id only as well, names as texts as well") {
    const auto result = read(record(
        R"("title":"A","arxiv_id":"https://arxiv.org/abs/1706.03762v5","links":[{"arxiv_id":"2106.08254"}],"authors":["Ann Lee"])"));
    CHECK(result.entries.at(0).arxiv_id == "1706.03762");
    CHECK(result.entries.at(0).version == 5);
    CHECK(result.entries.at(0).links[0].url == "https://arxiv.org/abs/2106.08254");
    CHECK(result.entries.at(0).authors[0] == "Ann Lee");
}

TEST_CASE("Who filled a member in and what others say is read; what is no such thing is reported") {
    const auto result = read(record(
        R"("title":"A","cited_only":true,"provenance":{"doi":{"from":"x.jsonl","at":"2026-01-01T00:00:00Z"},"title":{}},"conflicts":[{"field":"title","value":"B","from":"x.jsonl"}])"));
    CHECK(result.reports().empty());
    const Entry& entry = result.entries.at(0);
    CHECK(entry.cited_only);
    REQUIRE(entry.provenance.size() == 2);
    CHECK((entry.provenance[0].field == "doi" && entry.provenance[0].from == "x.jsonl"));
    CHECK((entry.provenance[1].field == "title" && entry.provenance[1].from.empty()));
    REQUIRE(entry.conflicts.size() == 1);
    CHECK(entry.conflicts[0].value == "B");
    for (const char* odd :
         {R"("cited_only":1)", R"("provenance":[])", R"("provenance":{"doi":"x"})", R"("provenance":{"":{}})",
          R"("provenance":{"doi":{"from":1}})", R"("conflicts":{})", R"("conflicts":["x"])", R"("conflicts":[{}])"}) {
        INFO(odd);
        CHECK(read(record(std::string(R"("title":"A",)") + odd)).reports() == Texts{"invalid-value:1"});
    }
}

TEST_CASE("An entry without title and id is reported and left out") {
    CHECK(read(record(R"("tags":["x"])") + record(R"("doi":"10.1000/x")")).reports() == Texts{"untitled-entry:1"});
}

TEST_CASE("Half surrogates, controls and noncharacters are cleaned") {
    const auto result = read(record(R"("title":"a\ud800b\udc00c\u000bd\ufffee \ud83d\ude00 \\ud800")"));
    REQUIRE(result.entries.size() == 1);
    CHECK(result.entries[0].title ==
          "a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD"
          "c d\xEF\xBF\xBD"
          "e 😀 \\ud800");
    CHECK(result.reports() == Texts{"ill-formed-utf8:1"});
}

TEST_CASE("Deep, long, empty and binary input is refused with a clear word") {
    CHECK(read(record(R"("title":"T","notes":)" + std::string(10'000, '[') + std::string(10'000, ']'))).reports() ==
          Texts{"malformed-record:1", "no-entries:0"});
    CHECK(read(std::string(10'000'000, '[')).reports() == Texts{"malformed-record:1", "no-entries:0"});
    CHECK(read(record("\"title\":\"" + std::string(entries::longest_record, 'x') + "\"")).reports() ==
          Texts{"line-too-long:1", "no-entries:0"});
    CHECK(read("").reports() == Texts{"empty-document:0"});
    CHECK(read(std::string(100, '\0')).reports() == Texts{"binary-content:0"});
    std::string many = R"("title":"T","tags":["x")";
    for (std::size_t i = 0; i < entries::most_items; ++i) many += R"(,"x")";
    const auto result = read(record(many + "]"));
    CHECK(result.reports() == Texts{"too-many-items:1"});
    CHECK(result.entries.at(0).tags.size() == entries::most_items);
}

TEST_CASE("A file that is cut off says so") {
    const std::string whole = record(R"("title":"One")") + record(R"("title":"Two and more")");
    const auto result = read(std::string_view{whole}.substr(0, whole.size() - 8));
    CHECK(result.reports() == Texts{"malformed-record:2", "truncated-document:2"});
    CHECK(result.entries.size() == 1);
}

TEST_CASE("A record keeps the line of its own file in diagnostics, whatever source it states") {
    const auto result = read(record(R"("title":"T","source":{"path":"other.txt","line":77},"version":"x")"));
    CHECK(result.entries.at(0).source.line == 77);
    CHECK(result.reports() == Texts{"invalid-value:1"});
}

TEST_CASE("Entries are recognised by their schema") {
    const auto match = [](std::string_view text) { return entries::sniff({.path = "x", .bytes = text}); };
    CHECK(match(record(R"("title":"T")")) == Match::surely);
    CHECK(match("\n " + record(R"("title":"T")")) == Match::surely);
    CHECK(match(R"({"id":"0704.0001"})") == Match::no);
    CHECK(match("A Title\n") == Match::no);
}

TEST_CASE("Goldens: every record of the folder is written back as it was") {
    const auto golden = read_file(project_file("tests/golden/entries/entries/all_members.jsonl"));
    const auto result = extracted("entries", golden, "all_members.jsonl");
    CHECK(result.reports().empty());
    CHECK(result.lines() == golden);
}
