#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/tex.hpp>

#include "catch.hpp"
#include "shared_data.hpp"
#include <rapidjson/document.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;
using Texts = std::vector<std::string>;

namespace {

/// `key|forenames|suffix` of each author.
Texts parts(std::string_view text, AuthorRules rules = AuthorRules::corrected) {
    Texts result;
    for (const ParsedAuthor& author : parse_author_string(text, rules).authors)
        result.push_back(author.keyname + "|" + author.forenames + "|" + author.suffix);
    return result;
}

Texts names(std::string_view text) {
    Texts result;
    for (const ParsedAuthor& author : parse_author_string(text).authors) result.push_back(display_name(author));
    return result;
}

struct Line {
    std::string id{};
    std::string authors{};
    Texts parsed{};  // as `parts` gives them, decoded
};

/// `id`, `authors` and the parsed list of each line of a real file.
std::vector<Line> read_lines(const std::string& path, const char* parsed_member) {
    std::vector<Line> lines;
    std::istringstream text(read_file(path));
    for (std::string each; std::getline(text, each);) {
        rapidjson::Document json;
        json.Parse(each.c_str());
        REQUIRE_FALSE(json.HasParseError());
        Line line{.id = json["id"].GetString(), .authors = json["authors"].GetString()};
        for (const auto& author : json[parsed_member].GetArray()) {
            std::string joined;
            for (rapidjson::SizeType i = 0; i < 3; ++i)
                joined += (i == 0 ? "" : "|") + decode_tex(author[i].GetString(), TexContext::name).text;
            line.parsed.push_back(joined);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// arXiv's "C. -P." as it was written: "C.-P.".
std::string with_joined_initials(std::string name) {
    for (std::size_t at = name.find(". -"); at != std::string::npos; at = name.find(". -", at)) name.erase(at + 1, 1);
    return name;
}

bool has_tex_residue(const std::string& text) {
    return text.find_first_of("\\{}$^") != std::string::npos;
}

}  // namespace

TEST_CASE("arXiv's own rules give what arXiv gives") {
    const std::vector<std::pair<std::string, Texts>> cases{
        {"Simeon Warner", {"Warner|Simeon|"}},
        {"Simeon Warner Jr.", {"Warner|Simeon|Jr."}},
        {"John Von Neumann", {"Von Neumann|John|"}},
        {"Herbert Van de Sompel", {"Van de Sompel|Herbert|"}},
        {"del Norte", {"Norte|del|"}},
        {"Fred del Norte", {"del Norte|Fred|"}},
        {"BELLE", {"BELLE||"}},
        {"BELLE Collaboration: A Person, Nother Person", {"BELLE Collaboration||", "Person|A|", "Person|Nother|"}},
        {"The DELPHI Collaboration, J. Abdallah, et al", {"The DELPHI Collaboration||", "Abdallah|J.|"}},
        {"Ali Vaziri Astaneh", {"Vaziri Astaneh|Ali|"}},
        {"sum won (lab a; lab b)", {"won|sum|"}},
        {"sum won (1,2) ((1) lab a, (2) lab b)", {"won|sum|"}},
        {"a.b.first, c.d.second (affil)", {"first|a. b.|", "second|c. d.|"}},
        {"Anatoly Zlotnik and Jr-Shin Li", {"Zlotnik|Anatoly|", "Li|Jr-Shin|"}},
        {"S.M. Warner, C.-P. Yuan", {"Warner|S. M.|", "Yuan|C. -P.|"}},
        {"J. Smith, Jr.", {"Smith,|J.|Jr."}},
        {"M. van den Berg", {"Berg|M. van den|"}},
        {"A \\& B", {"B|A &|"}},
        {"", {}},
        {" , ,", {}},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parts(text, AuthorRules::arxiv) == expected);
    }
}

TEST_CASE("What arXiv gets wrong is put right") {
    const std::vector<std::pair<std::string, Texts>> cases{
        {"J. Smith, Jr.", {"Smith|J.|Jr."}},
        {"J. Smith, Jr., A. Lee", {"Smith|J.|Jr.", "Lee|A.|"}},
        {"John Smith, III and Bo Li", {"Smith|John|III", "Li|Bo|"}},
        {"O. de Oliveira Jr", {"de Oliveira|O.|Jr"}},
        {"M. van den Berg", {"van den Berg|M.|"}},
        {"J. ten Brink, P. dos Santos, A. le Roux, R. van 't Hof",
         {"ten Brink|J.|", "dos Santos|P.|", "le Roux|A.|", "van 't Hof|R.|"}},
        {"Quoc Le, Bin Yang, Xu Bin", {"Le|Quoc|", "Yang|Bin|", "Bin|Xu|"}},
        {"P. Garc\\'\\i a", {"García|P.|"}},
        {"X. Zhang and the ATLAS Collaboration", {"Zhang|X.|", "ATLAS Collaboration||"}},
        {"X. Zhang on behalf of the ATLAS Collaboration", {"X. Zhang on behalf of the ATLAS Collaboration||"}},
        {"A Lee; B Li", {"Lee|A|", "Li|B|"}},
        {"A Lee \\& B Li", {"Lee|A|", "Li|B|"}},
        {"A. Smith $^1$, B. Jones$^{2,a}$", {"Smith|A.|", "Jones|B.|"}},
        {"王小明, 李雷", {"王小明||", "李雷||"}},
        {"S.M. Warner, C.-P. Yuan", {"Warner|S. M.|", "Yuan|C.-P.|"}},
        {"del Norte", {"Norte|del|"}},
        {"Simeon Warner Jr.", {"Warner|Simeon|Jr."}},
        {"A. Lee (1),\n B. Li (2) ((1) Lab one,\n (2) Lab two)", {"Lee|A.|", "Li|B.|"}},
        {"A. Lee, 2, *", {"Lee|A.|"}},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(parts(text) == expected);
    }
}

TEST_CASE("Lists that are not whole, or not clear, say so") {
    for (const auto* text : {"A. Lee, et al", "A. Lee et al.", "A. Lee, B. Li, and others",
                             "A. Lee (100 additional authors not shown)", "A. Lee, ..."}) {
        CAPTURE(text);
        const ParsedAuthors parsed = parse_author_string(text);
        CHECK(parsed.truncated);
        CHECK(parsed.authors.front().keyname == "Lee");
        CHECK(parsed.authors.size() <= 2);
    }
    CHECK_FALSE(parse_author_string("A. Lee, Al Etal").truncated);
    CHECK(parse_author_string("Smith, John and Doe, Jane").ambiguous);
    CHECK(parse_author_string("Smith, John and Doe, Jane").authors.size() == 4);
    CHECK_FALSE(parse_author_string("John Smith, Jane Doe and Bo Li").ambiguous);
    CHECK_FALSE(parse_author_string("王小明, 李雷 and 韩梅, 张三").ambiguous);
    CHECK(parse_author_string("The ATLAS Collaboration").authors.front().is_collaboration);
}

TEST_CASE("Display names stand in reading order") {
    CHECK(names("Neal J. Evans, II, Herbert Van de Sompel, BELLE Collaboration") ==
          Texts{"Neal J. Evans II", "Herbert Van de Sompel", "BELLE Collaboration"});
}

TEST_CASE("Every name of the real snapshot lines is what arXiv made of it") {
    const std::string path = shared_data("data/kaggle-500.jsonl");
    if (path.empty()) return;
    const std::vector<Line> lines = read_lines(path, "authors_parsed");
    CHECK(lines.size() == 500);
    for (const Line& line : lines) {
        CAPTURE(line.id, line.authors);
        CHECK(parts(line.authors, AuthorRules::arxiv) == line.parsed);
        for (const std::string& name : names(line.authors)) CHECK_FALSE(has_tex_residue(name));
    }
}

TEST_CASE("Every name of the OAI pages is what arXiv made of it") {
    const std::string path = shared_data("samples/oai/authors-golden.jsonl");
    if (path.empty()) return;
    const std::vector<Line> lines = read_lines(path, "parse_author_affil");
    CHECK(lines.size() == 509);
    for (const Line& line : lines) {
        CAPTURE(line.id, line.authors);
        CHECK(parts(line.authors, AuthorRules::arxiv) == line.parsed);
        for (const std::string& name : names(line.authors)) CHECK_FALSE(has_tex_residue(name));
    }
}

TEST_CASE("Corrected names of real lines differ from arXiv's where arXiv is known to be wrong") {
    const std::set<std::pair<std::string, std::string>> expected{
        {"", ";||"},
        {"in 't Veld|Pieter J.|", "Veld|Pieter J. in 't|"},
        {"ALADiN2000 Collaboration||", "Collaboration|the ALADiN2000|"},
        {"ATLAS Collaboration||", "The ATLAS Collaboration||"},
        {"BABAR Collaboration||", "The BABAR Collaboration||"},
        {"Carinae D-1 team||", "team|the Carinae D-1|"},
        {"D0 Collaboration||", "The D0 Collaboration||"},
        {"Forney|G. David|Jr.", "Forney,|G. David|Jr."},
        {"Kepler Science Team||", "Team|the Kepler Science|"},
        {"MUCHFUSS collaboration||", "collaboration|MUCHFUSS|"},
        {"Suzaku Eta Carinae team||", "team|the Suzaku Eta Carinae|"},
        {"Zhu|Linsheng|", "Zhu|and Linsheng|"},
        {"dos Reis|A. C.|", "Reis|A. C. dos|"},
        {"du Pree|T.|", "Pree|T. du|"},
        {"van den Brand|J.|", "Brand|J. van den|"},
    };
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& [file, member] : {std::pair{"data/kaggle-500.jsonl", "authors_parsed"},
                                       std::pair{"samples/oai/authors-golden.jsonl", "parse_author_affil"}}) {
        const std::string path = shared_data(file);
        if (path.empty()) return;
        for (const Line& line : read_lines(path, member)) {
            Texts ours = parts(line.authors);
            ours.resize(std::max(ours.size(), line.parsed.size()));
            for (std::size_t i = 0; i < line.parsed.size(); ++i)
                if (ours[i] != with_joined_initials(line.parsed[i])) found.insert({ours[i], line.parsed[i]});
        }
    }
    CHECK(found == expected);
}
