#include <arxgraph/extractors/digest/digest.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"
#include "shared_data.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace arxgraph;
using namespace arxgraph::tests;
using namespace std::string_literals;
using Texts = std::vector<std::string>;

namespace {

Extracted read(std::string_view text) {
    return extracted("digest", text);
}

Texts titles(const Extracted& result) {
    Texts found;
    for (const Entry& entry : result.entries) found.emplace_back(entry.title);
    return found;
}

Texts notes(const Entry& entry) {
    Texts found;
    for (const Note& note : entry.notes) found.push_back(std::string(note.language) + ": " + std::string(note.text));
    return found;
}

Texts links(const Entry& entry) {
    Texts found;
    for (const StatedLink& link : entry.links) found.push_back(std::to_string(link.line) + " " + std::string(link.url));
    return found;
}

}  // namespace

TEST_CASE("Title, authors, abstract, commentary, tags, date") {
    const auto result = read(
        "2025년 5월 9일\nA Title\n(Ann Lee, Bo Li)\nThe abstract of it.\n한국어 메모입니다.\nA remark "
        "(https://a.org/x).\n#one #Two_three\n");
    REQUIRE(result.entries.size() == 1);
    const Entry& entry = result.entries[0];
    CHECK(entry.source.path == "d.txt");
    CHECK(entry.source.line == 2);
    CHECK(entry.title == "A Title");
    CHECK(strings(entry.authors) == Texts{"Ann Lee", "Bo Li"});
    CHECK(entry.abstract == "The abstract of it.");
    CHECK(notes(entry) == Texts{"ko: 한국어 메모입니다.", "en: A remark (https://a.org/x)."});
    CHECK(strings(entry.tags) == Texts{"one", "Two_three"});
    CHECK(links(entry) == Texts{"6 https://a.org/x"});
    CHECK(entry.noted.text() == "2025-05-09");
    CHECK(result.reports().empty());
}

TEST_CASE("The next title with authors begins the next entry, with or without a line of tags between") {
    const auto result =
        read("One Paper\n(Ann Lee, Bo Li)\nIts abstract.\nTwo Paper\n(Cy Lu, Dee Ra)\nIts abstract too.\n#tag\n");
    CHECK(titles(result) == Texts{"One Paper", "Two Paper"});
    CHECK(result.entries[0].tags.empty());
    CHECK(result.entries[0].abstract == "Its abstract.");
    CHECK(result.reports().empty());
}

TEST_CASE("A remark in parentheses is no list of authors") {
    for (const auto* remark :
         {"(Great paper.)", "(https://arxiv.org/abs/2106.08254)", "(see also: BEiT, the older one)", "(Bao et al.)",
          "(yes, really)", "(1) first, (2) second"}) {
        CAPTURE(remark);
        const auto result = read("One Paper\n(Ann Lee, Bo Li)\nIts abstract.\nA remark\n"s + remark + "\n#tag\n");
        CHECK(titles(result) == Texts{"One Paper"});
        CHECK(result.entries[0].notes.size() == 2);
    }
}

