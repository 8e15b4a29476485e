#include <arxgraph/enrichers/entry_filling.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

using Names = std::vector<std::string_view>;

struct Filled {
    Filled(const StatedEntry& stated, const StatedEntry& record)
        : stated_batch(batch_of({stated})), record_batch(batch_of({record})) {
        result = fill(stated_batch.entries().front(),
                      {.record = record_batch.entries().front(), .from = "arxiv.jsonl", .at = "2026-11-20T00:00:00Z"},
                      batch);
    }
    EntryBatch stated_batch;
    EntryBatch record_batch;
    EntryBatch batch;
    Filling result{};

    const Entry& entry() const { return result.entry; }
    Names authors() const { return {entry().authors.begin(), entry().authors.end()}; }
};

const StatedEntry record{.title = "TokLIP: Marry Visual Tokens",
                         .authors = {"Haokun Lin", "Teng Wang", "Yixiao Ge"},
                         .arxiv_id = "2505.05422",
                         .doi = "10.1000/toklip",
                         .abstract = "We marry.",
                         .categories = {"cs.CV", "cs.AI"},
                         .published = "2025-05-08"};

}  // namespace

TEST_CASE("What an entry leaves out is filled in, and who said so is kept") {
    const Filled filled({.title = "TokLIP: Marry visual tokens", .tags = {"clip"}, .noted = "2025-05-09"}, record);
    CHECK(filled.entry().arxiv_id == "2505.05422");
    CHECK(filled.entry().published == *Date::parse("2025-05-08"));
    CHECK(filled.entry().title == "TokLIP: Marry visual tokens");
    CHECK(filled.entry().tags.size() == 1);
    CHECK(filled.result.filled == Names{"authors", "abstract", "categories", "arxiv_id", "doi", "published"});
    CHECK(filled.entry().conflicts.empty());
    REQUIRE(filled.entry().provenance.size() == 6);
    CHECK(filled.entry().provenance[3].field == "arxiv_id");
    CHECK(filled.entry().provenance[3].from == "arxiv.jsonl");
    CHECK(filled.entry().provenance[3].at == "2026-11-20T00:00:00Z");
}

TEST_CASE("What an entry states stays; what is said otherwise is kept beside it") {
    const Filled filled({.title = "TokLIP",
                         .authors = {"Somebody Else"},
                         .arxiv_id = "2505.00001",
                         .doi = "10.1000/other",
                         .abstract = "In short: they marry.",
                         .published = "2025-06-01"},
                        record);
    CHECK((filled.entry().title == "TokLIP" && filled.entry().arxiv_id == "2505.00001" &&
           filled.entry().doi == "10.1000/other"));
    CHECK(filled.entry().abstract == "In short: they marry.");
    CHECK(filled.authors() == Names{"Somebody Else"});
    CHECK(filled.result.conflicting == Names{"title", "authors", "arxiv_id", "doi", "published"});
    REQUIRE(filled.entry().conflicts.size() == 5);
    CHECK(filled.entry().conflicts[0].value == "TokLIP: Marry Visual Tokens");
    CHECK(filled.entry().conflicts[1].value == "Haokun Lin; Teng Wang; Yixiao Ge");
    CHECK(filled.entry().conflicts[4].value == "2025-05-08");
    CHECK(filled.entry().conflicts[4].from == "arxiv.jsonl");
}

TEST_CASE("Days that differ by one and titles that differ by case do not contradict each other") {
    for (const char* day : {"2025-05-07", "2025-05-09"}) {
        const Filled filled({.title = "TOKLIP — marry visual tokens", .published = day}, record);
        CHECK(filled.entry().conflicts.empty());
        CHECK(filled.entry().published == *Date::parse(day));
    }
    CHECK(Filled({.title = record.title, .published = "2025-05-10"}, record).result.conflicting == Names{"published"});
    CHECK(Filled({.title = record.title, .published = "2025-12-31"},
                 StatedEntry{.title = record.title, .published = "2026-01-01"})
              .entry()
              .conflicts.empty());
}

TEST_CASE("Authors of whom less is said get their names; what was stated is kept") {
    const Filled initials({.title = record.title, .authors = {"H. Lin", "T. Wang", "Y. Ge"}, .path = "notes.txt"},
                          record);
    CHECK(initials.authors() == Names{"Haokun Lin", "Teng Wang", "Yixiao Ge"});
    REQUIRE(initials.entry().conflicts.size() == 1);
    CHECK(initials.entry().conflicts[0].value == "H. Lin; T. Wang; Y. Ge");
    CHECK(initials.entry().conflicts[0].from == "notes.txt");
    CHECK(Filled({.title = record.title, .authors = {"Haokun Lin", "Yixiao Ge"}}, record).authors().size() == 3);
    CHECK(Filled({.title = record.title, .authors = {"haokun lin", "Teng Wang", "Yixiao Gé"}}, record)
              .entry()
              .conflicts.empty());
    const Filled richer({.title = record.title, .authors = {"Haokun Lin"}},
                        StatedEntry{.title = record.title, .authors = {"H. Lin"}});
    CHECK(richer.authors() == Names{"Haokun Lin"});
    CHECK(Filled({.title = record.title, .authors = {"Yixiao Ge", "Haokun Lin"}}, record).authors().size() == 2);
}

