#include <arxgraph/core/query/label_similarity.hpp>
#include <arxgraph/core/query/trigram_sieve.hpp>

#include "catch.hpp"

#include <cmath>
#include <string>
#include <string_view>

using namespace arxgraph;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

}  // namespace

TEST_CASE("Spelling: letters left out, added, changed or swapped count one each") {
    struct Case {
        std::string_view a;
        std::string_view b;
        double similarity;
    };
    const Case cases[]{
        {"toklip", "toklip", 1},
        {"", "", 1},
        {"", "abc", 0},
        {"toklp", "toklip", 1 - 1.0 / 6},
        {"tokklip", "toklip", 1 - 1.0 / 7},
        {"tokrip", "toklip", 1 - 1.0 / 6},
        {"mogoa", "mogao", 1 - 1.0 / 5},
        {"ca", "abc", 1 - 3.0 / 3},  // no letter is moved twice
        {"abc", "xyz", 0},
        {"한국어", "한국", 1 - 1.0 / 3},
    };
    for (const Case& each : cases) {
        CAPTURE(each.a, each.b);
        CHECK(near(spelling_similarity(each.a, each.b), each.similarity));
        CHECK(near(spelling_similarity(each.b, each.a), each.similarity));
    }
}

TEST_CASE("Words left out or in another order weigh nine tenths, misspelt ones by their spelling") {
    CHECK(near(label_similarity("bad data good models", "when bad data leads to good models"), 0.9));
    CHECK(near(label_similarity("models good", "good models"), 0.9));
    CHECK(near(label_similarity("good modelz", "when bad data leads to good models"),
               0.9 * (4 + 6 * (1 - 1.0 / 6)) / 10));
    CHECK(label_similarity("good cats", "when bad data leads to good models") < 0.5);
    CHECK(label_similarity("quantum", "when bad data leads to good models") < 0.3);
}

TEST_CASE("Long texts are compared by their beginning") {
    const std::string text(100'000, 'a');
    CHECK(near(spelling_similarity(text, text + "b"), 1));
}

TEST_CASE("The sieve rates by shared trigrams, of the label or of what is before its colon") {
    const TrigramSieve sieve("toklip");  // " to", "tok", "okl", "kli", "lip", "ip "
    CHECK(near(sieve.nearness("TokLIP"), 1));
    CHECK(near(sieve.nearness("TokLIP: Marry Visual Tokens"), 1));
    CHECK(near(sieve.nearness("Toklap"), 2.0 * 3 / 12));
    CHECK(near(sieve.nearness("xyz"), 0));
    CHECK(near(sieve.nearness(""), 0));
    CHECK(near(TrigramSieve("").nearness("TokLIP"), 0));
    CHECK(near(TrigramSieve("x").nearness("X!"), 1));
}

TEST_CASE("Letters beyond ASCII are compared folded") {
    CHECK(near(TrigramSieve("viegas").nearness("Viégas"), 1));
    CHECK(near(TrigramSieve("한국어 모델").nearness("한국어 모델"), 1));
}
