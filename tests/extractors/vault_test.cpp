#include <arxgraph/extractors/source.hpp>
#include <arxgraph/extractors/vault/front_matter.hpp>
#include <arxgraph/extractors/vault/note_name.hpp>
#include <arxgraph/extractors/vault/note_text.hpp>
#include <arxgraph/extractors/vault/vault.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "folder.hpp"
#include "goldens.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(const std::string& text, const std::string& path = "v/250508 Mogao.md") {
    return extracted("vault", text, path);
}

/// The only entry of a note.
Entry entry_of(const Extracted& note) {
    REQUIRE(note.entries.size() == 1);
    return note.entries.front();
}

Texts names_of(std::span<const NoteLink> links) {
    Texts names;
    for (const NoteLink& link : links) names.push_back(std::string(link.name) + ":" + std::to_string(link.line));
    return names;
}

Texts urls_of(std::span<const StatedLink> links) {
    Texts urls;
    for (const StatedLink& link : links) urls.push_back(std::string(link.url) + ":" + std::to_string(link.line));
    return urls;
}

}  // namespace

TEST_CASE("Notes carry the goldens' values") {
    check_goldens("vault");
}

TEST_CASE("The top of a note names the paper, in whatever order and dress") {
    struct Case {
        std::string text{};
        std::string arxiv_id{};
        std::string url{};
        std::string title{};
        std::size_t authors{};
    };
    const std::vector<Case> cases{
        {"https://arxiv.org/abs/2505.05472\n\nA Title of Words (Ann Lee, Bo Li)\n\ntext", "2505.05472", "",
         "A Title of Words", 2},
        {"<https://arxiv.org/pdf/2505.05472v3.pdf>\n\n**A Title** (Ann Lee and Bo Li)", "2505.05472", "", "A Title", 2},
        {"arxiv.org/abs/2505.05472\n*A Title\nin two lines* (Ann Lee,\nBo Li)\ntext", "2505.05472", "",
         "A Title in two lines", 2},
        {"A Title of Words (Ann Lee, Bo Li)\n\ntext", "", "", "A Title of Words", 2},
        {"# A Title of Words\n\nhttps://arxiv.org/abs/2505.05472\n\ntext", "2505.05472", "", "A Title of Words", 0},
        {"A Title of Words (https://arxiv.org/abs/2505.05472)\n\ntext", "2505.05472", "", "A Title of Words", 0},
        {"Mogao https://arxiv.org/abs/2505.05472\n\ntext", "2505.05472", "", "Mogao", 0},
        {"Yesterday came Mogao(https://arxiv.org/abs/2505.05472), of which more below.", "2505.05472", "", "", 0},
        {"https://arxiv.org/abs/2505.05472 came out today.", "2505.05472", "", "", 0},
        {"[https://arxiv.org/abs/2505.05472](https://redirect.example.org/?u=1)\n\ntext", "2505.05472", "", "", 0},
        {"https://github.com/example/tool\n\nIt does this.", "", "https://github.com/example/tool", "", 0},
        {"[A Post](https://blog.example.org/post)\n", "", "https://blog.example.org/post", "A Post", 0},
        {"https://project.example.org/\nhttps://arxiv.org/abs/2505.05472\n", "2505.05472",
         "https://project.example.org/", "", 0},
        {"https://arxiv.org/abs/2505.05472\n\n(Un)like Titles (Ann Lee, Bo Li)\n", "2505.05472", "", "(Un)like Titles",
         2},
        {"https://arxiv.org/abs/2505.05472\n\nSmall gains (1% at most) were seen.\n", "2505.05472", "", "", 0},
        {"https://arxiv.org/abs/2505.05472\n\n이 모델은 이렇다.\nMogao, the Title (Ann Lee, Bo Li)\ntext\n",
         "2505.05472", "", "Mogao, the Title", 2},
        {"https://arxiv.org/abs/2505.05472\n\nSeven Words That Are Its Title Alone\n\ntext\n", "2505.05472", "",
         "Seven Words That Are Its Title Alone", 0},
        {"https://arxiv.org/abs/2505.05472\n\n#tag\n", "2505.05472", "", "", 0},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const Extracted note = read(each.text);
        REQUIRE(note.entries.size() == 1);
        const Entry& entry = note.entries.front();
        CHECK(entry.arxiv_id == each.arxiv_id);
        CHECK(entry.url == each.url);
        CHECK(entry.title == each.title);
        CHECK(entry.authors.size() == each.authors);
    }
}

