#include <arxgraph/core/text/slug.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include "catch.hpp"
#include "core/text/unusual_text.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

using namespace arxgraph;

namespace {

struct Range {
    char32_t first{};
    char32_t last{};
};

/// NameChar of XML 1.0, fourth edition, appendix B, for the scripts that texts about papers are written in.
constexpr Range name_characters[]{// BaseChar
                                  {'A', 'Z'},
                                  {'a', 'z'},
                                  {0xC0, 0xD6},
                                  {0xD8, 0xF6},
                                  {0xF8, 0xFF},
                                  {0x100, 0x131},
                                  {0x134, 0x13E},
                                  {0x141, 0x148},
                                  {0x14A, 0x17E},
                                  {0x180, 0x1C3},
                                  {0x1CD, 0x1F0},
                                  {0x1F4, 0x1F5},
                                  {0x1FA, 0x217},
                                  {0x250, 0x2A8},
                                  {0x2BB, 0x2C1},
                                  {0x388, 0x38A},
                                  {0x38E, 0x3A1},
                                  {0x3A3, 0x3CE},
                                  {0x401, 0x40C},
                                  {0x40E, 0x44F},
                                  {0x451, 0x45C},
                                  {0x45E, 0x481},
                                  {0x490, 0x4C4},
                                  {0x531, 0x556},
                                  {0x561, 0x586},
                                  {0x5D0, 0x5EA},
                                  {0x5F0, 0x5F2},
                                  {0x621, 0x63A},
                                  {0x641, 0x64A},
                                  {0x671, 0x6B7},
                                  {0x6BA, 0x6BE},
                                  {0x6C0, 0x6CE},
                                  {0x905, 0x939},
                                  {0x958, 0x961},
                                  {0x985, 0x98C},
                                  {0x995, 0x9A8},
                                  {0xB85, 0xB8A},
                                  {0xE01, 0xE2E},
                                  {0xE30, 0xE30},
                                  {0xE32, 0xE33},
                                  {0xE40, 0xE45},
                                  {0x10D0, 0x10F6},
                                  {0x1E00, 0x1E9B},
                                  {0x1EA0, 0x1EF9},
                                  {0x3041, 0x3094},
                                  {0x30A1, 0x30FA},
                                  {0x3105, 0x312C},
                                  {0xAC00, 0xD7A3},
                                  // Ideographic
                                  {0x4E00, 0x9FA5},
                                  {0x3007, 0x3007},
                                  {0x3021, 0x3029},
                                  // CombiningChar
                                  {0x300, 0x345},
                                  {0x5B0, 0x5B9},
                                  {0x64B, 0x652},
                                  {0x670, 0x670},
                                  {0x901, 0x903},
                                  {0x93C, 0x93C},
                                  {0x93D, 0x93D},
                                  {0x93E, 0x94D},
                                  {0x962, 0x963},
                                  {0xE31, 0xE31},
                                  {0xE34, 0xE3A},
                                  {0xE47, 0xE4E},
                                  {0x302A, 0x302F},
                                  {0x3099, 0x309A},
                                  // Digit, Extender and the signs
                                  {'0', '9'},
                                  {0x660, 0x669},
                                  {0x6F0, 0x6F9},
                                  {0x966, 0x96F},
                                  {0xE50, 0xE59},
                                  {0x640, 0x640},
                                  {0xE46, 0xE46},
                                  {0x3005, 0x3005},
                                  {0x3031, 0x3035},
                                  {0x309D, 0x309E},
                                  {0x30FC, 0x30FE},
                                  {'-', '-'}};

bool is_name(std::string_view text) {
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (std::none_of(std::begin(name_characters), std::end(name_characters),
                         [&](const Range& range) { return c >= range.first && c <= range.last; }))
            return false;
    }
    return true;
}

}  // namespace

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

TEST_CASE("Marks of a word stay in it") {
    CHECK(slug("हिन्दी भाषा", 80) == "हिन्दी-भाषा");
    CHECK(slug("ภาษาไทย", 80) == "ภาษาไทย");
    CHECK(slug("スーパー", 80) == "スーパー");
    CHECK(slug("\u0E31", 80).empty());
}

TEST_CASE("Whatever the text, a slug is an NMTOKEN of XML 1.0, fourth edition, within its length") {
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text = "x";
        append_code_point(text, c);
        if (!is_name(slug(fold(text), 200)) || !is_name(slug(text, 200)))
            FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
    std::mt19937 random(5);
    for (int i = 0; i < 5'000; ++i) {
        const std::size_t longest = random() % 20;
        const std::string name = slug(fold(tests::unusual_text(random, random() % 30)), longest);
        CAPTURE(name, longest);
        REQUIRE(name.size() <= longest);
        REQUIRE(is_name(name));
        REQUIRE((name.empty() || (name.front() != '-' && name.back() != '-')));
    }
}

TEST_CASE("Hashes are eight digits and tell texts apart") {
    CHECK(hash8("a").size() == 8);
    CHECK(hash8("a") != hash8("b"));
    CHECK(hash8("") == hash8(""));
    CHECK(hash8("a").find_first_not_of("0123456789abcdef") == std::string::npos);
}