TEST_CASE("Classes are added behind those that an entry has") {
    const Filled filled({.title = record.title, .categories = {"cs.CL", "cs.CV"}}, record);
    CHECK(Names(filled.entry().categories.begin(), filled.entry().categories.end()) ==
          Names{"cs.CL", "cs.CV", "cs.AI"});
    CHECK(Filled({.title = record.title, .categories = {"cs.AI", "cs.CV"}}, record).entry().categories.front() ==
          "cs.AI");
}

TEST_CASE("Cited papers are added behind the links that are stated, each once by whatever address") {
    const StatedEntry stated{.title = "T", .links = {"https://arxiv.org/pdf/2106.08254v2", "https://a.org/code"}};
    const StatedEntry citing{
        .links = {"https://arxiv.org/abs/2106.08254", "https://doi.org/10.1000/X", "https://doi.org/10.1000/x"}};
    const Filled filled(stated, citing);
    REQUIRE(filled.entry().links.size() == 3);
    CHECK(filled.entry().links[2].url == "https://doi.org/10.1000/X");
    CHECK(filled.result.filled == Names{"links"});
    StatedLink why{.url = "https://arxiv.org/abs/1706.03762", .intents = "background", .influential = true};
    EntryBatch batch;
    const std::vector<StatedLink> links{why};
    const Filling result = fill({}, {.record = {.links = links}, .from = "s", .at = {}}, batch);
    CHECK(result.entry.links[0].intents == "background");
    CHECK(result.entry.links[0].influential);
    CHECK(describe_cited({.record = {.links = links}, .from = "s", .at = {}}, batch).entry.links.empty());
}

TEST_CASE("A DOI of arXiv's gives way to the publisher's") {
    const Filled filled({.title = record.title, .doi = "10.48550/arxiv.2505.05422"}, record);
    CHECK(filled.entry().doi == "10.1000/toklip");
    CHECK(filled.entry().arxiv_id == "2505.05422");
    CHECK(filled.entry().conflicts.empty());
}

TEST_CASE("Filling again says nothing twice") {
    const Filled once({.title = "TokLIP", .authors = {"Somebody Else"}}, record);
    EntryBatch batch;
    const Filling again =
        fill(once.entry(), {.record = once.record_batch.entries().front(), .from = "later.jsonl", .at = {}}, batch);
    CHECK(again.filled.empty());
    CHECK(again.conflicting.empty());
    CHECK(again.entry.conflicts.size() == once.entry().conflicts.size());
    CHECK(again.entry.provenance.size() == once.entry().provenance.size());
}

TEST_CASE("A record that has a value from somebody else says so") {
    EntryBatch records = batch_of({record});
    Entry second_hand = records.entries().front();
    const std::vector<Provenance> provenance{{.field = "doi", .from = "crossref", .at = "2020-01-01T00:00:00Z"}};
    second_hand.provenance = records.keep_list(provenance);
    EntryBatch batch;
    const Filling filling = fill({.title = "T"}, {.record = second_hand, .from = "mine.jsonl", .at = {}}, batch);
    for (const Provenance& each : filling.entry.provenance)
        CHECK(each.from == (each.field == "doi" ? "crossref" : "mine.jsonl"));
}

TEST_CASE("A version that is cited is not made the latest, and one of another id is not taken") {
    EntryBatch records = batch_of({record});
    Entry versioned = records.entries().front();
    versioned.version = 3;
    EntryBatch batch;
    const auto version_of = [&](const Entry& entry) {
        return fill(entry, {.record = versioned, .from = "a", .at = {}}, batch).entry.version;
    };
    CHECK(version_of({.title = "T"}) == 3);
    CHECK(version_of({.title = "T", .arxiv_id = "2505.05422", .version = 1}) == 1);
    CHECK(version_of({.title = "T", .arxiv_id = "2505.00001"}) == 0);
}

TEST_CASE("A cited paper becomes an entry of its own, where its record stands") {
    EntryBatch records = batch_of({record});
    EntryBatch batch;
    const Filling filling =
        describe_cited({.record = records.entries().front(), .from = "arxiv.jsonl", .at = {}}, batch);
    CHECK(filling.entry.cited_only);
    CHECK(filling.entry.title == record.title);
    CHECK((filling.entry.source.path == "test.txt" && filling.entry.source.line == 1));
    CHECK(filling.filled.front() == "title");
    CHECK(filling.entry.arxiv_id == "2505.05422");
}