TEST_CASE("Author lists are wrapped, hold parentheses, suffixes, several separators and et al.") {
    const std::vector<std::pair<std::string, Texts>> cases{
        {"(Ann Lee,\nBo Li,\n Cy Lu)", {"Ann Lee", "Bo Li", "Cy Lu"}},
        {"(Robert (Bob) Smith, Alice Lee (MIT, CSAIL))", {"Robert (Bob) Smith", "Alice Lee (MIT, CSAIL)"}},
        {"(Ann Lee, Bo Li, and Cy Lu)", {"Ann Lee", "Bo Li", "Cy Lu"}},
        {"(Ann Lee and Bo Li)", {"Ann Lee", "Bo Li"}},
        {"(Ann Lee & Bo Li; Cy Lu)", {"Ann Lee", "Bo Li", "Cy Lu"}},
        {"(Martin King, Jr., John Smith, III)", {"Martin King, Jr.", "John Smith, III"}},
        {"(Samuel R. Bowman)", {"Samuel R. Bowman"}},
        {"(김철수, 이영희)", {"김철수", "이영희"}},
        {"(王小明、李雷)", {"王小明", "李雷"}},
        {"(Herbert van de Sompel, Ludwig von Mises)", {"Herbert van de Sompel", "Ludwig von Mises"}},
        {"(Andy Sandberg, Anders Andersen)", {"Andy Sandberg", "Anders Andersen"}},
        {"(Yang Yue, Gao Huang, Yang Yue)", {"Yang Yue", "Gao Huang", "Yang Yue"}},
        {"*(Ann Lee, Bo Li)*", {"Ann Lee", "Bo Li"}},
        {"(Ann Lee,\n\nBo Li)", {"Ann Lee", "Bo Li"}},
        {"(Ann Lee, Bo Li).", {"Ann Lee", "Bo Li"}},
        {"(Smith, J., Lee, A.-B. C.)", {"Smith, J.", "Lee, A.-B. C."}},
    };
    for (const auto& [list, names] : cases) {
        CAPTURE(list);
        const auto result = read("A Title\n" + list + "\nText of it.\n#tag\n");
        REQUIRE(result.entries.size() == 1);
        CHECK(strings(result.entries[0].authors) == names);
        CHECK(result.diagnostics.count(Severity::error) == 0);
    }
    const auto truncated = read("A Title\n(Ann Lee, Bo Li, et al.)\nText of it.\n#tag\n");
    CHECK(strings(truncated.entries[0].authors) == Texts{"Ann Lee", "Bo Li"});
    CHECK(truncated.reports() == Texts{"authors-truncated:2"});
}

TEST_CASE("What stands behind the authors is kept; a sentence that begins in parentheses names no authors") {
    const auto venue = read("A Title\n(Ann Lee, Bo Li), NeurIPS 2024 (https://a.org/x)\nThe text of it.\n#tag\n");
    CHECK(strings(venue.entries.at(0).authors) == Texts{"Ann Lee", "Bo Li"});
    CHECK(notes(venue.entries[0]) == Texts{"und: NeurIPS 2024 (https://a.org/x)"});
    CHECK(links(venue.entries[0]) == Texts{"2 https://a.org/x"});
    CHECK(venue.reports().empty());

    const auto id =
        read("A Title\n(Ann Lee, Bo Li) [arXiv](https://arxiv.org/abs/2106.08254)\nThe text of it.\n#tag\n");
    CHECK(id.entries.at(0).arxiv_id == "2106.08254");

    const auto sentence = read("A Title\n(Ann Lee, Bo Li) did this.\n#tag\n");
    CHECK(sentence.entries.at(0).authors.empty());
    CHECK(sentence.entries[0].abstract == "(Ann Lee, Bo Li) did this.");
}

TEST_CASE("A list that never closes keeps its names, and what follows is text") {
    const auto result =
        read("A Title\n(Ann Lee, Bo Li\nThe text of it, which says more.\n#tag\nNext\n(Cy Lu)\nIts text.\n#tag\n");
    CHECK(titles(result) == Texts{"A Title", "Next"});
    CHECK(strings(result.entries[0].authors) == Texts{"Ann Lee", "Bo Li"});
    CHECK(result.entries[0].abstract == "The text of it, which says more.");
    CHECK(result.reports() == Texts{"unclosed-author-list:2"});
}

TEST_CASE("A single author begins an entry where the title stands apart") {
    const auto result =
        read("One Paper\n(Ann Lee, Bo Li)\n\nIts abstract.\n\nTwo Paper\n(Cy Lu)\n\nIts abstract too.\n\n#tag\n");
    CHECK(titles(result) == Texts{"One Paper", "Two Paper"});
}

TEST_CASE("A title may end in a full stop where authors follow it") {
    CHECK(titles(read("#one\nA Title.\n(Ann Lee, Bo Li)\nText of it.\n#tag\n")) == Texts{"A Title."});
}

