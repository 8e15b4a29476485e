#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/extractors/source.hpp>

#include "catch.hpp"
#include "folder.hpp"
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

namespace {

struct Read {
    Texts titles{};
    Texts paths{};
    Texts reports{};
    SourceCounts counts{};
};

Read read(const Texts& sources, const SourceOptions& options = {}) {
    Read result;
    Diagnostics diagnostics;
    result.counts = read_sources(
        sources, options,
        [&](EntryBatch&& batch) {
            for (const Entry& entry : batch.entries()) {
                result.titles.emplace_back(entry.title);
                result.paths.emplace_back(entry.source.path);
            }
        },
        diagnostics);
    for (const Diagnostic& each : diagnostics.kept())
        result.reports.push_back(std::string(name(each.code)) + " " + fs::path(each.path).filename().string());
    return result;
}

std::string digest(const std::string& title) {
    return title + "\n(Ann Lee, Bo Li)\nText of it.\n#tag\n";
}

}  // namespace

TEST_CASE("Progress tells of all stored bytes and of the entries, whatever the number of threads") {
    const Folder folder;
    std::uint64_t stored = 0;
    const auto write = [&](const std::string& name, const std::string& bytes) {
        folder.write(name, bytes);
        stored += bytes.size();
    };
    for (int i = 0; i < 20; ++i) write("d" + std::to_string(i) + ".txt", digest("Title " + std::to_string(i)));
    write("large.jsonl",
          R"({"schema":"arxgraph.entry/1","title":"Large","abstract":")" + std::string(5'000'000, 'a') + "\"}\n");
    write("picture.png", std::string("\x89PNG\0\0", 6) + std::string(300'000, 'x'));
    for (const unsigned threads : {1U, 4U}) {
        std::mutex mutex;
        ReadingProgress most;
        Diagnostics diagnostics;
        read_sources(
            std::vector{folder.path()}, {.threads = threads}, [](EntryBatch&&) {}, diagnostics,
            [&](const ReadingProgress& each) {
                const std::lock_guard lock(mutex);
                most.known_bytes = std::max(most.known_bytes, each.known_bytes);
                most.bytes = std::max(most.bytes, each.bytes);
                most.entries = std::max(most.entries, each.entries);
            });
        CHECK(most.known_bytes == stored);
        CHECK(most.bytes == stored);
        CHECK(most.entries == 21);
    }
}

TEST_CASE("Where one size is not known beforehand, the size of all is not") {
    const Folder folder;
    folder.write("a.txt", digest("A"));
    const std::string pipe = folder.at("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const std::jthread writer([&] { std::ofstream(pipe) << digest("B"); });
    std::uint64_t known = 1;
    std::uint64_t bytes = 0;
    Diagnostics diagnostics;
    read_sources(
        std::vector{folder.at("a.txt"), pipe}, {}, [](EntryBatch&&) {}, diagnostics,
        [&](const ReadingProgress& each) {
            known = each.known_bytes;
            bytes = each.bytes;
        });
    CHECK(known == 0);
    CHECK(bytes == 2 * digest("A").size());
}

TEST_CASE("A folder is read by the order of its paths, hidden files left out, the rest passed over with a word") {
    const Folder folder;
    folder.write("b.txt", digest("B"));
    folder.write("a/z.md", digest("Z"));
    folder.write("a.txt", digest("A"));
    folder.write(".hidden/x.txt", digest("Hidden"));
    folder.write(".y.txt", digest("Hidden"));
    folder.write("picture.png", std::string("\x89PNG\0\0", 6));
    const Read result = read({folder.path()});
    CHECK(result.titles == Texts{"A", "Z", "B"});
    CHECK(result.paths[1] == folder.at("a/z.md"));
    CHECK(result.reports == Texts{"hidden-folder .hidden", "skipped-path picture.png"});
    CHECK(result.counts.documents == 3);
    CHECK(result.counts.skipped == 1);
    CHECK(result.counts.entries == 3);
}

TEST_CASE("Any number of threads hands over the same entries in the same order") {
    const Folder folder;
    for (int i = 0; i < 50; ++i) folder.write("f" + std::to_string(i), digest("Title " + std::to_string(i)));
    CHECK(read({folder.path()}, {.threads = 1}).titles == read({folder.path()}, {.threads = 4}).titles);
}

TEST_CASE("Links to folders are not followed, a loop of them is harmless") {
    const Folder folder;
    folder.write("a.txt", digest("A"));
    fs::create_directory_symlink(folder.path(), folder.at("loop"));
    fs::create_symlink(folder.at("nowhere"), folder.at("dangling.txt"));
    fs::create_symlink("/dev/zero", folder.at("endless"));
    Read result = read({folder.path()});
    CHECK(result.titles == Texts{"A"});
    std::sort(result.reports.begin(), result.reports.end());
    CHECK(result.reports == Texts{"skipped-path endless", "skipped-path loop", "unreadable-file dangling.txt"});
}

TEST_CASE("What is named and cannot be read is an error, and the rest is read") {
    const Folder folder;
    folder.write("good.txt", digest("Good"));
    folder.write("empty.txt", "");
    folder.write("binary", std::string(100, '\0'));
    folder.write("prose.txt", "nothing here.\n");
    const Read result = read({folder.at("missing"), folder.at("empty.txt"), folder.at("binary"), folder.at("prose.txt"),
                              folder.at("good.txt")});
    CHECK(result.titles == Texts{"Good"});
    CHECK(result.reports == Texts{"unreadable-file missing", "empty-document empty.txt", "binary-content binary",
                                  "unknown-format prose.txt"});
}

TEST_CASE("A folder without digests is an error of its own") {
    const Folder folder;
    folder.write("prose.txt", "nothing here.\n");
    const Read result = read({folder.path()});
    CHECK(result.reports.back().starts_with("no-entries"));
}

TEST_CASE("A folder whose name another begins with does not pass for it") {
    const Folder folder;
    folder.write("a/prose.txt", "nothing here.\n");
    folder.write("ab/good.txt", digest("Good"));
    const Read result = read({folder.at("a"), folder.at("ab")});
    CHECK(result.titles == Texts{"Good"});
    CHECK(result.reports == Texts{"skipped-path prose.txt", "no-entries a"});
}

TEST_CASE("A format that is named is used without sniffing; one that does not exist is refused") {
    const Folder folder;
    folder.write("loose.txt", "Only a title\nand some text\n");
    CHECK(read({folder.at("loose.txt")}, {.format = "digest"}).titles == Texts{"Only a title"});
    CHECK_THROWS_AS(read({folder.at("loose.txt")}, {.format = "nonsense"}), Error);
}

TEST_CASE("Large and small documents side by side keep their order") {
    const Folder folder;
    for (const auto* name : {"a.txt", "c.txt", "d.txt", "f.txt"}) folder.write(name, digest(name));
    for (const auto* name : {"b.txt", "e.txt"}) folder.write(name, digest(name) + std::string(5 << 20, '\n'));
    CHECK(read({folder.path()}, {.threads = 3}).titles == Texts{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"});
}

TEST_CASE("A document larger than the limit is refused") {
    const Folder folder;
    folder.write("large.txt", digest("Large") + std::string(10'000, 'x'));
    const Read result = read({folder.at("large.txt")}, {.largest_document = 1'000});
    CHECK(result.reports == Texts{"document-too-large large.txt"});
}
