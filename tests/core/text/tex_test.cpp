#include <arxgraph/core/text/tex.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include "catch.hpp"
#include "shared_data.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string title(std::string_view tex) {
    return decode_tex(tex, TexContext::title).text;
}

/// The rows of a table: columns parted by tabs, without comments and, if there is one, the head.
std::vector<std::vector<std::string>> rows_of(const std::string& path, bool with_head) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(read_file(path));
    bool head = with_head;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ") || line.empty()) continue;
        if (std::exchange(head, false)) continue;
        std::vector<std::string> row;
        std::istringstream columns(line);
        for (std::string column; std::getline(columns, column, '\t');) row.push_back(column);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

TEST_CASE("Every golden text is decoded") {
    const std::string path = shared_data("golden/latex.tsv");
    if (path.empty()) return;
    const auto rows = rows_of(path, false);
    CHECK(rows.size() == 56);
    for (const auto& row : rows) CHECK(title(row.at(0)) == row.at(1));
}

TEST_CASE("Every golden accent composes, in each of its spellings") {
    const std::string path = shared_data("golden/latex_accents.tsv");
    if (path.empty()) return;
    const auto rows = rows_of(path, true);
    CHECK(rows.size() == 306);
    for (const auto& row : rows) {
        const std::string& accent = row.at(0);
        const std::string& base = row.at(1);
        const std::string& composed = row.at(4);
        const std::string spaced = accent >= "A" && accent != "^" && accent != "`" && accent != "~" ? " " : "";
        CHECK(title("\\" + accent + "{" + base + "}") == composed);
        CHECK(title("{\\" + accent + spaced + base + "}") == composed);
        CHECK(title("x\\" + accent + " " + base + "y") == "x" + composed + "y");
    }
}

TEST_CASE("Every golden letter ends at the first sign that is none") {
    const std::string path = shared_data("golden/latex_letters.tsv");
    if (path.empty()) return;
    const auto rows = rows_of(path, true);
    CHECK(rows.size() > 45);
    for (const auto& row : rows) {
        CHECK(title(row.at(0)) == row.at(2));
        CHECK(title("a{" + row.at(0) + "}b") == "a" + row.at(2) + "b");
        CHECK(title("a" + row.at(0) + " b") == "a" + row.at(2) + "b");
        CHECK(title("a" + row.at(0) + "{}b") == "a" + row.at(2) + "b");
    }
}

TEST_CASE("What stands for nothing else") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", ""},
        {"plain", "plain"},
        {"$a_{1}$ and {b}", "$a_{1}$ and b"},
        {"$$x$$ {y} $z$", "$$x$$ y $z$"},
        {"a $ b", "a $ b"},
        {"\\$5 {x} $6", "$5 x $6"},
        {"A~B", "A B"},
        {"A---B -- C - D ----- E", "A—B – C - D ----- E"},
        {"\\textbf{a \\emph{b}} {\\it c}", "a b c"},
        {"\\textbf {a}", "a"},
        {"\\it c", "\\it c"},
        {"Ph.\\,D. a\\;b\\!c\\-d a\\ b a\\\\b", "Ph.D. abcd a b a b"},
        {"unclosed {brace and } closed", "unclosed brace and  closed"},
        {"unclosed {brace", "unclosed {brace"},
        {"closed} only", "closed} only"},
        {"\\", "\\"},
        {"end\\'", "end\\'"},
        {"\\' 5", "\\' 5"},
        {"\\'{}", "\\'"},
        {"\\'{5 \\'{e}}", "\\'5 é"},
        {"\\'{ea}", "éa"},
        {"\\\"\\i", "ï"},
        {"\\\"ı", "ï"},
        {"{ö}", "ö"},
        {"\\u\\i", "ĭ"},
        {"\\~{\\^e}", "ễ"},
        {"\\unknown{x} y", "\\unknownx y"},
        {"l''x ``y''", "l”x “y”"},
        {"\\&\\%\\#\\_\\{\\}", "&%#_{}"},
        {"e\u0301", "é"},
    };
    for (const auto& [tex, expected] : cases) {
        CAPTURE(tex);
        CHECK(title(tex) == expected);
    }
    CHECK(decode_tex("see http://a.org/~b", TexContext::text).text == "see http://a.org/~b");
    CHECK(decode_tex("\\unknown \\foo{\\'e}", TexContext::title).unknown_macros == 2);
}

TEST_CASE("Deep, long and hostile text costs no more than its length") {
    const std::string deep = std::string(10'000, '{') + "x" + std::string(10'000, '}');
    CHECK(title(deep) == std::string(10'000 - deepest_tex, '{') + "x" + std::string(10'000 - deepest_tex, '}'));
    for (const std::string_view part :
         {"{", "}", "\\'{5 ", "$", "\\", "\\'", "\\'{", "$$", "\\c ", "{\\", "``", "-", "\\emph{", "\\$"}) {
        std::string text;
        while (text.size() < longest_tex) text += part;
        CHECK(title(text).size() <= 3 * text.size());
    }
    const std::string beyond = std::string(longest_tex, 'a') + "{b}";
    CHECK(title(beyond) == beyond);
    CHECK(title(std::string(longest_tex - 1, 'a') + "\u00E9{b}") == std::string(longest_tex - 1, 'a') + "\u00E9{b}");
}