TEST_CASE("Headings below a paper's are parts of it") {
    const auto result = read(
        "## A Title\n(Ann Lee)\n\nText of it.\n\n### Method\nIt is simple.\n\n#tag\n\n## Next\n(Bo Li)\nIts "
        "text.\n#tag\n");
    CHECK(titles(result) == Texts{"A Title", "Next"});
    CHECK(result.entries[0].abstract == "Text of it.");
    CHECK(notes(result.entries[0]) == Texts{"und: Method", "en: It is simple."});
    CHECK(strings(result.entries[0].tags) == Texts{"tag"});
}

TEST_CASE("A row of links below the title gives the id, and is no abstract") {
    const auto result = read(
        "A Title\n(Ann Lee)\n[arXiv](https://arxiv.org/abs/2106.08254) | [code](https://github.com/a/b)\nThe text of "
        "it.\n#tag\n");
    const Entry& entry = result.entries.at(0);
    CHECK(entry.arxiv_id == "2106.08254");
    CHECK(entry.abstract == "The text of it.");
    CHECK(links(entry) == Texts{"3 https://arxiv.org/abs/2106.08254", "3 https://github.com/a/b"});
}

TEST_CASE("Dates in lists and quotes are text") {
    const auto result = read("A Title\n(Ann Lee)\nThe text of it.\n- 2024-05-03\n> 2024-05-04\n#tag\n");
    CHECK(titles(result) == Texts{"A Title"});
    CHECK_FALSE(result.entries[0].noted.stated());
}

TEST_CASE("A line of tags may be labelled, listed, emphasised and parted by commas") {
    for (const auto* line : {"#one #two", "#one, #two", "#one#two", "- #one #two", "Tags: #one #two",
                             "**Tags**: #one, #two", "**Tags:** #one #two", "tags: #one;#two", "태그: #one #two"}) {
        CAPTURE(line);
        const auto result = read("A Title\n(Ann Lee)\nText of it.\n"s + line + "\n");
        CHECK(strings(result.entries.at(0).tags) == Texts{"one", "two"});
    }
    CHECK(read("A Title\n(Ann Lee)\nText of it.\n#1 in the ranking\n").entries.at(0).tags.empty());
}

TEST_CASE("Entries without authors, without tags, without abstract") {
    const auto no_authors =
        read("May 9, 2025\nA Title Alone\nSome text in English.\n#tag\nAnother Title\nMore of the text.\n#tag\n");
    CHECK(titles(no_authors) == Texts{"A Title Alone", "Another Title"});
    CHECK(no_authors.entries[1].noted.text() == "2025-05-09");

    const auto no_tags = read("A Title\n(Ann Lee)\nThe text is here.");
    CHECK(titles(no_tags) == Texts{"A Title"});
    CHECK(no_tags.entries[0].abstract == "The text is here.");

    const auto no_abstract = read("A Title\n(Ann Lee)\n한국어로만 쓴 메모.\n#tag\n");
    CHECK(no_abstract.entries[0].abstract.empty());
    CHECK(notes(no_abstract.entries[0]) == Texts{"ko: 한국어로만 쓴 메모."});

    CHECK(titles(read("A Title\n(Ann Lee)")) == Texts{"A Title"});
    CHECK(titles(read("A Title\n#tag\n")) == Texts{"A Title"});
}

TEST_CASE("Several digests in one file: each date counts until the next") {
    const auto result = read(
        "2025-05-09\nOne\n(Ann Lee)\nText one is this.\n#a\n\n# May 10, 2025\nTwo\n(Bo Li)\nText two is this.\n#b\n");
    REQUIRE(result.entries.size() == 2);
    CHECK(result.entries[0].noted.text() == "2025-05-09");
    CHECK(result.entries[1].noted.text() == "2025-05-10");
}

