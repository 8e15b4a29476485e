#include <arxgraph/extractors/bibtex/bibtex.hpp>

#include "catch.hpp"
#include "extracted.hpp"
#include "goldens.hpp"

#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

Extracted read(std::string_view text) {
    return extracted("bibtex", text, "b.bib");
}

/// What one record of these fields gives.
Extracted read_fields(const std::string& fields) {
    auto result = read("@article{key,\n  title = {T},\n  " + fields + "\n}\n");
    REQUIRE(result.entries.size() == 1);
    return result;
}

Texts authors(const std::string& stated) {
    return strings(read_fields("author = {" + stated + "}").entries[0].authors);
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

}  // namespace

TEST_CASE("BibTeX goldens: Zotero, JabRef, DBLP, Google Scholar, and what people break") {
    check_goldens("bibtex");
}

TEST_CASE("A record is found in braces and parentheses, with a key and without, in any case") {
    for (const auto* text : {"@article{k, title = {T}}",
                             "@ARTICLE{k, TITLE = {T},}",
                             "@article{k, title = \"T\"}",
                             "@article{k, title = T}",
                             "@article{k, title = {T} , }",
                             "@article{, title = {T}}",
                             "@article{title = {T}}",
                             "@article{k title = {T}}",
                             "@article{k\n title = {T}}",
                             "@article{\n  title = {T}}",
                             "@article(k, title = {T})",
                             "@article(k, title = \"T\")",
                             "@article (k, title = {T})",
                             "@article\n{k, title = {T}}",
                             "  @article{k,\n  title\n=\n{T}\n  }",
                             "\xEF\xBB\xBF@article{k, title = {T}}",
                             "% @article{x, title = {X}}\n@article{k, title = {T}}",
                             "@article{k,\r\ntitle = {T}\r\n}\r\n",
                             "@article{k,\n% a remark, {so to say}\ntitle = {T}}",
                             "@unheardof{k, title = {T}}",
                             "@comment{k, title = {X}} @article{k, title = {T}}",
                             "@comment a word\n@article{k, title = {T}}",
                             "@preamble{\"\\newcommand{\\x}{y}\"}\n@article{k, title = {T}}"}) {
        CAPTURE(text);
        const auto result = read(text);
        CHECK(result.reports().empty());
        REQUIRE(result.entries.size() == 1);
        CHECK(result.entries[0].title == "T");
    }
}

TEST_CASE("Values: macros, pieces, months, numbers, quotes in braces and braces in quotes") {
    const std::string macros = "@string{a = {One}}\n@STRING(B = \"Two\" # { and } # a)\n";
    for (const auto& [value, title] : std::vector<std::pair<std::string, std::string>>{
             {"a", "One"},
             {"A # b", "OneTwo and One"},
             {"{x} # \" y \" # {z}", "x y z"},
             {"\n {x}\n #\n a", "xOne"},
             {"jan", "January"},
             {"undefined", "undefined"},
             {"12", "12"},
             {"{say \"this\"}", "say \"this\""},
             {"\"a {\"}quoted{\"} word\"", "a \"quoted\" word"},
             {"\"a \"quoted\" word\"", "a \"quoted\" word"},
             {"No Braces at All", "No Braces at All"},
             {"{{Double} Braces}", "Double Braces"},
             {"{in two\n\t lines}", "in two lines"},
             {"{100\\% \\& more~or less}", "100% & more or less"},
             {"{M{\\\"u}ller's \\emph{Heat}: {\\'E}tudes --- {\\ss}}", "Müller's Heat: Études — ß"},
             {"{of $O(n^{2})$}", "of $O(n^{2})$"}}) {
        CAPTURE(value);
        const auto result = read(macros + "@article{k, title = " + value + ", year = 2020}");
        CHECK(result.reports().empty());
        REQUIRE(result.entries.size() == 1);
        CHECK(result.entries[0].title == title);
        CHECK(result.entries[0].journal_ref == "2020");
    }
}

