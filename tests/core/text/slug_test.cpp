#include <arxgraph/core/text/slug.hpp>

#include <arxgraph/core/text/unicode.hpp>

#include "catch.hpp"

#include <cstdint>
#include <string>

using namespace arxgraph;

TEST_CASE("A slug is the words, joined") {
    CHECK(slug("yang yue", 80) == "yang-yue");
    CHECK(slug("  scalable: chain  of thoughts! ", 80) == "scalable-chain-of-thoughts");
    CHECK(slug("김철수", 80) == "김철수");
    CHECK(slug("李 雷", 80) == "李-雷");
    CHECK(slug("!?", 80).empty());
    CHECK(slug("", 80).empty());
}

TEST_CASE("A long slug is cut between words, a long word between letters") {
    CHECK(slug("one two three four", 13) == "one-two-three");
    CHECK(slug("one two three four", 15) == "one-two-three");
    CHECK(slug("aaaaaaaaaaaaaaaaaaaa", 8) == "aaaaaaaa");
    CHECK(slug("김철수김철수", 8) == "김철");
}

TEST_CASE("Letters that old XML names do not know are written out and stay apart") {
    CHECK(slug("𠮷田", 80) == "u20bb7田");
    CHECK(slug("𠮷田", 80) != slug("吉田", 80));
}

TEST_CASE("Every letter and digit gives name characters of XML 1.0, fourth edition") {
    for (char32_t c = 1; c < 0x30000; ++c) {
        if ((c >= 0xD800 && c <= 0xDFFF) || !is_letter_or_digit(c)) continue;
        std::string text;
        append_code_point(text, c);
        const std::string name = slug(fold(text), 200);
        for (std::string_view rest = name; !rest.empty();) {
            const char32_t n = take_code_point(rest);
            // Ranges of BaseChar and Ideographic that are safe to state here; nothing above the BMP and no marks.
            const bool ascii = n == '-' || (n >= '0' && n <= '9') || (n >= 'a' && n <= 'z');
            if (ascii) continue;
            CAPTURE(static_cast<std::uint32_t>(n));
            REQUIRE(n >= 0xC0);
            REQUIRE((n <= 0x9FA5 || (n >= 0xAC00 && n <= 0xD7A3)));
            REQUIRE(is_letter_or_digit(n));
        }
    }
}

TEST_CASE("Hashes are eight digits and tell texts apart") {
    CHECK(hash8("a").size() == 8);
    CHECK(hash8("a") != hash8("b"));
    CHECK(hash8("") == hash8(""));
    CHECK(hash8("a").find_first_not_of("0123456789abcdef") == std::string::npos);
}