TEST_CASE("Markdown dress is taken off") {
    const std::vector<std::string> dressed{
        "### [A Title](https://arxiv.org/abs/2106.08254v2)\n(Ann Lee, Bo Li)\n\n> The abstract\n> of it.\n\nA remark "
        "on it.\n\n#tag\n",
        "## A Title\n\nhttps://arxiv.org/abs/2106.08254v2\n\n(Ann Lee, Bo Li)\n\n> The abstract of it.\n\n- A remark "
        "on it.\n\nTags: #tag\n",
        "**[A Title](https://arxiv.org/abs/2106.08254v2)** (Ann Lee, Bo Li)\n> The abstract of it.\n* A remark on "
        "it.\n- #tag\n",
        "1. **A Title**\n   (Ann Lee,\n    Bo Li)\n   [pdf](https://arxiv.org/pdf/2106.08254v2.pdf)\n\n   #### "
        "Abstract\n   The abstract of it.\n\n   #### Notes\n   A remark on it.\n\n   #tag\n",
        "### 1. [A Title](https://arxiv.org/abs/2106.08254v2)\n*(Ann Lee, Bo Li)*\n\nThe abstract of it.\n\n- [ ] A "
        "remark on it.\n\n#tag\n",
        "A Title (arXiv:2106.08254v2)\n=======\n(Ann Lee, Bo Li)\nAbstract: The abstract of it.\nA remark on "
        "it.\n#tag\n",
        "[2106.08254v2] A Title\n-----\n(Ann Lee, Bo Li)\nThe abstract of it.\nA remark on it.\n#tag\n",
    };
    for (const std::string& text : dressed) {
        CAPTURE(text);
        const auto result = read(text);
        REQUIRE(result.entries.size() == 1);
        const Entry& entry = result.entries[0];
        CHECK(entry.title == "A Title");
        CHECK(strings(entry.authors) == Texts{"Ann Lee", "Bo Li"});
        CHECK(entry.arxiv_id == "2106.08254");
        CHECK(entry.version == 2);
        CHECK(entry.abstract == "The abstract of it.");
        CHECK(notes(entry) == Texts{"en: A remark on it."});
        CHECK(strings(entry.tags) == Texts{"tag"});
        CHECK(result.reports().empty());
    }
}

TEST_CASE("A paper's own DOI or address is no cited link; the same stated in prose is") {
    const auto result = read(
        "A Title\nhttps://doi.org/10.1000/ABC\n(Ann Lee)\nhttps://example.org/post\nText, see https://example.org/post "
        "and https://example.org/post.\n#t\n");
    const Entry& entry = result.entries.at(0);
    CHECK(entry.doi == "10.1000/abc");
    CHECK(entry.url == "https://example.org/post");
    CHECK(links(entry) == Texts{"5 https://example.org/post", "5 https://example.org/post"});
}

TEST_CASE("The target of a link around the title is kept where it is no id") {
    const auto result = read("### [A Title](notes/a.md)\n(Ann Lee)\nText of it.\n#tag\n");
    CHECK(titles(result) == Texts{"A Title"});
    CHECK(links(result.entries.at(0)) == Texts{"1 notes/a.md"});
}

TEST_CASE("An emphasised word with a remark behind it begins no entry") {
    const auto result = read("A Title\n(Ann Lee)\nThe text of it.\n**Update** (May)\n#tag\n");
    CHECK(titles(result) == Texts{"A Title"});
}

TEST_CASE("Section headings are no papers, and nothing is lost of them") {
    const auto result = read("# Reading list\n\n## Vision\n\n### A Title\n(Ann Lee)\nText of it.\n#tag\n");
    CHECK(titles(result) == Texts{"A Title"});
    CHECK(notes(result.entries[0]) == Texts{"und: Reading list", "und: Vision"});
    CHECK(result.reports() == Texts{"unplaced-text:1", "unplaced-text:3"});
}