TEST_CASE("What stands before a title is kept as commentary") {
    const Extracted note =
        read("https://arxiv.org/abs/2505.05472\n\n이 모델은 이렇다.\nMogao, the Title (Ann Lee, Bo Li)\nMore text.\n");
    const Entry entry = entry_of(note);
    REQUIRE(entry.notes.size() == 2);
    CHECK(entry.notes[0].text == "이 모델은 이렇다.");
    CHECK(entry.notes[1].text == "More text.");
    CHECK(entry.source.line == 4);
}

TEST_CASE("Several papers at the top: the first names the note, the others are cited") {
    const Extracted note = read("https://arxiv.org/abs/2505.05472\nhttps://arxiv.org/abs/2505.05422\n\n#speech\n");
    const Entry entry = entry_of(note);
    CHECK(entry.arxiv_id == "2505.05472");
    CHECK(urls_of(entry.links) == Texts{"https://arxiv.org/abs/2505.05422:2"});
    CHECK(note.reports() == Texts{"several-papers-in-note:1"});
}

TEST_CASE("Front matter in any usual spelling") {
    struct Case {
        std::string yaml{};
        std::string arxiv_id{};
        std::string doi{};
        std::string url{};
    };
    const std::vector<Case> cases{
        {"arxiv: 2505.05472", "2505.05472", "", ""},
        {"arXiv_ID: \"2505.05472v2\"", "2505.05472", "", ""},
        {"url: https://arxiv.org/abs/2505.05472", "2505.05472", "", ""},
        {"URL: <https://arxiv.org/abs/2505.05472>", "2505.05472", "", ""},
        {"link: '[paper](https://arxiv.org/abs/2505.05472)'", "2505.05472", "", ""},
        {"doi: 10.1000/xyz", "", "10.1000/xyz", ""},
        {"DOI: https://doi.org/10.1000/xyz", "", "10.1000/xyz", ""},
        {"doi: 10.48550/arXiv.2505.05472", "2505.05472", "", ""},
        {"url: https://github.com/example/x\narxiv: 2505.05472", "2505.05472", "", "https://github.com/example/x"},
        {"urls: nothing\npdf: https://arxiv.org/pdf/2505.05472.pdf", "2505.05472", "", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.yaml);
        const Extracted note = read("---\ntitle: T\n" + each.yaml + "\n---\ntext");
        const Entry entry = entry_of(note);
        CHECK(entry.arxiv_id == each.arxiv_id);
        CHECK(entry.doi == each.doi);
        CHECK(entry.url == each.url);
        CHECK(entry.title == "T");
    }
}

TEST_CASE("Authors and tags of front matter are lists or one line") {
    const std::vector<std::pair<std::string, Texts>> authors{
        {"authors: [Ann Lee, Bo Li]", {"Ann Lee", "Bo Li"}},
        {"authors:\n  - Lee, Ann\n  - Bo Li", {"Ann Lee", "Bo Li"}},
        {"author: Ann Lee, Bo Li and Cy Ma", {"Ann Lee", "Bo Li", "Cy Ma"}},
        {"author:\n- \"[[Ann Lee]]\"\n- \"[[People/Bo|Bo Li]]\"", {"Ann Lee", "Bo Li"}},
    };
    for (const auto& [yaml, expected] : authors) {
        CAPTURE(yaml);
        CHECK(strings(entry_of(read("---\narxiv: 2505.05472\n" + yaml + "\n---\n")).authors) == expected);
    }
    const std::vector<std::pair<std::string, Texts>> tags{
        {"tags: [a, b/c]", {"a", "b/c"}}, {"tags: a, b c", {"a", "b c"}},
        {"tags: a b", {"a", "b"}},        {"tags:\n  - '#a'\n  - 한국어", {"a", "한국어"}},
        {"keywords: a", {"a"}},
    };
    for (const auto& [yaml, expected] : tags) {
        CAPTURE(yaml);
        CHECK(strings(entry_of(read("---\narxiv: 2505.05472\n" + yaml + "\n---\n")).tags) == expected);
    }
}

TEST_CASE("Front matter that is no YAML is taken line by line and reported with its line") {
    const Extracted note = read("---\narxiv: 2505.05472\ntitle: Naming: a Study\ntags: [a\n---\n\ntext #b\n");
    const Entry entry = entry_of(note);
    CHECK(entry.title == "Naming: a Study");
    CHECK(entry.arxiv_id == "2505.05472");
    CHECK(note.reports() == Texts{"malformed-front-matter:3"});
}

