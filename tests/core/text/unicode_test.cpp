#include <arxgraph/core/text/unicode.hpp>

#include "catch.hpp"
#include "core/text/unusual_text.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace std::string_literals;

namespace {

std::string random_bytes(std::mt19937& random, std::size_t size) {
    std::string bytes;
    while (bytes.size() < size) bytes += static_cast<char>(random() % 256);
    return bytes;
}

}  // namespace

TEST_CASE("Ill-formed UTF-8 is read as U+FFFD, maximal subpart by maximal subpart") {
    const std::vector<std::pair<std::string, std::u32string>> cases{
        {"a\xFF"s
         "b",
         U"a\uFFFDb"},
        {"\xC0\xAF", U"\uFFFD\uFFFD"},  // overlong
        {"\xE2\x82", U"\uFFFD"},        // truncated
        {"\xE2\x82"s
         "x",
         U"\uFFFDx"},
        {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},  // a surrogate
        {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xF0\x9F\x98\x80", U"\U0001F600"},
        {"\x80", U"\uFFFD"},
    };
    for (const auto& [bytes, expected] : cases) {
        std::u32string read;
        for (std::string_view rest = bytes; !rest.empty();) read += take_code_point(rest);
        CHECK(read == expected);
    }
}

TEST_CASE("Code points are written as they are read") {
    for (const char32_t c : {U'\x01', U'a', U'\x7F', U'\x80', U'é', U'\u07FF', U'\u0800', U'한', U'\uFFFD',
                             U'\U00010000', U'\U0010FFFD'}) {
        std::string text;
        append_code_point(text, c);
        std::string_view rest = text;
        CHECK(take_code_point(rest) == c);
        CHECK(rest.empty());
    }
}

TEST_CASE("What no format can hold is replaced, and counted with its first place") {
    const CleanText cleaned = clean("\xEF\xBB\xBFone\r\ntwo\rthree\x01\x0B\x7F\xC2\x85 \xFF\xEF\xBF\xBE\ttab");
    CHECK(cleaned.text == "one\ntwo\nthree    \xEF\xBF\xBD"s.insert(17, " ") + "\xEF\xBF\xBD\ttab");
    CHECK(cleaned.ill_formed == 1);
    CHECK(cleaned.controls == 5);
    CHECK(cleaned.first_control == 17);
}

TEST_CASE("Clean text stays as it is") {
    for (const auto* text : {"", "plain", "tab\tand\nlines", "한국어 😀 é", "\xEF\xBF\xBD"}) {
        CHECK(is_clean(text));
        CHECK(clean(text).text == text);
    }
    for (const auto* text : {"\r", "\x01", "\x7F", "\xC2\x80", "\xEF\xBF\xBF", "\xFF", "\xED\xA0\x80"})
        CHECK_FALSE(is_clean(text));
    CHECK_FALSE(is_clean("nul\0"s));
}

TEST_CASE("Cleaning any bytes gives clean text, and cleaning again changes nothing") {
    std::mt19937 random(20250509);
    for (int i = 0; i < 2000; ++i) {
        const std::string bytes = random_bytes(random, random() % 40);
        const std::string once = clean(bytes).text;
        REQUIRE(is_clean(once));
        REQUIRE(clean(once).text == once);
    }
}

TEST_CASE("Runs of any white space become one space") {
    CHECK(collapse_spaces("  a \t\n b\u00A0\u3000c\u200B ") == "a b c");
    CHECK(collapse_spaces(" \n ").empty());
    CHECK(trim(" \u3000a b\u00A0\n") == "a b");
    CHECK(trim(" ").empty());
}

TEST_CASE("Folding joins what people take for the same") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"Viégas", "viegas"},
        {"Vie\u0301gas", "viegas"},
        {"STRASSE", "strasse"},
        {"Straße", "strasse"},
        {"Søren", "soren"},
        {"Łukasz", "lukasz"},
        {"Æther", "aether"},
        {"Đặng", "dang"},
        {"ＡＢＣ１２", "abc12"},
        {"ﬁnite", "finite"},
        {"Ångström", "angstrom"},
        {"İstanbul", "istanbul"},
        {"Ελλάδα", "ελλαδα"},
        {"한국어", "한국어"},
        {"が", "が"},
        {"Й", "й"},
        {"x\u00B2", "x2"},
    };
    for (const auto& [text, folded] : cases) {
        CAPTURE(text);
        CHECK(fold(text) == folded);
        CHECK(fold(folded) == folded);
    }
    CHECK(fold("か\u3099") == "が");
    CHECK(fold("が") != fold("か"));
    CHECK(fold("й") != fold("и"));
}

TEST_CASE("Folding what is folded changes nothing: every code point, and odd sequences of them") {
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_code_point(text, c);
        const std::string folded = fold(text);
        if (fold(folded) != folded) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        const std::string folded = fold(tests::unusual_text(random, random() % 8));
        CAPTURE(folded);
        REQUIRE(fold(folded) == folded);
    }
}

TEST_CASE("Signs that show nothing by themselves are neither letters nor digits") {
    for (const char32_t c : {U'\u0301', U'\uFE0F', U'\u20E3', U'\u3164', U'\u200D', U'\U0001F525', U'#', U' '})
        CHECK_FALSE(is_letter_or_digit(c));
    for (const char32_t c : {U'a', U'0', U'한', U'字', U'٣', U'²', U'Ⅱ', U'ª'}) CHECK(is_letter_or_digit(c));
    for (const char32_t c : {U'\u0301', U'\u093F', U'\u0E31'}) CHECK(is_mark(c));
    for (const char32_t c : {U'a', U'\uFE0F', U'\u034F', U'\u20E3'}) CHECK_FALSE(is_mark(c));
    CHECK(fold("葛\U000E0100") == "葛");
}

TEST_CASE("Folding any bytes ends in well-formed text") {
    std::mt19937 random(7);
    for (int i = 0; i < 1000; ++i) {
        const std::string folded = fold(random_bytes(random, random() % 40));
        for (std::string_view rest = folded; !rest.empty();) {
            const std::string_view before = rest;
            const char32_t c = take_code_point(rest);
            REQUIRE((c != replacement_character || before.starts_with("\xEF\xBF\xBD")));
        }
    }
}

TEST_CASE("Normalisation form C composes") {
    CHECK(nfc("Vie\u0301gas") == "Viégas");
    CHECK(nfc("ASCII") == "ASCII");
    CHECK(nfc("\u1112\u1161\u11AB") == "한");
    CHECK(nfc("\u0308ab a\u0308b\u0301a\u0323\u0302 \u2026c\u0327") == "\u0308ab \u00E4b\u0301\u1EAD \u2026\u00E7");
    CHECK(nfc("<\u0338 \u212B \u1100\u1161x") == "\u226E \u00C5 \uAC00x");
}

TEST_CASE("Folding and normalising keep a long text whole") {
    std::string jamo;
    std::string syllables;
    for (int i = 0; i < 10'000; ++i) {
        jamo += "\u1112\u1161\u11AB";
        syllables += "한";
    }
    CHECK(nfc(jamo) == syllables);
    CHECK(fold(jamo) == syllables);
}

TEST_CASE("A prefix never cuts a character") {
    CHECK(prefix("한국", 4) == "한");
    CHECK(prefix("한국", 2).empty());
    CHECK(prefix("한국", 6) == "한국");
    CHECK(length("한국 x") == 4);
}