TEST_CASE("Text that fits nowhere becomes a note of the nearest entry, and is reported with its line") {
    const auto before = read("Hello, here is what I read this week.\nA Title\n(Ann Lee)\nText of it.\n#tag\n");
    CHECK(titles(before) == Texts{"A Title"});
    CHECK(notes(before.entries[0]) == Texts{"en: Hello, here is what I read this week."});
    CHECK(before.reports() == Texts{"unplaced-text:1"});

    const auto after = read("A Title\n(Ann Lee)\nText of it.\n#tag\nThat was all for this week.\n");
    CHECK(notes(after.entries.at(0)) == Texts{"en: That was all for this week."});
    CHECK(after.reports() == Texts{"unplaced-text:5"});

    const auto tags = read("#stray\nA Title\n(Ann Lee)\nText of it.\n#tag #again\n#more\n");
    CHECK(strings(tags.entries.at(0).tags) == Texts{"tag", "again", "more"});
    CHECK(tags.reports() == Texts{"unplaced-text:1"});
}

TEST_CASE("Paragraphs: a line each, or blocks between blank lines; languages are parted") {
    const auto wrapped = read(
        "A Title\n(Ann Lee)\n\nThe abstract goes over\nmore than one line.\n\n한국어 메모가\n이어집니다.\nAn English "
        "one follows\nand goes on.\n\n#tag\n");
    CHECK(wrapped.entries[0].abstract == "The abstract goes over more than one line.");
    CHECK(notes(wrapped.entries[0]) ==
          Texts{"ko: 한국어 메모가 이어집니다.", "en: An English one follows and goes on."});

    const auto hard_wrapped =
        read("A Title\n(Ann Lee)\nThe abstract goes over\nmore than one line.\nA remark of its own.\n#tag\n");
    CHECK(hard_wrapped.entries[0].abstract == "The abstract goes over more than one line.");
    CHECK(notes(hard_wrapped.entries[0]) == Texts{"en: A remark of its own."});
}

TEST_CASE("Line ends, byte order marks, controls and ill-formed bytes change nothing but what they are") {
    const std::string plain = "A Title\n(Ann Lee)\nText of it.\n#tag\n";
    const std::string expected = read(plain).lines();
    std::string crlf;
    for (const char c : plain) crlf += c == '\n' ? "\r\n"s : std::string(1, c);
    CHECK(read(crlf).lines() == expected);
    CHECK(read(crlf).reports().empty());
    CHECK(read("\xEF\xBB\xBF" + plain).lines() == expected);

    const auto odd = read("A Title\n(Ann Lee)\nText\x0Bof \xFFit.\n#tag\n");
    CHECK(odd.entries[0].abstract == "Text of \xEF\xBF\xBDit.");
    CHECK(odd.reports() == Texts{"ill-formed-utf8:3", "control-characters:3"});
}

TEST_CASE("What is no digest is refused with its reason") {
    CHECK(read("").reports() == Texts{"empty-document:0"});
    CHECK(read(" \n\r\n\t").reports() == Texts{"empty-document:0"});
    CHECK(read("\x7F"
               "ELF\0\0\0"s)
              .reports() == Texts{"binary-content:0"});
    CHECK(read("just.\nsome.\nprose.\n").reports() == Texts{"no-entries:0"});
    CHECK(read("---\n#tag\n").reports() == Texts{"no-entries:0"});
}

TEST_CASE("A line that is too long is reported and left out, the rest is read") {
    const auto alone = read(std::string(std::size_t{100} << 20, 'x'));
    CHECK(alone.reports() == Texts{"line-too-long:1", "no-entries:0"});
    const auto among = read("A Title\n(Ann Lee)\n" + std::string(2 << 20, 'x') + "\nText of it.\n#tag\n");
    CHECK(among.reports() == Texts{"line-too-long:3"});
    CHECK(among.entries.at(0).abstract == "Text of it.");
}

