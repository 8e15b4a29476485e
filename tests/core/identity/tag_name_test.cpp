#include <arxgraph/core/identity/tag_name.hpp>

#include "catch.hpp"
#include "core/text/unusual_text.hpp"

#include <random>
#include <string>

using namespace arxgraph;

TEST_CASE("Case, underscores, hyphens and spaces do not tell tags apart") {
    for (const auto* text :
         {"Semi_supervised", "#semi-supervised", "semi supervised", "SEMI--SUPERVISED,", " #Semi_Supervised."}) {
        CAPTURE(text);
        REQUIRE(TagName::parse(text));
        CHECK(TagName::parse(text)->key() == "semi-supervised");
    }
    CHECK(TagName::parse("#Semi_supervised.")->display() == "Semi_supervised");
}

TEST_CASE("Nested, foreign and programmers' tags keep what makes them") {
    CHECK(TagName::parse("nlp/LLM")->key() == "nlp/llm");
    CHECK(TagName::parse("#한국어")->key() == "한국어");
    CHECK(TagName::parse("C++")->key() == "c++");
    CHECK(TagName::parse("C#")->key() == "c#");
    CHECK(TagName::parse("GPT-3.5")->key() == "gpt-3.5");
    CHECK(TagName::parse("NLP / LLM")->key() == "nlp/llm");
    CHECK(TagName::parse("＃토크나이저")->display() == "토크나이저");
    CHECK(TagName::parse("#हिन्दी")->key() == "हिन्दी");
    CHECK(TagName::parse("-#x")->key() == "x");
}

TEST_CASE("A key of a key is itself; signs alone are no tag") {
    for (const auto* text : {"Semi_supervised", "nlp/LLM", "Vision & Language", "C++"})
        CHECK(TagName::parse(TagName::parse(text)->key())->key() == TagName::parse(text)->key());
    for (const auto* text : {"", "#", "##", "-", "#!", "__", "🔥", "#❤\uFE0F", "/"}) CHECK_FALSE(TagName::parse(text));
}

TEST_CASE("Whatever the text, the key of its tag's key is itself") {
    std::mt19937 random(4);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = tests::unusual_text(random, random() % 12);
        const auto parsed = TagName::parse(text);
        if (!parsed) continue;
        CAPTURE(text, parsed->key());
        REQUIRE_FALSE(parsed->key().empty());
        REQUIRE(TagName::parse(parsed->key()));
        REQUIRE(TagName::parse(parsed->key())->key() == parsed->key());
    }
    for (const auto* piece : {"\uFDFA", "αβ ", "a-", "ab", "한 ", "x\u0301"}) {
        std::string text;
        while (text.size() < 70'000) text += piece;
        const auto parsed = TagName::parse(text);
        REQUIRE(parsed);
        CHECK(TagName::parse(parsed->key())->key() == parsed->key());
    }
}
