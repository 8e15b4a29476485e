// What a broken bibliography costs, and where reading goes on.
#include <arxgraph/extractors/bibtex/records.hpp>
#include <arxgraph/extractors/bibtex/values.hpp>

#include "catch.hpp"
#include "extracted.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(std::string_view text) {
    return extracted("bibtex", text, "b.bib");
}

Texts titles(const Extracted& result) {
    Texts found;
    for (const Entry& entry : result.entries) found.emplace_back(entry.title);
    return found;
}

std::string record(const std::string& title) {
    return "@article{k,\n  title = {" + title + "}\n}\n";
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("A broken record costs one report, and the next record is read") {
    struct Case {
        std::string broken{};
        Texts reports{};
        Texts titles{"Good"};
    };
    for (const Case& each : std::vector<Case>{
             {.broken = "@article{a,\n title = {Never {Closed},\n year = 2020\n}\n", .reports = {"malformed-record:1"}},
             {.broken = "@article{a,\n title = {Never Closed}\n", .reports = {"malformed-record:1"}},
             {.broken = "@article(a,\n title = {In Parentheses}\n", .reports = {"malformed-record:1"}},
             {.broken = "@comment{ never closed\n", .reports = {"malformed-record:1"}},
             {.broken = "@article{a,\n@article{b,\n", .reports = {"malformed-record:1", "malformed-record:2"}},
             {.broken = "@article{a,\n title = {T},\n author {Li, Bo},\n x y z\n year = 2020}\n",
             .reports = {"invalid-value:3"},
             .titles = {"T", "Good"}},
             {.broken = "@article{a,\n title = {T} and more,\n year = 2020}\n",
             .reports = {"invalid-value:2"},
             .titles = {"T", "Good"}},
             {.broken = "@article{a,\n title = \"Never Quoted,\n year = 2020\n}\n",
             .reports = {},
             .titles = {"Never Quoted, year = 2020", "Good"}},
             {.broken = "@article{a, title = {T}},\n author = {Li, Bo},\n year = {2020}\n}\n",
             .reports = {"invalid-value:2"},
             .titles = {"T", "Good"}},
             {.broken = "@article{a, title = {T}}, author = {Li, Bo}}\n",
             .reports = {"invalid-value:1"},
             .titles = {"T", "Good"}},
             {.broken = "@article{a, year = 2020}\n", .reports = {"untitled-entry:1"}},
             {.broken = "@article{}\n", .reports = {"untitled-entry:1"}},
             {.broken = "}}}} , @ { @@ \" nonsense\n", .reports = {}}}) {
        CAPTURE(each.broken);
        const auto result = read(each.broken + record("Good"));
        CHECK(result.reports() == each.reports);
        CHECK(titles(result) == each.titles);
    }
}

TEST_CASE("A record ends before another that begins no further to the right") {
    CHECK(titles(read("@a{k, title = {T}, note = {\n  @b{x, title = {Quoted}}\n}}\n")) == Texts{"T"});
    const auto indented = read("  @a{k, title = {Open\n  @b{x, title = {Next}}\n");
    CHECK(titles(indented) == Texts{"Next"});
    CHECK(indented.reports() == Texts{"malformed-record:1"});
}

TEST_CASE("A missing comma is found where a field begins") {
    for (const auto* text : {"@article{k, title = {T} author = {Li, Bo} year = 2020}",
                             "@article{k\n title = {T}\n author = \"Li, Bo\"\n year = 2020\n}",
                             "@article{k,\n title = \"T\" author = {Li, Bo}\n year = 2020}"}) {
        CAPTURE(text);
        const auto result = read(text);
        CHECK(result.reports().empty());
        REQUIRE(result.entries.size() == 1);
        CHECK(result.entries[0].title == "T");
        CHECK(strings(result.entries[0].authors) == Texts{"Bo Li"});
        CHECK(result.entries[0].journal_ref == "2020");
    }
}

TEST_CASE("A file that is cut off says so, once") {
    const auto result = read(record("Good") + "@article{k,\n  title = {Cut o");
    CHECK(titles(result) == Texts{"Good"});
    CHECK(result.reports() == Texts{"truncated-document:4"});
}

TEST_CASE("What is too long or too deep costs one report, and the next record is read") {
    const std::string longest(bibtex::longest_record, 'x');
    const std::string deep(10'000, '{');
    struct Case {
        std::string broken{};
        std::string report{};
    };
    for (const Case& each : std::vector<Case>{
             {.broken = record(longest + longest), .report = "line-too-long:2"},
             {.broken = "@article{k, title = {" + longest + longest + "}}\n", .report = "line-too-long:1"},
             {.broken = "@article{k,\n abstract = {" + repeated("a line of it\n", 100'000) + "}, author = {A}\n}\n",
             .report = "malformed-record:1"},
             {.broken = record(deep + std::string(10'000, '}')), .report = "malformed-record:1"},
             {.broken = record(deep), .report = "malformed-record:1"},
             {.broken = record("x") + "@article{k,\n title = {" + std::string(300, '{') + "\n",
             .report = "malformed-record:4"}}) {
        const auto result = read(each.broken + record("Good"));
        CHECK(result.reports() == Texts{each.report});
        CHECK(titles(result).back() == "Good");
    }
    const std::string allowed(bibtex::deepest - 2, '{');
    CHECK(read(record(allowed + "T" + std::string(bibtex::deepest - 2, '}'))).reports().empty());
}

TEST_CASE("Macros cannot grow without end") {
    std::string doubling = "@string{a0 = {" + std::string(1000, 'x') + "}}\n";
    for (int i = 1; i < 40; ++i) {
        const std::string before = "a" + std::to_string(i - 1);
        doubling.append("@string{a" + std::to_string(i) + " = ")
            .append(before)
            .append(" # ")
            .append(before)
            .append("}\n");
    }
    const auto result = read(doubling + record("Good"));
    CHECK(titles(result) == Texts{"Good"});
    CHECK(result.diagnostics.count(DiagnosticCode::malformed_record) +
              result.diagnostics.count(DiagnosticCode::too_many_items) >
          0);

    const std::string wide = "@string{a = {" + std::string(100'000, 'x') +
                             "}}\n@article{k, title = {T}, note = " + repeated("a # ", 100'000) + "a}\n";
    CHECK(read(wide + record("Good")).reports() == Texts{"malformed-record:2"});
    const std::string many = "@article{k, title = {T}, " + repeated("x = a, ", 100'000) + "}\n";
    CHECK(titles(read("@string{a = {" + std::string(100'000, 'x') + "}}\n" + many + record("Good"))) == Texts{"Good"});
}

TEST_CASE("Hostile documents are read in one go") {
    CHECK(read(repeated("@", 1'000'000)).reports() == Texts{"no-entries:0"});
    CHECK(read(repeated("@\n", 1'000'000)).reports() == Texts{"no-entries:0"});
    CHECK(read(repeated("@a{", 300'000)).diagnostics.count(DiagnosticCode::malformed_record) == 1);
    CHECK(read(repeated("@a{\n", 100'000)).diagnostics.count(DiagnosticCode::malformed_record) == 99'999);
    CHECK(read(repeated("@a{}", 200'000)).diagnostics.count(DiagnosticCode::untitled_entry) == 200'000);
    CHECK(titles(read("@a{k, title = {T}, " + repeated("\"", 900'000) + "}")) == Texts{"T"});
    CHECK(titles(read("@a{k, title = {T}, " + repeated("x=", 400'000) + "}")) == Texts{"T"});
    CHECK(titles(read("@a{k, title = {T}, x = \"" + repeated("a \" ", 200'000) + "}")) == Texts{"T"});
    CHECK(titles(read("@a{k, title = {T}, " + repeated("x y\n", 200'000) + "}")) == Texts{"T"});
    CHECK(read("@a{k, title = {T}, author = {" + repeated("A and ", 150'000) + "}}").reports() ==
          Texts{"too-many-items:1"});
    CHECK(read("@a{k, title = {T}, keywords = {" +
               [] {
                   std::string tags;
                   for (int i = 0; i < 100'000; ++i) tags += std::to_string(i) + ",";
                   return tags;
               }() +
               "}}")
              .reports() == Texts{"too-many-items:1"});
    CHECK(read("@a{k, title = {T}, note = {" + repeated("\n\n", 200'000) + "x}}").reports().empty());
    CHECK(read("").reports() == Texts{"empty-document:0"});
    CHECK(read(std::string(100, '\0')).reports() == Texts{"binary-content:0"});
    CHECK(read("@a{k, title = {\xE9t\xE9}}" + std::string(100, ' ')).reports() == Texts{"ill-formed-utf8:1"});
}

namespace {

/// A bibliography of any number of records that never lies in memory.
class EndlessSource final : public ByteSource {
public:
    explicit EndlessSource(std::size_t records) : records_(records) {}
    std::size_t read(char* into, std::size_t room) override {
        while (at_ == text_.size()) {
            if (made_ == records_) return 0;
            text_ = "@article{k" + std::to_string(made_) + ",\n  title = {Paper " + std::to_string(made_) +
                    "},\n  author = {Lee, Ann and Li, Bo},\n  journal = jsr,\n  year = 2020\n}\n\n";
            ++made_;
            at_ = 0;
        }
        const std::size_t taken = text_.copy(into, room, at_);
        at_ += taken;
        return taken;
    }

private:
    std::size_t records_;
    std::size_t made_{};
    std::string text_;
    std::size_t at_{};
};

}  // namespace

TEST_CASE("A hundred thousand records pass in small batches") {
    EndlessSource source(100'000);
    Diagnostics diagnostics;
    std::size_t entries = 0;
    std::size_t largest = 0;
    std::uint32_t last_line = 0;
    find_extractor("bibtex")->extract(
        {.path = "b.bib", .bytes = source},
        [&](EntryBatch&& batch) {
            entries += batch.entries().size();
            largest = std::max(largest, batch.entries().size());
            for (const Entry& entry : batch.entries()) {
                if (entry.source.line <= last_line && last_line != 0) FAIL("out of order");
                last_line = entry.source.line;
            }
        },
        diagnostics);
    CHECK(entries == 100'000);
    CHECK(largest == 256);
    CHECK(last_line == 99'999 * 7 + 1);
    CHECK(diagnostics.kept().empty());
}