TEST_CASE("A file that is cut off loses nothing that is there") {
    const std::string whole = "A Title\n(Ann Lee,\nBo Li)\n한국어 메모.\n#tag\n";
    const auto within_authors = read(std::string_view{whole}.substr(0, 20));
    CHECK(titles(within_authors) == Texts{"A Title"});
    CHECK(strings(within_authors.entries[0].authors) == Texts{"Ann Lee", "Bo"});
    CHECK(within_authors.reports() == Texts{"unclosed-author-list:3", "truncated-document:3"});

    const auto within_character = read(std::string_view{whole}.substr(0, 27));
    CHECK(within_character.diagnostics.count(DiagnosticCode::truncated_document) == 1);
    CHECK(within_character.diagnostics.count(DiagnosticCode::ill_formed_utf8) == 1);
    CHECK(titles(within_character) == Texts{"A Title"});
}

TEST_CASE("Items beyond the limits are reported and left out") {
    std::string authors = "(Ann Lee";
    for (int i = 0; i < 10'050; ++i) authors += ", Bo Li" + std::to_string(i);
    const auto many_authors = read("A Title\n" + authors + ")\nText of it.\n#tag\n");
    CHECK(many_authors.entries.at(0).authors.size() == digest::most_authors);
    std::string tags;
    for (int i = 0; i < 1'001; ++i) tags += "#t" + std::to_string(i) + " ";
    const auto many_tags = read("A Title\n(Ann Lee)\nText of it.\n" + tags + "\n");
    CHECK(many_tags.entries.at(0).tags.size() == digest::most_tags);
    CHECK(many_tags.reports() == Texts{"too-many-items:1"});
}

TEST_CASE("Hostile shapes take linear time") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "(\n";
    read(text);
    text.clear();
    for (int i = 0; i < 20'000; ++i) text += "A Title\n((((\n";
    read(text);
    text.clear();
    for (int i = 0; i < 500'000; ++i) text += "T\n(A\n";
    read(text);
    text.clear();
    for (int i = 0; i < 100'000; ++i) text += "Title " + std::to_string(i) + "\n\n\n";
    read(text);
    read("A Title\n" + std::string(500'000, '(') + "\n");
    read("[" + std::string(500'000, '[') + "](x)\n");
}

TEST_CASE("Any number of threads inside one digest gives the same entries and the same diagnostics") {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "Title " + std::to_string(i) + "\n(Ann Lee, et al.)\nText of it, https://a.org/" + std::to_string(i) +
                ".\n#tag\n";
    const auto read_by = [&](unsigned threads) {
        Extracted result;
        MemorySource bytes(text);
        digest::extract(
            {.path = "d.txt", .bytes = bytes, .threads = threads},
            [&](EntryBatch&& batch) { result.batches.push_back(std::move(batch)); }, result.diagnostics);
        for (const EntryBatch& batch : result.batches)
            result.entries.insert(result.entries.end(), batch.entries().begin(), batch.entries().end());
        return result;
    };
    const auto one = read_by(1);
    const auto four = read_by(4);
    CHECK(one.entries.size() == 1000);
    CHECK(one.lines() == four.lines());
    CHECK(one.reports() == four.reports());
}

TEST_CASE("Entries carry the goldens' values") {
    check_goldens("digest");
}

TEST_CASE("A digest is recognised by its shape") {
    const auto match = [](std::string_view text) { return digest::sniff({.path = "x", .bytes = text}); };
    CHECK(match("A Title\n(Ann Lee, Bo Li)\nText.\n#tag\n") == Match::surely);
    CHECK(match("A Title\n(Ann Lee, Bo Li)\nText of it.\n") == Match::perhaps);
    CHECK(match("A Title\nText of it.\n#tag\n") == Match::perhaps);
    CHECK(match("{\"a\": 1}") == Match::no);
    CHECK(match("<xml/>") == Match::no);
    CHECK(match("int main() { return 0; }\n") == Match::no);
    CHECK(match("\0\0"s) == Match::no);
    CHECK(match("") == Match::no);
}
