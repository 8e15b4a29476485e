#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/slug.hpp>
#include <arxgraph/core/text/unicode.hpp>

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace arxgraph {

namespace {

struct CodePointRange {
    char32_t first{};
    char32_t last{};
};

/// Folded characters that XML 1.0, fourth edition, appendix B lists among the characters of names (Letter, Digit,
/// CombiningChar, Extender); a safe part of them, in order.
constexpr std::array<CodePointRange, 48> name_letters{{
    {0xDF, 0xF6},     {0xF8, 0x131},    {0x134, 0x13E},   {0x141, 0x148},   {0x14A, 0x17E},   {0x180, 0x1C3},
    {0x250, 0x2A8},   {0x3AC, 0x3CE},   {0x430, 0x44F},   {0x451, 0x45C},   {0x45E, 0x481},   {0x561, 0x586},
    {0x5B0, 0x5B9},   {0x5D0, 0x5EA},   {0x5F0, 0x5F2},   {0x621, 0x63A},   {0x640, 0x652},   {0x660, 0x669},
    {0x670, 0x6B7},   {0x6BA, 0x6BE},   {0x6C0, 0x6CE},   {0x6F0, 0x6F9},   {0x901, 0x903},   {0x905, 0x939},
    {0x93C, 0x94D},   {0x958, 0x963},   {0x966, 0x96F},   {0x985, 0x98C},   {0x995, 0x9A8},   {0xB85, 0xB8A},
    {0xE01, 0xE2E},   {0xE30, 0xE3A},   {0xE40, 0xE4E},   {0xE50, 0xE59},   {0x10D0, 0x10F6}, {0x1E00, 0x1E9B},
    {0x1EA0, 0x1EF9}, {0x3005, 0x3005}, {0x3007, 0x3007}, {0x3021, 0x302F}, {0x3031, 0x3035}, {0x3041, 0x3094},
    {0x309D, 0x309E}, {0x30A1, 0x30FA}, {0x30FC, 0x30FE}, {0x3105, 0x312C}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3},
}};

bool is_name_letter(char32_t c) noexcept {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return std::any_of(name_letters.begin(), name_letters.end(),
                       [&](const CodePointRange& range) { return c >= range.first && c <= range.last; });
}

void append_hexadecimal(std::string& text, std::uint64_t value, int digits) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += hexadecimal[(value >> shift) & 0xFU];
}

void append_letter(std::string& slug, char32_t c) {
    if (is_name_letter(c)) {
        append_code_point(slug, c);
        return;
    }
    slug += 'u';
    append_hexadecimal(slug, c, c > 0xFFFF ? 5 : 4);
}

/// Cut at a '-' if there is one in the second half.
void cut(std::string& slug, std::size_t max_bytes) {
    if (slug.size() <= max_bytes) return;
    const std::size_t dash = slug.rfind('-', max_bytes);
    const bool between_words = dash != std::string::npos && dash >= max_bytes / 2;
    slug.resize(between_words ? dash : prefix(slug, max_bytes).size());
    if (slug.ends_with('-')) slug.pop_back();
}

}  // namespace

std::string slug(std::string_view folded, std::size_t max_bytes) {
    std::string result;
    bool pending = false;
    while (!folded.empty() && result.size() <= max_bytes) {
        if (const std::size_t size = ascii_word(folded); size > 0) {
            if (pending) result += '-';
            pending = false;
            result.append(folded.substr(0, size));
            folded.remove_prefix(size);
            continue;
        }
        const char32_t c = take_code_point(folded);
        if (!is_letter_or_digit(c) && (pending || result.empty() || !is_mark(c))) {
            pending = !result.empty();
            continue;
        }
        if (pending) result += '-';
        pending = false;
        append_letter(result, c);
    }
    cut(result, max_bytes);
    return result;
}

std::string hash8(std::string_view text) {
    std::string digits;
    append_hexadecimal(digits, XXH3_64bits(text.data(), text.size()) & 0xFFFFFFFFU, 8);
    return digits;
}

}  // namespace arxgraph
