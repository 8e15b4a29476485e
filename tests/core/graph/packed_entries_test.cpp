#include <arxgraph/core/graph/packed_entries.hpp>

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;

namespace {

using Names = std::array<std::string_view, 2>;
constexpr Names authors{"Ada", "Grace"};
constexpr Names tags{"a", "b"};
constexpr Names categories{"cs.LG", "stat.ML"};
constexpr Names names{"Short", "250508 Short"};
constexpr std::array<Note, 2> notes{Note{.language = "en", .text = "A note"}, Note{.language = "ko", .text = "메모"}};
constexpr std::array<StatedLink, 1> links{StatedLink{.url = "https://example.org", .line = 300}};
constexpr std::array<NoteLink, 1> note_links{NoteLink{.name = "Other", .line = 0}};

Entry full_entry() {
    return {.source = {.path = "notes/a.md", .line = 70'000},
            .title = "Title",
            .authors = authors,
            .abstract = "An abstract",
            .notes = notes,
            .tags = tags,
            .categories = categories,
            .links = links,
            .names = names,
            .note_links = note_links,
            .arxiv_id = "2101.00001",
            .version = 4'000'000'000,
            .doi = "10.1/x",
            .url = "https://example.org/a",
            .published = {.year = 9999, .month = 12, .day = 31},
            .updated = {.year = 1, .month = 1, .day = 1},
            .noted = {.year = 2025, .month = 5, .day = 9},
            .comments = "5 pages",
            .journal_ref = "J. 1",
            .cited_only = true};
}

void check_same(const Entry& a, const Entry& b) {
    CHECK(a.source.path == b.source.path);
    CHECK(a.source.line == b.source.line);
    CHECK(a.title == b.title);
    CHECK(a.cited_only == b.cited_only);
    CHECK(std::ranges::equal(a.authors, b.authors));
    CHECK(a.abstract == b.abstract);
    CHECK(std::ranges::equal(a.tags, b.tags));
    CHECK(std::ranges::equal(a.categories, b.categories));
    CHECK(std::ranges::equal(a.names, b.names));
    const auto same_note = [](const Note& x, const Note& y) { return x.language == y.language && x.text == y.text; };
    CHECK(std::ranges::equal(a.notes, b.notes, same_note));
    const auto same_link = [](const StatedLink& x, const StatedLink& y) { return x.url == y.url && x.line == y.line; };
    CHECK(std::ranges::equal(a.links, b.links, same_link));
    const auto same_note_link = [](const NoteLink& x, const NoteLink& y) {
        return x.name == y.name && x.line == y.line;
    };
    CHECK(std::ranges::equal(a.note_links, b.note_links, same_note_link));
    CHECK(a.arxiv_id == b.arxiv_id);
    CHECK(a.version == b.version);
    CHECK(a.doi == b.doi);
    CHECK(a.url == b.url);
    CHECK(a.published == b.published);
    CHECK(a.updated == b.updated);
    CHECK(a.noted == b.noted);
    CHECK(a.comments == b.comments);
    CHECK(a.journal_ref == b.journal_ref);
}

}  // namespace

TEST_CASE("Entries come out as they went in") {
    PackedEntries packed;
    const Entry full = full_entry();
    const Entry bare{.source = {.path = "b", .line = 1}, .title = "T"};
    packed.add(std::vector{full, bare, Entry{}});
    std::pmr::monotonic_buffer_resource arena;
    CHECK(packed.size() == 3);
    check_same(packed.unpack(0, arena).entry, full);
    check_same(packed.unpack(1, arena).entry, bare);
    check_same(packed.unpack(2, arena).entry, {});
    CHECK(packed.any_links());
}

TEST_CASE("Names that are stated again have the same number") {
    PackedEntries packed;
    const Names swapped{"Grace", "Ada"};
    packed.add(std::vector<Entry>{{.title = "A", .authors = authors, .categories = categories}});
    packed.add(std::vector<Entry>{{.title = "B", .authors = swapped}});
    std::pmr::monotonic_buffer_resource arena;
    const UnpackedEntry second = packed.unpack(1, arena);
    CHECK(std::ranges::equal(second.authors, std::array<std::uint32_t, 2>{1, 0}));
    CHECK(packed.authors().size() == 2);
    CHECK(std::ranges::equal(packed.unpack(0, arena).categories, std::array<std::uint32_t, 2>{0, 1}));
    CHECK_FALSE(packed.any_links());
}

TEST_CASE("An entry of any size is held, and what is released leaves the others as they are") {
    PackedEntries packed;
    const std::string large(3'000'000, 'x');
    std::vector<std::string> titles;
    for (int i = 0; i < 20'000; ++i) titles.push_back("title of some length " + std::to_string(i));
    packed.add(std::vector<Entry>{{.title = "first", .abstract = large}});
    for (const std::string& title : titles) packed.add(std::vector<Entry>{{.title = title}});
    for (std::uint32_t i = 0; i < 10'000; ++i) packed.release(i);
    std::pmr::monotonic_buffer_resource arena;
    for (std::uint32_t i = 10'000; i < packed.size(); ++i)
        REQUIRE(packed.unpack(i, arena).entry.title == titles[i - 1]);
}