TEST_CASE("The first of several fields counts, as in BibTeX; remarks, tags and addresses all do") {
    const auto result = read_fields(
        "title = {X}, year = 2020, year = 2021, note = {The one.}, note = {The other.}, keywords = {a, b}, "
        "keywords = {b, c}, url = {https://a.org/1}, url = {https://a.org/2}");
    const Entry& entry = result.entries[0];
    CHECK(entry.title == "T");
    CHECK(entry.journal_ref == "2020");
    CHECK(notes(entry) == Texts{"en: The one.", "en: The other."});
    CHECK(strings(entry.tags) == Texts{"a", "b", "c"});
    CHECK(entry.url == "https://a.org/1");
    CHECK(links(entry) == Texts{"3 https://a.org/2"});
}

TEST_CASE("Names are turned the way people are called") {
    for (const auto& [stated, names] : std::vector<std::pair<std::string, Texts>>{
             {"Ann Lee", {"Ann Lee"}},
             {"Lee, Ann", {"Ann Lee"}},
             {"van den Berg, Bo", {"Bo van den Berg"}},
             {"Bo van den Berg", {"Bo van den Berg"}},
             {"King, Jr., Martin L.", {"Martin L. King Jr."}},
             {"King, Martin L., Jr.", {"Martin L. King Jr."}},
             {"King, Jr.", {"King Jr."}},
             {"{Barnes and Noble}", {"Barnes and Noble"}},
             {"{Example Labs, Inc.} and Lee, Ann", {"Example Labs, Inc.", "Ann Lee"}},
             {"Ann Lee and Bo Li\n  AND Cy Xu", {"Ann Lee", "Bo Li", "Cy Xu"}},
             {"Ann Lee~and Bo Li", {"Ann Lee", "Bo Li"}},
             {"Sandra Land and Andy Rand", {"Sandra Land", "Andy Rand"}},
             {"and Ann Lee and and Bo Li and", {"Ann Lee", "Bo Li"}},
             {"family=Gogh, given=Vincent, prefix=van, useprefix=true", {"Vincent van Gogh"}},
             {"given=Martin, family=King, suffix=Jr", {"Martin King Jr"}},
             {"Lee, Ann,", {"Ann Lee"}},
             {"Lee,", {"Lee"}},
             {"Ann Lee, Bo Li, Cy Xu, Di Wu", {"Ann Lee", "Bo Li", "Cy Xu", "Di Wu"}},
             {"Lee, A., Li, B. C.", {"A. Lee", "B. C. Li"}},
             {"M{\\\"u}ller, Uwe and {\\O}re, {\\'E}mile", {"Uwe Müller", "Émile Øre"}},
             {"{\\c C}elik, Ay{\\c s}e~B.", {"Ayşe B. Çelik"}},
             {"왕소명 and 李雷", {"왕소명", "李雷"}}}) {
        CAPTURE(stated);
        CHECK(authors(stated) == names);
    }
}

TEST_CASE("Others are told, not named; editors are no authors") {
    const auto result = read_fields("author = {Lee, Ann and others}, editor = {Li, Bo}");
    CHECK(strings(result.entries[0].authors) == Texts{"Ann Lee"});
    CHECK(result.reports() == Texts{"authors-truncated:3"});
    CHECK(read_fields("editor = {Li, Bo}").entries[0].authors.empty());
}

