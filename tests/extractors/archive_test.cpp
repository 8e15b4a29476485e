#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/extractors/archive.hpp>
#include <arxgraph/extractors/read_document.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;
using Members = std::vector<std::pair<std::string, std::string>>;

namespace {

la_ssize_t append(archive*, void* client, const void* bytes, std::size_t size) {
    static_cast<std::string*>(client)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

/// The members in one archive, made by libarchive.
std::string packed(const Members& members, int (*set_format)(archive*), int (*add_filter)(archive*)) {
    std::string bytes;
    archive* writer = archive_write_new();
    REQUIRE(set_format(writer) == ARCHIVE_OK);
    REQUIRE(add_filter(writer) == ARCHIVE_OK);
    archive_write_set_bytes_in_last_block(writer, 1);
    REQUIRE(archive_write_open(writer, &bytes, nullptr, append, nullptr) == ARCHIVE_OK);
    for (const auto& [path, text] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, path.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
        REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
        REQUIRE(archive_write_data(writer, text.data(), text.size()) == static_cast<la_ssize_t>(text.size()));
        archive_entry_free(entry);
    }
    REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
    archive_write_free(writer);
    return bytes;
}

std::string compressed(const std::string& text, int (*add_filter)(archive*)) {
    return packed({{"data", text}}, archive_write_set_format_raw, add_filter);
}

Texts read_members(const std::string& bytes, const UnpackLimits& limits = {}) {
    Texts members;
    MemorySource source(bytes);
    read_archive(source, limits, [&](const ArchiveMember& member) {
        members.push_back(member.path + "=" + read_all(member.bytes, std::uint64_t{1} << 30));
    });
    return members;
}

std::string digest(const std::string& title) {
    return title + "\n(Ann Lee, Bo Li)\nText of it.\n#tag\n";
}

struct Read {
    Texts places{};  // path:line
    Texts reports{};
    DocumentCounts counts{};
};

Read read(const FoundDocument& found, const std::string& below) {
    Read result;
    Diagnostics diagnostics;
    const SourceProgress nobody;
    ReadingMeter meter(nobody, 0);
    const auto shortened = [&below](std::string_view path) { return std::string(path.substr(below.size() + 1)); };
    result.counts = read_document(
        found, {},
        [&](EntryBatch&& batch) {
            for (const Entry& entry : batch.entries())
                result.places.push_back(shortened(entry.source.path) + ":" + std::to_string(entry.source.line));
        },
        diagnostics, meter);
    for (const Diagnostic& each : diagnostics.kept())
        result.reports.push_back(std::string(name(each.code)) + " " + shortened(each.path));
    return result;
}

}  // namespace

TEST_CASE("Every kind of compression is told by its bytes and read") {
    const std::vector<int (*)(archive*)> filters{archive_write_add_filter_gzip, archive_write_add_filter_xz,
                                                 archive_write_add_filter_zstd, archive_write_add_filter_bzip2};
    const std::string text(100'000, 'x');
    for (const auto filter : filters) {
        const std::string bytes = compressed(text, filter);
        CHECK(looks_packed(bytes));
        CHECK(read_members(bytes) == Texts{"=" + text});
        CHECK(read_members(packed({{"a", "1"}, {"b/c", text}}, archive_write_set_format_ustar, filter)) ==
              Texts{"a=1", "b/c=" + text});
    }
    const std::string zip =
        packed({{"a", "1"}, {"b/c", text}}, archive_write_set_format_zip, archive_write_add_filter_none);
    CHECK(looks_packed(zip));
    CHECK(read_members(zip) == Texts{"a=1", "b/c=" + text});
    CHECK(looks_packed(packed({{"a", "1"}}, archive_write_set_format_ustar, archive_write_add_filter_none)));
}

TEST_CASE("Text is not taken for an archive") {
    for (const std::string text : {"", "P", "PK is a title\n", "BZhang: A Title\n", "{\"id\":\"0704.0001\"}", "ustar"})
        CHECK_FALSE(looks_packed(text));
}

TEST_CASE("What is left unread of a member is passed over") {
    const std::string bytes = packed({{"a", std::string(1'000'000, 'a')}, {"b", "2"}}, archive_write_set_format_zip,
                                     archive_write_add_filter_none);
    MemorySource source(bytes);
    Texts starts;
    read_archive(source, {}, [&](const ArchiveMember& member) {
        starts.push_back(std::string(PeekedSource(member.bytes, 1).head()));
    });
    CHECK(starts == Texts{"a", "2"});
}

TEST_CASE("A bomb is told by how far it unpacks, not by its size") {
    const std::string bomb = compressed(std::string(4'000'000, '\n'), archive_write_add_filter_gzip);
    CHECK_THROWS_AS(read_members(bomb, {.most_expansion = 200, .always_unpacked = 1'000'000}), DocumentTooLarge);
    CHECK(read_members(bomb, {.most_expansion = 200, .always_unpacked = 5'000'000}).size() == 1);
    CHECK(read_members(bomb, {.most_expansion = 2'000, .always_unpacked = 1'000'000}).size() == 1);
}

TEST_CASE("A damaged archive is an error") {
    std::string bytes = compressed(std::string(100'000, 'x') + "end", archive_write_add_filter_xz);
    CHECK_THROWS_AS(read_members(bytes.substr(0, bytes.size() / 2)), Error);
    CHECK_THROWS_AS(read_members("\x1F\x8B\x08 and then nothing of the kind"), Error);
}

TEST_CASE("Members are named with the archive, hidden ones and archives in archives left out") {
    const Folder folder;
    const std::string inner = compressed("x", archive_write_add_filter_gzip);
    folder.write("all.zip", packed({{"one.txt", digest("One")},
                                    {".hidden", digest("Hidden")},
                                    {"sub/two.md", "\n" + digest("Two")},
                                    {"sub/inner.gz", inner},
                                    {"picture.png", std::string("\x89PNG\0\0", 6)}},
                                   archive_write_set_format_zip, archive_write_add_filter_none));
    const Read result = read({.path = folder.at("all.zip"), .named = true}, folder.path());
    CHECK(result.places == Texts{"all.zip/one.txt:1", "all.zip/sub/two.md:2"});
    CHECK(result.reports == Texts{"skipped-path all.zip/sub/inner.gz", "skipped-path all.zip/picture.png"});
    CHECK(result.counts.read == 2);
    CHECK(result.counts.skipped == 2);
}

TEST_CASE("A compressed document keeps its own name and lines") {
    const Folder folder;
    folder.write("d.txt.gz", compressed("\n\n" + digest("One"), archive_write_add_filter_gzip));
    CHECK(read({.path = folder.at("d.txt.gz"), .named = true}, folder.path()).places == Texts{"d.txt.gz:3"});
}

TEST_CASE("In a folder only what is called an archive is opened: an office document is one inside") {
    const Folder folder;
    const std::string zip =
        packed({{"text.txt", digest("One")}}, archive_write_set_format_zip, archive_write_add_filter_none);
    folder.write("letter.docx", zip);
    folder.write("notes.zip", zip);
    CHECK(read({.path = folder.at("letter.docx")}, folder.path()).reports == Texts{"skipped-path letter.docx"});
    CHECK(read({.path = folder.at("notes.zip")}, folder.path()).places == Texts{"notes.zip/text.txt:1"});
}

TEST_CASE("Entries that stand before the damage are kept") {
    const Folder folder;
    std::string lines;
    for (int i = 0; i < 100'000; ++i)
        lines += R"({"schema":"arxgraph.entry/1","title":"A title of number )" + std::to_string(i) + "\"}\n";
    const std::string bytes = compressed(lines, archive_write_add_filter_gzip);
    folder.write("e.jsonl.gz", bytes.substr(0, bytes.size() / 2));
    const Read result = read({.path = folder.at("e.jsonl.gz"), .named = true}, folder.path());
    CHECK(result.places.size() > 1'000);
    CHECK(result.reports == Texts{"unreadable-file e.jsonl.gz"});
}
