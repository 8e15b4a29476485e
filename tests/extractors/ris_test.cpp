#include <arxgraph/extractors/ris.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"

#include <cstddef>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(std::string_view text) {
    return extracted("ris", text, "r.ris");
}

/// What one record of these lines gives.
Extracted read_lines(const std::string& lines) {
    auto result = read("TY  - JOUR\nTI  - T\n" + lines + "\nER  - \n");
    REQUIRE(result.entries.size() == 1);
    return result;
}

std::string record(const std::string& title) {
    return "TY  - JOUR\nTI  - " + title + "\nER  - \n";
}

Texts titles(const Extracted& result) {
    Texts found;
    for (const Entry& entry : result.entries) found.emplace_back(entry.title);
    return found;
}

Texts links(const Entry& entry) {
    Texts found;
    for (const StatedLink& link : entry.links) found.push_back(std::to_string(link.line) + " " + std::string(link.url));
    return found;
}

Texts notes(const Entry& entry) {
    Texts found;
    for (const Note& note : entry.notes) found.push_back(std::string(note.language) + ": " + std::string(note.text));
    return found;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("RIS goldens: Zotero, a publisher, Google Scholar, and what people break") {
    check_goldens("ris");
}

TEST_CASE("A line is a tag, two blanks, a dash, a blank; what comes close is taken where the tag is in use") {
    for (const auto* text :
         {"TY  - JOUR\nTI  - T\nER  - \n", "TY  - JOUR\r\nTI  - T\r\nER  -\r\n",
          "\xEF\xBB\xBFTY  - JOUR\nTI  - T\nER  - ", "TY - JOUR\nTI - T\nER -\n", "TY  -JOUR\nTI  -T\nER  -\n",
          "ty  - JOUR\nti  - T\ner  - \n", "  TY  - JOUR\n  TI  - T\n  ER  - \n",
          "\n\nProvider: X\nTY  - JOUR\nT1  - T\nER  - \n", "TY  - JOUR\nZZ  - whatever\nTI  - T\nER  - \n",
          "TY  - JOUR\nXY - no tag, outside any field\nTI  - T\nER  - \n"}) {
        CAPTURE(text);
        const auto result = read(text);
        CHECK(result.reports().empty());
        CHECK(titles(result) == Texts{"T"});
    }
}

TEST_CASE("Lines without a tag go on with the field before them") {
    const auto result = read_lines(
        "AB  - The first line\nAI - based, and\n    more of it.\n\nA second paragraph.\nKW  - one\ntwo; three\nN1  - "
        "The note\n goes on.");
    const Entry& entry = result.entries[0];
    CHECK(entry.abstract == "The first line AI - based, and more of it.\n\nA second paragraph.");
    CHECK(strings(entry.tags) == Texts{"one", "two", "three"});
    CHECK(notes(entry) == Texts{"en: The note goes on."});
    CHECK(titles(read("TY  - JOUR\nTI  - A Title\nin Two Lines\nER  - \n")) == Texts{"A Title in Two Lines"});
}

TEST_CASE("Authors are turned the way people are called; other people of the book are no authors") {
    const auto result = read_lines(
        "AU  - Lee, Ann\nA1  - King, Martin L., Jr.\nAU  - Example Labs\nAU  - van den Berg, Bo\nA2  - Editor, An\nED  "
        "- Editor, Another\nAU  - et al.");
    CHECK(strings(result.entries[0].authors) ==
          Texts{"Ann Lee", "Martin L. King Jr.", "Example Labs", "Bo van den Berg"});
    CHECK(result.reports() == Texts{"authors-truncated:9"});
}

TEST_CASE("Ids of RIS are found wherever they are written") {
    struct Case {
        std::string lines{};
        std::string arxiv_id{};
        std::uint32_t version{};
        std::string doi{};
    };
    for (const Case& each :
         std::vector<Case>{{.lines = "DO  - 10.1000/AB", .doi = "10.1000/ab"},
                           {.lines = "DO  - https://doi.org/10.1000/ab", .doi = "10.1000/ab"},
                           {.lines = "DO  - 10.48550/arXiv.2405.01234", .arxiv_id = "2405.01234"},
                           {.lines = "M3  - doi: 10.1000/ab", .doi = "10.1000/ab"},
                           {.lines = "M3  - Article"},
                           {.lines = "UR  - http://arxiv.org/abs/2405.01234v2", .arxiv_id = "2405.01234", .version = 2},
                           {.lines = "UR  - http://dx.doi.org/10.1000/ab", .doi = "10.1000/ab"},
                           {.lines = "M1  - arXiv:2405.01234", .arxiv_id = "2405.01234"},
                           {.lines = "AN  - arXiv:2405.01234v3", .arxiv_id = "2405.01234", .version = 3},
                           {.lines = "C7  - arXiv:2405.01234", .arxiv_id = "2405.01234"},
                           {.lines = "N1  - arXiv:2405.01234 [cs]", .arxiv_id = "2405.01234"},
                           {.lines = "JO  - arXiv preprint arXiv:2405.01234", .arxiv_id = "2405.01234"},
                           {.lines = "JF  - CoRR\nVL  - abs/2405.01234", .arxiv_id = "2405.01234"},
                           {.lines = "AN  - 2405.01234"},
                           {.lines = "ID  - Lee2024"}}) {
        CAPTURE(each.lines);
        const auto result = read_lines(each.lines);
        CHECK(result.entries[0].arxiv_id == each.arxiv_id);
        CHECK(result.entries[0].version == each.version);
        CHECK(result.entries[0].doi == each.doi);
        CHECK(result.entries[0].url.empty());
        CHECK(result.entries[0].notes.empty());
        CHECK(result.reports().empty());
    }
    CHECK(read_lines("DO  - soon").reports() == Texts{"invalid-value:3"});
}

TEST_CASE("UR is the paper's own address where it has no id; others are links, files are none") {
    const auto own = read_lines(
        "UR  - https://a.org/x\nUR  - https://a.org/y\nL1  - file:///home/x.pdf\nL2  - https://a.org/z\nL1  - "
        "internal-pdf://x.pdf");
    CHECK(own.entries[0].url == "https://a.org/x");
    CHECK(links(own.entries[0]) == Texts{"4 https://a.org/y", "6 https://a.org/z"});
    const auto beside = read_lines("UR  - https://a.org/x\nDO  - 10.1000/x\nAB  - See\nhttps://a.org/y.");
    CHECK(beside.entries[0].url.empty());
    CHECK(links(beside.entries[0]) == Texts{"3 https://a.org/x", "6 https://a.org/y"});
}

TEST_CASE("Where and when it appeared, and no day made up") {
    struct Case {
        std::string lines{};
        std::string journal_ref{};
        std::string published{};
    };
    for (const Case& each : std::vector<Case>{
             {.lines = "JF  - J\nVL  - 1\nIS  - 2\nSP  - 3\nEP  - 4\nPY  - 2020",
              .journal_ref = "J 1(2), pp. 3–4, 2020"},
             {.lines = "T2  - J\nSP  - 3-4\nEP  - 4\nDA  - 2020/05/06/",
             .journal_ref = "J, pp. 3-4, 2020",
             .published = "2020-05-06"},
             {.lines = "JO  - J\nSP  - 3\nEP  - 3\nY1  - 2020/05//Spring", .journal_ref = "J, pp. 3, 2020"},
             {.lines = "PY  - 2020///", .journal_ref = "2020"},
             {.lines = "PB  - P\nDA  - 2020-05-06", .journal_ref = "P, 2020", .published = "2020-05-06"},
             {.lines = "DA  - 2020/02/30", .journal_ref = "2020"},
             {.lines = "C7  - 104\nJF  - J", .journal_ref = "J, pp. 104"},
             {.lines = "Y2  - 2020/05/06", .journal_ref = ""}}) {
        CAPTURE(each.lines);
        const auto result = read_lines(each.lines);
        CHECK(result.entries[0].journal_ref == each.journal_ref);
        CHECK(result.entries[0].published.text() == each.published);
    }
}

TEST_CASE("Two abstracts that differ are an abstract and a remark; arXiv's comment is told apart") {
    const auto result = read_lines(
        "N2  - One of them.\nAB  - One of them.\nAB  - The other.\nN1  - Comment: 9 pages\nRN  - It is good.");
    CHECK(result.entries[0].abstract == "One of them.");
    CHECK(notes(result.entries[0]) == Texts{"en: The other.", "en: It is good."});
    CHECK(result.entries[0].comments == "9 pages");
}

TEST_CASE("A broken record of RIS costs one report, and the next record is read") {
    struct Case {
        std::string broken{};
        Texts reports{};
        Texts titles{"Good"};
    };
    for (const Case& each : std::vector<Case>{
             {.broken = "TY  - JOUR\nTI  - No End\n", .reports = {"unclosed-record:1"}, .titles = {"No End", "Good"}},
             {.broken = "TI  - No Type\nAU  - A\nER  - \n", .reports = {"malformed-record:1"}},
             {.broken = "TI  - No Type, No End\nAU  - A\n", .reports = {"malformed-record:1"}},
             {.broken = "ER  - \n", .reports = {"malformed-record:1"}},
             {.broken = "TY  - JOUR\nAU  - A\nER  - \n", .reports = {"untitled-entry:1"}},
             {.broken = "TY  - JOUR\nTI  - T\nAB  - " + std::string(2'000'000, 'x') + "\nmore\nER  - \n",
             .reports = {"line-too-long:3"},
             .titles = {"T", "Good"}},
             {.broken = "TY  - JOUR\nTI  - T\nAB  - " + repeated("a line of it\n", 100'000) + "ER  - \n",
             .reports = {"malformed-record:1"}},
             {.broken = "TY  - JOUR\nTI  - T\n" + repeated("KW  - \n", 100'000) + "ER  - \n",
             .reports = {"malformed-record:1"}}}) {
        CAPTURE(each.broken.substr(0, 100));
        const auto result = read(each.broken + record("Good"));
        CHECK(result.reports() == each.reports);
        CHECK(titles(result) == each.titles);
    }
    const auto cut = read(record("Good") + "TY  - JOUR\nTI  - Cut");
    CHECK(titles(cut) == Texts{"Good", "Cut"});
    CHECK(cut.reports() == Texts{"truncated-document:4"});
}

TEST_CASE("Hostile RIS is read in one go") {
    CHECK(read("").reports() == Texts{"empty-document:0"});
    CHECK(read(std::string(100, '\0')).reports() == Texts{"binary-content:0"});
    CHECK(read("nothing of it\n").reports() == Texts{"no-entries:0"});
    CHECK(read(repeated("TY  - JOUR\n", 100'000)).diagnostics.count(DiagnosticCode::unclosed_record) == 99'999);
    CHECK(read(repeated("ER  - \n", 100'000)).diagnostics.count(DiagnosticCode::malformed_record) == 100'000);
    const auto many = read(repeated(record("T"), 100'000));
    CHECK(many.entries.size() == 100'000);
    CHECK(many.batches.size() == 391);
    CHECK(many.entries.back().source.line == 99'999 * 3 + 1);
}

TEST_CASE("RIS is recognised by its first line") {
    const auto match = [](std::string_view text) { return ris::sniff({.path = "x", .bytes = text}); };
    CHECK(match(record("T")) == Match::surely);
    CHECK(match("\xEF\xBB\xBF\r\n\r\nTY  - JOUR\r\n") == Match::surely);
    CHECK(match("Provider: X\n" + record("T")) == Match::perhaps);
    for (const auto* text :
         {"", "TI  - T\n", "TY  - \n", "TY", "A Title\n(Ann Lee, Bo Li)\nText.\n#tag\n", "{\"TY\": 1}"}) {
        CAPTURE(text);
        CHECK(match(text) == Match::no);
    }
}
