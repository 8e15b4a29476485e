#include <arxgraph/core/identity/person_name.hpp>

#include "catch.hpp"
#include "core/text/unusual_text.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;

namespace {

struct Case {
    std::string text{};
    std::string display{};
    std::string key{};
    std::string surname{};
};

}  // namespace

TEST_CASE("A name has a display, a key and a surname") {
    const std::vector<Case> cases{
        {"Yang Yue", "Yang Yue", "yang yue", "yue"},
        {"  Fernanda \n Viégas ", "Fernanda Viégas", "fernanda viegas", "viegas"},
        {"Jean-Pierre Serre", "Jean-Pierre Serre", "jean pierre serre", "serre"},
        {"Jean‐Pierre Serre", "Jean‐Pierre Serre", "jean pierre serre", "serre"},
        {"J.K. Rowling", "J.K. Rowling", "j k rowling", "rowling"},
        {"Bob O'Neil", "Bob O'Neil", "bob oneil", "oneil"},
        {"Bob O’Neil", "Bob O’Neil", "bob oneil", "oneil"},
        {"Robert (Bob) Smith", "Robert (Bob) Smith", "robert smith", "smith"},
        {"Alice Lee (MIT (Lab))", "Alice Lee (MIT (Lab))", "alice lee", "lee"},
        {"Martin Luther King Jr.", "Martin Luther King Jr.", "martin luther king jr", "king"},
        {"John Smith III", "John Smith III", "john smith iii", "smith"},
        {"Herbert van de Sompel", "Herbert van de Sompel", "herbert van de sompel", "sompel"},
        {"김철수", "김철수", "김철수", "김철수"},
        {"王小明", "王小明", "王小明", "王小明"},
        {"𠮷田 太郎", "𠮷田 太郎", "𠮷田 太郎", "太郎"},
        {"Hendrik Lorentz, Ph.D.", "Hendrik Lorentz, Ph.D.", "hendrik lorentz", "lorentz"},
        {"Prof. Dr. Jane Doe", "Prof. Dr. Jane Doe", "jane doe", "doe"},
        {"김철수（KAIST）", "김철수（KAIST）", "김철수", "김철수"},
        {"C. -P. Yuan", "C. -P. Yuan", "c p yuan", "yuan"},
        {"Sammy Davis, Sr.", "Sammy Davis, Sr.", "sammy davis sr", "davis"},
        {"Li\u200B Wei\uFEFF", "Li Wei", "li wei", "wei"},
        {"マリー・キュリー", "マリー・キュリー", "マリーキュリー", "マリーキュリー"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto name = PersonName::parse(each.text);
        REQUIRE(name);
        CHECK(name->display() == each.display);
        CHECK(name->key() == each.key);
        CHECK(name->surname() == each.surname);
        CHECK_FALSE(name->is_collaboration());
        CHECK(PersonName::parse(name->key())->key() == name->key());
    }
}

TEST_CASE("Names that differ stay apart: another order, another initial, a suffix") {
    CHECK(PersonName::parse("Yang Yue")->key() != PersonName::parse("Yue Yang")->key());
    CHECK(PersonName::parse("J. Smith")->key() != PersonName::parse("John Smith")->key());
    CHECK(PersonName::parse("John Smith Jr.")->key() != PersonName::parse("John Smith")->key());
}

TEST_CASE("Collaborations, teams and groups are no persons") {
    for (const auto* text : {"ATLAS Collaboration", "Gemini Team", "The Open X-Embodiment collaboration",
                             "BELLE II Group", "Gemini Team Google", "Qwen Team, Alibaba", "OpenAI", "DeepSeek-AI"})
        CHECK(PersonName::parse(text)->is_collaboration());
    for (const auto* text : {"Team", "Collaboration", "Teamo Smith"})
        CHECK_FALSE(PersonName::parse(text)->is_collaboration());
}

TEST_CASE("A collaboration is the same with and without its article") {
    CHECK(PersonName::parse("The ATLAS Collaboration")->key() == "atlas collaboration");
    CHECK(PersonName::parse("ATLAS collaboration")->key() == "atlas collaboration");
    CHECK(PersonName::parse("The Anh Nguyen")->key() == "the anh nguyen");
}

TEST_CASE("By initials a name is its family name and one letter") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"John Smith", "smith j"},
        {"J. Smith", "smith j"},
        {"J.-K. van der Berg", "van der berg j"},
        {"Jan van den Berg Jr.", "van den berg j jr"},
        {"María de la Cruz", "de la cruz m"},
        {"Ludwig van Beethoven III", "van beethoven l iii"},
        {"Élodie Durand", "durand e"},
        {"Van Nguyen", "nguyen v"},
        {"De", "de"},
        {"王小明", "王小明"},
        {"王 小明", "王 小明"},
        {"김 철수", "김 철수"},
        {"ATLAS Collaboration", "atlas collaboration"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(PersonName::parse(text)->initials_key() == expected);
    }
}

TEST_CASE("What holds no letter is no name") {
    for (const auto* text : {"", " ", "...", "👾", "❤\uFE0F", "\u0301", "\u3164", "()", ","})
        CHECK_FALSE(PersonName::parse(text));
    CHECK(PersonName::parse("(Bob)"));
}

TEST_CASE("Whatever the text, the key of its name's key is itself") {
    std::mt19937 random(2);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = tests::unusual_text(random, random() % 12);
        const auto parsed = PersonName::parse(text);
        if (!parsed) continue;
        CAPTURE(text, parsed->key());
        REQUIRE_FALSE(parsed->key().empty());
        REQUIRE(PersonName::parse(parsed->key()));
        REQUIRE(PersonName::parse(parsed->key())->key() == parsed->key());
    }
    for (const auto* piece : {"\uFDFA", "αβ ", "a-", "ab", "한 ", "x\u0301"}) {
        std::string text;
        while (text.size() < 70'000) text += piece;
        const auto parsed = PersonName::parse(text);
        REQUIRE(parsed);
        CHECK(PersonName::parse(parsed->key())->key() == parsed->key());
    }
}
