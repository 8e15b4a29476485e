#include <arxgraph/extractors/entry_writer.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include <rapidjson/document.h>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string line_of(const Entry& entry) {
    StringSink sink;
    TextWriter out(sink);
    write_entry(out, entry);
    out.flush();
    return sink.text();
}

Entry full_entry(EntryBatch& batch) {
    const std::vector<std::string_view> authors{"Ann \"A\" Lee", "이영희"};
    const std::vector<std::string_view> tags{"Two_words", "한국어"};
    const std::vector<std::string_view> categories{"cs.CV", "cs.CL"};
    const std::vector<Note> notes{{.language = "ko", .text = "메모\n둘째 줄"},
                                  {.language = "en", .text = "back\\slash"}};
    const std::vector<StatedLink> links{
        {.url = "https://arxiv.org/abs/2106.08254", .line = 7},
        {.url = "https://a.org/?x=1&y=2", .line = 8, .intents = "background,result", .influential = true}};
    const std::vector<Provenance> provenance{{.field = "doi", .from = "arxiv.jsonl", .at = "2026-11-20T00:00:00Z"},
                                             {.field = "version", .from = "arxiv.jsonl"}};
    const std::vector<Conflict> conflicts{{.field = "title", .value = "Other", .from = "arxiv.jsonl", .at = ""}};
    return {.source = {.path = "a/b.txt", .line = 3},
            .title = "Title <b>&</b>",
            .authors = batch.keep_list(authors),
            .abstract = "Text\twith tab",
            .notes = batch.keep_list(notes),
            .tags = batch.keep_list(tags),
            .categories = batch.keep_list(categories),
            .links = batch.keep_list(links),
            .arxiv_id = "hep-th/9711200",
            .version = 3,
            .doi = "10.1000/x",
            .url = "https://a.org/own",
            .published = *Date::parse("1997-11-27"),
            .updated = *Date::parse("1998-01-22"),
            .noted = *Date::parse("2025-05-09"),
            .comments = "20 pages",
            .journal_ref = "Adv. 2",
            .cited_only = true,
            .provenance = batch.keep_list(provenance),
            .conflicts = batch.keep_list(conflicts)};
}

}  // namespace

TEST_CASE("An entry is one line of JSON, and absent means not stated") {
    CHECK(line_of({.source = {.path = "a.txt", .line = 2}, .title = "T"}) ==
          R"({"schema":"arxgraph.entry/1","source":{"path":"a.txt","line":2},"title":"T"})"
          "\n");
    EntryBatch batch;
    const std::string line = line_of(full_entry(batch));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json["links"][0]["arxiv_id"] == "2106.08254");
    CHECK_FALSE(json["links"][1].HasMember("arxiv_id"));
    CHECK(json["authors"][1]["name"] == "이영희");
    CHECK(json["cited_only"].IsTrue());
    CHECK(json["provenance"]["doi"]["at"] == "2026-11-20T00:00:00Z");
    CHECK_FALSE(json["provenance"]["version"].HasMember("at"));
    CHECK(json["conflicts"][0]["value"] == "Other");
    CHECK(json.MemberCount() == 21);
}

TEST_CASE("Reading a written entry gives the same entry") {
    EntryBatch batch;
    const std::string line = line_of(full_entry(batch));
    const auto result = extracted("entries", line);
    CHECK(result.reports().empty());
    CHECK(result.lines() == line);
    CHECK(result.entries.at(0).links[1].line == 8);
    CHECK(result.entries.at(0).links[1].intents == "background,result");
    CHECK(result.entries.at(0).links[1].influential);
    CHECK_FALSE(result.entries.at(0).links[0].influential);
    CHECK(result.entries.at(0).source.path == "a/b.txt");
}