TEST_CASE("Ids are found wherever they are written") {
    struct Case {
        std::string fields{};
        std::string arxiv_id{};
        std::uint32_t version{};
        std::string doi{};
    };
    for (const Case& each : std::vector<Case>{
             {.fields = "eprint = {2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "eprint = {2405.01234v2}, archivePrefix = {arXiv}", .arxiv_id = "2405.01234", .version = 2},
             {.fields = "eprint = {arXiv:2405.01234 [cs.CL]}", .arxiv_id = "2405.01234"},
             {.fields = "eprint = {hep-th/9901001}, eprinttype = {arxiv}", .arxiv_id = "hep-th/9901001"},
             {.fields = "eprint = {9901001}, archiveprefix = {arXiv}, primaryclass = {hep-th}",
             .arxiv_id = "hep-th/9901001"},
             {.fields = "eprint = {9901001}, archiveprefix = {hep-th}", .arxiv_id = "hep-th/9901001"},
             {.fields = "eprint = {2405.01234}, eprinttype = {jstor}"},
             {.fields = "eprint = {hal-01234567}, eprinttype = {HAL}"},
             {.fields = "doi = {10.48550/arXiv.2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "doi = {10.1000/A\\_B}", .doi = "10.1000/a_b"},
             {.fields = "doi = {https://doi.org/10.1000/ab}", .doi = "10.1000/ab"},
             {.fields = "doi = {\\url{https://doi.org/10.1000/a{\\_}b}}", .doi = "10.1000/a_b"},
             {.fields = "url = {https://doi.org/10.1000/ab}", .doi = "10.1000/ab"},
             {.fields = "url = {http://arxiv.org/pdf/2405.01234v3.pdf}", .arxiv_id = "2405.01234", .version = 3},
             {.fields = "journal = {CoRR}, volume = {abs/2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "journal = {arXiv preprint arXiv:2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "journal = {arXiv e-prints}, eid = {arXiv:2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "journal = {arXiv:2405.01234 [cs, stat]}", .arxiv_id = "2405.01234"},
             {.fields = "number = {arXiv:2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "note = {arXiv: 2405.01234v1}", .arxiv_id = "2405.01234", .version = 1},
             {.fields = "note = {arXiv:2405.01234, to appear}", .arxiv_id = "2405.01234"},
             {.fields = "note = {Extends arXiv:2405.01234}"},
             {.fields = "howpublished = {\\url{https://arxiv.org/abs/2405.01234}}", .arxiv_id = "2405.01234"},
             {.fields = "howpublished = {arXiv:2405.01234}", .arxiv_id = "2405.01234"},
             {.fields = "volume = {2405.01234}"},
             {.fields = "pages = {2405.01234}"}}) {
        CAPTURE(each.fields);
        const auto result = read_fields(each.fields);
        CHECK(result.entries[0].arxiv_id == each.arxiv_id);
        CHECK(result.entries[0].version == each.version);
        CHECK(result.entries[0].doi == each.doi);
        CHECK(result.entries[0].url.empty());
        CHECK(result.reports().empty());
    }
}

TEST_CASE("What cannot be an id is reported") {
    CHECK(read_fields("eprint = {soon}, archiveprefix = {arXiv}").reports() == Texts{"invalid-value:3"});
    CHECK(read_fields("doi = {to appear}").reports() == Texts{"invalid-value:3"});
    CHECK(read_fields("doi = {https://journal.example.org/1}").entries[0].url == "https://journal.example.org/1");
}

TEST_CASE("An address is the paper's own where it has no id, and a link beside one") {
    struct Case {
        std::string fields{};
        std::string url{};
        Texts links{};
    };
    for (const Case& each : std::vector<Case>{
             {.fields = "url = {https://a.org/x}", .url = "https://a.org/x"},
             {.fields = "url = {\\url{https://a.org/~x\\_1}}", .url = "https://a.org/~x_1"},
             {.fields = "howpublished = {\\url{https://a.org/x}}", .url = "https://a.org/x"},
             {.fields = "note = {\\url{https://a.org/x}}", .url = "https://a.org/x"},
             {.fields = "url = {https://a.org/x},\n doi = {10.1000/x}", .links = {"3 https://a.org/x"}},
             {.fields = "doi = {10.1000/x},\n url = {https://a.org/x}", .links = {"4 https://a.org/x"}},
             {.fields = "doi = {10.1000/x}, url = {https://doi.org/10.1000/X}"},
             {.fields = "doi = {10.1000/x}, url = {https://doi.org/10.1000/y}",
             .links = {"3 https://doi.org/10.1000/y"}},
             {.fields = "url = {https://a.org/x https://a.org/y}", .links = {"3 https://a.org/x", "3 https://a.org/y"}},
             {.fields = "note = {See\n  \\url{https://a.org/x}.\n\n And \\href{https://a.org/y}{this}.}",
             .links = {"4 https://a.org/x", "6 https://a.org/y"}},
             {.fields = "abstract = {Code: https://a.org/x\n and arXiv:2405.01234.}",
             .links = {"3 https://a.org/x", "4 arXiv:2405.01234"}},
             {.fields = "file = {https://a.org/x}, biburl = {https://dblp.org/x}, bibsource = {https://dblp.org}"}}) {
        CAPTURE(each.fields);
        const auto result = read_fields(each.fields);
        CHECK(result.entries[0].url == each.url);
        CHECK(links(result.entries[0]) == each.links);
        CHECK(result.reports().empty());
    }
}

TEST_CASE("Where it appeared is one line") {
    for (const auto& [fields, line] : std::vector<std::pair<std::string, std::string>>{
             {"journal = {J}, volume = 1, number = 2, pages = {3--4}, year = 2020", "J 1(2), pp. 3–4, 2020"},
             {"journaltitle = {J}, volume = 1, issue = 2, date = {2020-05}", "J 1(2), 2020"},
             {"booktitle = {Proc. of {C}}, pages = {3}, year = {2020}", "Proc. of C, pp. 3, 2020"},
             {"journal = {J}, number = 2", "J, no. 2"},
             {"volume = 2, number = 3", "vol. 2(3)"},
             {"school = {Some University}, year = {2020}", "Some University, 2020"},
             {"publisher = {P}, journal = {J}", "J"},
             {"year = {in press}", "in press"},
             {"journal = {CoRR}, volume = {abs/2405.01234}, year = {2024}", "CoRR abs/2405.01234, 2024"},
             {"pages = {}", ""}}) {
        CAPTURE(fields);
        CHECK(read_fields(fields).entries[0].journal_ref == line);
    }
}

TEST_CASE("A day of publication is never made up") {
    for (const auto& [fields, day] :
         std::vector<std::pair<std::string, std::string>>{{"date = {2020-05-06}", "2020-05-06"},
                                                          {"date = {2020-05-06/2020-05-08}", "2020-05-06"},
                                                          {"date = {2020-05-06T10:00:00}", "2020-05-06"},
                                                          {"date = {2020-05}", ""},
                                                          {"date = {2020-02-30}", ""},
                                                          {"year = 2020, month = may, day = 6", "2020-05-06"},
                                                          {"year = 2020, month = {05}, day = {06}", "2020-05-06"},
                                                          {"year = 2020, month = \"6~\" # may", "2020-05-06"},
                                                          {"year = 2020, month = {May 6--8}", "2020-05-06"},
                                                          {"year = 2020, month = {Sept. 6}", "2020-09-06"},
                                                          {"year = {2020-05-06}", "2020-05-06"},
                                                          {"year = 2020, month = may", ""},
                                                          {"year = 2020, month = feb, day = 30", ""},
                                                          {"month = may, day = 6", ""}}) {
        CAPTURE(fields);
        CHECK(read_fields(fields).entries[0].published.text() == day);
    }
}

TEST_CASE("Only subject classes of arXiv are categories") {
    for (const auto& [fields, categories] : std::vector<std::pair<std::string, Texts>>{
             {"eprint = {2405.01234}, primaryClass = {cs.CL}", {"cs.CL"}},
             {"eprint = {2405.01234}, eprinttype = {arxiv}, eprintclass = {stat.ML, cs.LG}", {"stat.ML", "cs.LG"}},
             {"primaryclass = {hep-th}", {"hep-th"}},
             {"primaryclass = {cond-mat.mes-hall}", {"cond-mat.mes-hall"}},
             {"primaryclass = {cs}", {}},
             {"primaryclass = {cmp-lg}", {"cmp-lg", "cs.CL"}},
             {"eprinttype = {hal}, eprintclass = {cs.CL}", {}}}) {
        CAPTURE(fields);
        const auto result = read_fields(fields);
        CHECK(strings(result.entries[0].categories) == categories);
        CHECK(result.reports().empty());
    }
    const auto foreign = read_fields("primaryclass = {cs.CL, 68T50}");
    CHECK(strings(foreign.entries[0].categories) == Texts{"cs.CL"});
    CHECK(foreign.reports() == Texts{"foreign-category:1"});
}

TEST_CASE("Tags: commas, or semicolons where there are any; braces hold together") {
    for (const auto& [stated, tags] :
         std::vector<std::pair<std::string, Texts>>{{"a, b ,c", {"a", "b", "c"}},
                                                    {"a; b, c; d", {"a", "b, c", "d"}},
                                                    {"{a, b}, c", {"a, b", "c"}},
                                                    {"deep\n  learning, , tea,", {"deep learning", "tea"}}}) {
        CAPTURE(stated);
        CHECK(strings(read_fields("keywords = {" + stated + "}").entries[0].tags) == tags);
    }
}

TEST_CASE("Notes are paragraphs in their languages; arXiv's comment is told apart") {
    const Extracted result = read_fields(
        "note = {The first\n  of it.\n\n 둘째 문단이다.\\par Third of the lot.}, annote = {Comment: 9 pages}, review = "
        "{It is good.}");
    CHECK(notes(result.entries[0]) ==
          Texts{"en: The first of it.", "ko: 둘째 문단이다.", "en: Third of the lot.", "en: It is good."});
    CHECK(result.entries[0].comments == "9 pages");
    CHECK(notes(read_fields("note = {See~\\emph{this} and \\url{https://a.org/~x\\_1}~too.}").entries[0]) ==
          Texts{"en: See~this and https://a.org/~x_1~too."});
    CHECK(notes(read_fields("note = {See~\\emph{this} and that.}").entries[0]) == Texts{"en: See this and that."});
    CHECK(read_fields("abstract = {One of\n it.\n\nTwo of it.}").entries[0].abstract == "One of it.\n\nTwo of it.");
}

TEST_CASE("Volumes, sets and settings are no papers; neither is a file of them alone") {
    for (const auto* type : {"proceedings", "PROCEEDINGS", "periodical", "set", "xdata", "IEEEtranBSTCTL"}) {
        CAPTURE(type);
        CHECK(read("@" + std::string(type) + "{k, title = {T}}").reports() == Texts{"no-entries:0"});
    }
}

TEST_CASE("An entry stands on the line of its record") {
    const auto result = read("\n\n@article{a,\n\ntitle={A}} @article{b, title={B}}\n\n  @article{c,title={C}}");
    REQUIRE(result.entries.size() == 3);
    CHECK(result.entries[0].source.path == "b.bib");
    CHECK(result.entries[0].source.line == 3);
    CHECK(result.entries[1].source.line == 5);
    CHECK(result.entries[2].source.line == 7);
}

TEST_CASE("A bibliography is recognised by its first record") {
    const auto match = [](std::string_view text) { return bibtex::sniff({.path = "x", .bytes = text}); };
    for (const auto* text :
         {"@article{k, title={T}}", "\xEF\xBB\xBF@Article {k,", "% a comment\r\n\r\n@STRING{a = b}", "  @misc(k,",
          "@Comment{jabref-meta: x}", "This file was created with JabRef 2.9.\nEncoding: UTF8\n\n@article{k,"}) {
        CAPTURE(text);
        CHECK(match(text) == Match::surely);
    }
    CHECK(match("My papers\n\n@article{k,\n title={T}}") == Match::perhaps);
    for (const auto* text :
         {"", "@", "@article", "@article of the day", "@media{x", "@ann: hello", "{\"a\": \"\n@article{\"}",
          "<xml>\n@article{k,", "A Title\n(Ann Lee, Bo Li)\nText.\n#tag\n", "int x;\n"}) {
        CAPTURE(text);
        CHECK(match(text) == Match::no);
    }
}
