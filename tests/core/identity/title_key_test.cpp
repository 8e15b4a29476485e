#include <arxgraph/core/identity/title_key.hpp>

#include "catch.hpp"

#include <string>

using arxgraph::TitleKey;

namespace {

std::string key(std::string_view title) {
    const auto parsed = TitleKey::parse(title);
    return parsed ? parsed->text() : "none";
}
std::size_t words(std::string_view title) { return TitleKey::parse(title)->word_count(); }

}  // namespace

TEST_CASE("Case, dashes, quotes, accents and spaces do not tell titles apart") {
    CHECK(key("Reasoning Models Don't Always Say What They Think") == "reasoning models dont always say what they think");
    CHECK(key("Reasoning models don’t always say what they think.") == key("Reasoning Models Don't Always Say What They Think"));
    CHECK(key("Pre–Training: A “Survey”") == key("pre-training - a survey"));
    CHECK(key("  Naïve \n Bayes ") == "naive bayes");
    CHECK(key("Ｆｕｌｌ width") == "full width");
}

TEST_CASE("Numbers, numerals and words do") {
    CHECK(key("Part I") != key("Part II"));
    CHECK(key("GPT-3") != key("GPT-4"));
    CHECK(key("LLaMA 2") != key("LLaMA"));
    CHECK(key("With noise") != key("Without noise"));
    CHECK(key("3.5 models") != key("35 models"));
}

TEST_CASE("A key of a key is itself; signs alone have none") {
    for (const auto* title : {"Deep Learning", "Über die Theorie", "大模型 综述", "한국어 제목: 부제", "A'B"}) CHECK(key(key(title)) == key(title));
    CHECK(key("?!") == "none");
    CHECK(key("") == "none");
}

TEST_CASE("Words are counted, characters of scripts without spaces by twos") {
    CHECK(words("Deep Learning") == 2);
    CHECK(words("Scalable Chain of Thoughts via Elastic Reasoning") == 7);
    CHECK(words("大语言模型综述") == 4);
    CHECK(words("한국어 언어 모델") == 3);
    CHECK(words("GPT大模型") == 3);
}
