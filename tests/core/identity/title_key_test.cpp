#include <arxgraph/core/identity/title_key.hpp>

#include "catch.hpp"
#include "core/text/unusual_text.hpp"

#include <random>
#include <string>

using namespace arxgraph;

namespace {

std::string key(std::string_view title) {
    const auto parsed = TitleKey::parse(title);
    return parsed ? parsed->text() : "none";
}
std::size_t words(std::string_view title) {
    return TitleKey::parse(title)->word_count();
}

}  // namespace

TEST_CASE("Case, dashes, quotes, accents and spaces do not tell titles apart") {
    CHECK(key("Reasoning Models Don't Always Say What They Think") ==
          "reasoning models dont always say what they think");
    CHECK(key("Reasoning models don’t always say what they think.") ==
          key("Reasoning Models Don't Always Say What They Think"));
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

TEST_CASE("Without spaces spellings of one title are the same, numbers, numerals and negations are not") {
    const auto joined = [](std::string_view title) { return TitleKey::parse(title)->joined(); };
    CHECK(joined("Pre-training of Data Bases") == joined("Pretraining of Databases"));
    CHECK(joined("GPT-4 Report") == joined("GPT4 Report"));
    CHECK(joined("Models of 3.5 B") != joined("Models of 35 B"));
    CHECK(joined("Learning with out Labels") != joined("Learning without Labels"));
    CHECK(joined("On Sets, Part I V") != joined("On Sets, Part IV"));
    CHECK(joined("Why not All") != joined("Whynot All"));
}

TEST_CASE("Mathematics counts by its letters, however it is set") {
    CHECK(key("$\\omega$Test") == key("$ω$Test"));
    CHECK(key("The Lyman-$\\alpha$ forest") == "the lyman alpha forest");
    CHECK(key("The Lyman-α forest") == "the lyman alpha forest");
    CHECK(key("H$\\alpha$ emission") == key("Hα emission"));
    CHECK(key("H$_2$O and SAM$^2$") == "h2o and sam2");
    CHECK(key("H₂O and SAM²") == "h2o and sam2");
    CHECK(key("{B}ayes") == "bayes");
    CHECK(key("Λόγος") == "λογοσ");
}

TEST_CASE("A key of a key is itself; signs alone have none") {
    for (const auto* title : {"Deep Learning", "Über die Theorie", "大模型 综述", "한국어 제목: 부제", "A'B"})
        CHECK(key(key(title)) == key(title));
    for (const auto* signs : {"?!", "🔥", "❤\uFE0F", "\u0301", "\u3164", "…", "\n"}) CHECK(key(signs) == "none");
    CHECK(key("❤\uFE0F Deep 🔥 Learning") == "deep learning");
    CHECK(key("") == "none");
}

TEST_CASE("Words are counted, characters of scripts without spaces by twos") {
    CHECK(words("Deep Learning") == 2);
    CHECK(words("Scalable Chain of Thoughts via Elastic Reasoning") == 7);
    CHECK(words("大语言模型综述") == 4);
    CHECK(words("한국어 언어 모델") == 3);
    CHECK(words("GPT大模型") == 3);
}

TEST_CASE("Whatever the text, the key of its title's key is itself") {
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = tests::unusual_text(random, random() % 12);
        const auto parsed = TitleKey::parse(text);
        if (!parsed) continue;
        CAPTURE(text, parsed->text());
        REQUIRE_FALSE(parsed->text().empty());
        REQUIRE(TitleKey::parse(parsed->text()));
        REQUIRE(TitleKey::parse(parsed->text())->text() == parsed->text());
    }
    for (const auto* piece : {"\uFDFA", "αβ ", "a-", "ab", "한 ", "x\u0301"}) {
        std::string text;
        while (text.size() < 70'000) text += piece;
        const auto parsed = TitleKey::parse(text);
        REQUIRE(parsed);
        CHECK(TitleKey::parse(parsed->text())->text() == parsed->text());
    }
}