TEST_CASE("Deep, long and endless front matter costs little") {
    const std::string deep = "---\narxiv: 2505.05472\nx: " + std::string(100'000, '[') + "\n---\ntext\n";
    CHECK(entry_of(read(deep)).arxiv_id == "2505.05472");
    for (const std::string_view part :
         {"{", "- ", "? ", "a: ", "[a, ", "&a ", "\"", "|\n ", "x:\n ", "%", "\t", ": "}) {
        std::string block = "---\narxiv: 2505.05472\nx: ";
        while (block.size() < 500'000) block += part;
        CHECK(vault::read_front_matter(block + "\n---\n").size != 0);
    }
    std::string bomb = "---\na: &a [x]\n";
    for (char c = 'b'; c < 'z'; ++c)
        bomb.append(1, c)
            .append(": &")
            .append(1, c)
            .append(" [*")
            .append(1, static_cast<char>(c - 1))
            .append(", *")
            .append(1, static_cast<char>(c - 1))
            .append("]\n");
    CHECK(entry_of(read(bomb + "arxiv: 2505.05472\n---\n")).arxiv_id == "2505.05472");
    CHECK(vault::read_front_matter("---\nnever: closed\n").size == 0);
    CHECK(vault::read_front_matter("----\nno: mark\n---\n").size == 0);
}

TEST_CASE("Tags stand at the beginning of a word and hold a letter") {
    const std::vector<std::pair<std::string, Texts>> cases{
        {"#a #b-c #d/e #한국어 #f_g", {"a", "b-c", "d/e", "한국어", "f_g"}},
        {"C# a#b #1 #2025 ##x (#in) #end.", {"in", "end"}},
        {"#a/ #b, #c", {"a", "b", "c"}},
        {"# heading", {}},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        const auto found = vault::find_tags(text);
        CHECK(Texts(found.begin(), found.end()) == expected);
    }
}

TEST_CASE("Note links are told by name, without heading, alias and ending") {
    const std::vector<std::pair<std::string, Texts>> cases{
        {"[[A]] and [[B|b]], [[C#part]], [[C^block]], ![[D]]", {"A", "B", "C", "C", "D"}},
        {"[[folder/A.md]] [[#own]] [[]] [[open", {"folder/A"}},
        {"[x](A%20b.md) [y](../f/C.md#part) [z](https://a.org/x.md) [w](picture.png) [v](<D e.md>)",
         {"A b", "../f/C", "D e"}},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(vault::find_note_links(text) == expected);
    }
}

TEST_CASE("The file name gives a day and a short name") {
    struct Case {
        std::string path{};
        std::string short_name{};
        std::string day{};
    };
    const std::vector<Case> cases{
        {"a/250508 Mogao.md", "Mogao", "2025-05-08"},
        {"20250508 Mogao.md", "Mogao", "2025-05-08"},
        {"2025-05-08 - Mogao.md", "Mogao", "2025-05-08"},
        {"2025_05_08_Mogao.markdown", "Mogao", "2025-05-08"},
        {"Mogao.md", "Mogao", ""},
        {"251350 Mogao.md", "251350 Mogao", ""},
        {"230306.md", "", "2023-03-06"},
        {"2001 A Space Odyssey.md", "2001 A Space Odyssey", ""},
        {"1234567 Numbers.md", "1234567 Numbers", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.path);
        const vault::NoteName name = vault::read_note_name(each.path);
        CHECK(name.short_name == each.short_name);
        CHECK(name.day.text() == each.day);
    }
    const Extracted note = read("https://arxiv.org/abs/2505.05472\n");
    CHECK(strings(entry_of(note).names) == Texts{"Mogao", "250508 Mogao"});
    CHECK(entry_of(note).noted.text() == "2025-05-08");
}

TEST_CASE("What is no paper says what it is") {
    const std::vector<std::pair<std::pair<std::string, std::string>, Texts>> cases{
        {{"Index.md", "# Papers\n- [[A]]\n- [[B]]\n1. [C](c.md)\n"}, {"index-note:0"}},
        {{"templates/Paper.md", "https://arxiv.org/abs/2505.05472\n"}, {"template-note:0"}},
        {{"v/Templates/Paper.md", "---\ntitle: x\nauthors: [A B]\n---\n"}, {"template-note:0"}},
        {{"Paper.md", "---\ntitle: {{title}}\nurl:\n---\n"}, {"template-note:0"}},
        {{"Musings.md", "Some thoughts about much (https://arxiv.org/abs/2505.05472) and more.\n"},
         {"note-without-paper:0"}},
        {{"Shopping.md", "- milk\n- bread\n"}, {"note-without-paper:0"}},
        {{"Empty.md", "\n"}, {"empty-document:0"}},
    };
    for (const auto& [file, expected] : cases) {
        CAPTURE(file.first);
        const Extracted note = read(file.second, file.first);
        CHECK(note.entries.empty());
        CHECK(note.reports() == expected);
    }
}

TEST_CASE("A long list of authors may lack its end") {
    const Extracted note =
        read("https://arxiv.org/abs/2505.05472\n\nA Title of Words (Ann Lee, Bo Li, Cy Ma, Di\n\ntext\n");
    CHECK(strings(entry_of(note).authors) == Texts{"Ann Lee", "Bo Li", "Cy Ma", "Di"});
    CHECK(note.reports() == Texts{"unclosed-author-list:3"});
}

TEST_CASE("Links to notes and addresses keep their lines; code holds neither") {
    const Extracted note = read(
        "---\nrelated: '[[R]]'\narxiv: 2505.05472\n---\nSee [[A]] (https://a.org/x).\n\n```\n[[B]] #c "
        "https://b.org/\n```\n[[D]]\n");
    const Entry entry = entry_of(note);
    CHECK(names_of(entry.note_links) == Texts{"R:2", "A:5", "D:10"});
    CHECK(urls_of(entry.links) == Texts{"https://a.org/x:5"});
    CHECK(entry.tags.empty());
}

TEST_CASE("A folder is a vault by its program's folder or by its notes") {
    const Folder folder;
    folder.write("papers/250508 Mogao.md", "https://arxiv.org/abs/2505.05472\n\nSee [[TokLIP]] and [[Nobody]].\n");
    folder.write("papers/250509 TokLIP.md", "https://arxiv.org/abs/2505.05422\n\nWords (A Digest, Or So)\n\n#tag\n");
    folder.write("Index.md", "- [[250508 Mogao]]\n- [[250509 TokLIP]]\n");
    folder.write("picture.png", std::string("\x89PNG\0\0", 6));
    folder.write(".trash/old.md", "https://arxiv.org/abs/2505.00001\n");
    const auto count_reports = [&](const std::string& format) {
        std::map<std::string, std::size_t> counts;
        Diagnostics diagnostics;
        std::size_t entries = 0;
        const std::vector<std::string> sources{folder.path()};
        read_sources(
            sources, {.format = format}, [&](EntryBatch&& batch) { entries += batch.entries().size(); }, diagnostics);
        for (const Diagnostic& each : diagnostics.kept()) ++counts[std::string(name(each.code))];
        counts["entries"] = entries;
        return counts;
    };
    const std::map<std::string, std::size_t> expected{
        {"entries", 2}, {"index-note", 1}, {"attachment", 1}, {"hidden-folder", 1}};
    CHECK(count_reports("") == expected);
    CHECK(count_reports("vault") == expected);
    folder.write("a.md", "Some prose.\n");
    folder.write("b.md", "More prose.\n");
    folder.write("c.md", "And more.\n");
    CHECK(count_reports("").count("note-without-paper") == 0);
    folder.write(".obsidian/app.json", "{}");
    CHECK(count_reports("")["note-without-paper"] == 3);
}

TEST_CASE("Notes are told from digests") {
    const auto match = [](std::string_view text) { return vault::sniff({.path = "x", .bytes = text}); };
    CHECK(match("https://arxiv.org/abs/2505.05472\n\ntext\n") == Match::surely);
    CHECK(match("# Title\n\nhttps://arxiv.org/abs/2505.05472\n") == Match::surely);
    CHECK(match("---\narxiv: 2505.05472\n---\n") == Match::surely);
    CHECK(match("---\nlayout: post\n---\n") == Match::perhaps);
    CHECK(match("A Title\n(Ann Lee, Bo Li)\nText.\n#tag\n") == Match::no);
    CHECK(match("{}") == Match::no);
    CHECK(match("") == Match::no);
    CHECK(match(std::string_view("\0\0", 2)) == Match::no);
}
