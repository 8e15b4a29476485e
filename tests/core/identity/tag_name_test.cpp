#include <arxgraph/core/identity/tag_name.hpp>

#include "catch.hpp"


using arxgraph::TagName;

TEST_CASE("Case, underscores, hyphens and spaces do not tell tags apart") {
    for (const auto* text : {"Semi_supervised", "#semi-supervised", "semi supervised", "SEMI--SUPERVISED,", " #Semi_Supervised."}) {
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
}

TEST_CASE("A key of a key is itself; signs alone are no tag") {
    for (const auto* text : {"Semi_supervised", "nlp/LLM", "Vision & Language", "C++"})
        CHECK(TagName::parse(TagName::parse(text)->key())->key() == TagName::parse(text)->key());
    for (const auto* text : {"", "#", "##", "-", "#!", "__"}) CHECK_FALSE(TagName::parse(text));
}
