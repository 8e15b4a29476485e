#include <arxgraph/core/linking/words.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

namespace {

/// The words with what stands before each: ' ' and '-' join, '|' parts; words of the east in braces.
std::string split(std::string_view text) {
    std::vector<Word> words;
    split_words(text, words);
    std::string shown;
    for (const Word& word : words) {
        const std::string_view joint = word.before == Joint::space ? " " : word.before == Joint::hyphen ? "-" : "|";
        const std::string spelt(text.substr(word.begin, word.end - word.begin));
        shown.append(shown.empty() ? "" : joint).append(word.letters_of_east ? "{" + spelt + "}" : spelt);
    }
    return shown;
}

}  // namespace

TEST_CASE("Words are runs of letters and digits, with what joins them") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"", ""},
        {" - ", ""},
        {"TokLIP", "TokLIP"},
        {"Tok-LIP, Tok_LIP", "Tok-LIP|Tok-LIP"},
        {"Tok\u2010LIP Tok\u2011LIP Tok\u2013LIP", "Tok-LIP Tok-LIP Tok-LIP"},
        {"Segment\nAnything", "Segment Anything"},
        {"Segment  \u00A0Anything", "Segment|Anything"},
        {"Segment\u00A0Anything", "Segment Anything"},
        {"one\n\ntwo", "one|two"},
        {"one -- two — three", "one|two|three"},
        {"GPT-3.5 and 2.0.", "GPT-3.5 and 2.0"},
        {"v2.x", "v2|x"},
        {"NeRF++ and C++, A+B", "NeRF++ and C++|A|B"},
        {"TokLIP은 좋다", "TokLIP|{은} {좋다}"},
        {"한국어BERT中文", "{한국어}|BERT|{中文}"},
        {"naïve Bézier", "naïve Bézier"},
        {"BERT's", "BERT|s"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(split(text) == expected);
    }
}

TEST_CASE("A hash does not depend on how a text is cut, nor a folded one on case and accents") {
    CHECK(append_hash(append_hash(empty_hash, "Tok"), "LIP") == append_hash(empty_hash, "TokLIP"));
    CHECK(append_folded_hash(append_folded_hash(empty_hash, "Tok"), "LIP") == append_hash(empty_hash, "toklip"));
    CHECK(append_folded_hash(empty_hash, "Bézier") == append_hash(empty_hash, "bezier"));
    CHECK(append_hash(empty_hash, "toklip") != append_hash(empty_hash, "toklib"));
}
