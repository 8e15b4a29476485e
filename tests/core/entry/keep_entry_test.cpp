#include <arxgraph/core/entry/keep_entry.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

TEST_CASE("A kept entry outlives the batch it comes from, with every list") {
    EntryBatch batch;
    Entry kept;
    {
        EntryBatch other;
        const auto text = [&](const char* of) { return other.keep(std::string(of)); };
        const std::vector<std::string_view> words{text("one"), text("two")};
        const std::vector<Note> notes{{.language = text("ko"), .text = text("메모")}};
        const std::vector<StatedLink> links{{.url = text("https://a.org"), .line = 7}};
        const std::vector<NoteLink> note_links{{.name = text("BEiT"), .line = 8}};
        const std::vector<Provenance> provenance{{.field = text("doi"), .from = text("a"), .at = text("b")}};
        const std::vector<Conflict> conflicts{
            {.field = text("title"), .value = text("v"), .from = text("f"), .at = text("t")}};
        kept = keep_entry(batch, {.source = {.path = text("p.txt"), .line = 3},
                                  .title = text("T"),
                                  .authors = other.keep_list(words),
                                  .abstract = text("A"),
                                  .notes = other.keep_list(notes),
                                  .tags = other.keep_list(words),
                                  .categories = other.keep_list(words),
                                  .links = other.keep_list(links),
                                  .names = other.keep_list(words),
                                  .note_links = other.keep_list(note_links),
                                  .arxiv_id = text("2505.05422"),
                                  .version = 2,
                                  .doi = text("10.1/x"),
                                  .url = text("https://u.org"),
                                  .comments = text("c"),
                                  .journal_ref = text("j"),
                                  .cited_only = true,
                                  .provenance = other.keep_list(provenance),
                                  .conflicts = other.keep_list(conflicts)});
    }
    CHECK(kept.source.path == "p.txt");
    for (const auto& list : {kept.authors, kept.tags, kept.categories, kept.names}) {
        REQUIRE(list.size() == 2);
        CHECK(list[1] == "two");
    }
    CHECK(kept.notes[0].text == "메모");
    CHECK(kept.links[0].line == 7);
    CHECK(kept.note_links[0].name == "BEiT");
    CHECK(kept.provenance[0].from == "a");
    CHECK(kept.conflicts[0].value == "v");
    CHECK((kept.title == "T" && kept.abstract == "A" && kept.doi == "10.1/x" && kept.url == "https://u.org"));
    CHECK((kept.arxiv_id == "2505.05422" && kept.version == 2 && kept.cited_only));
    CHECK(batch.empty());
}
