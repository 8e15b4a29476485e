#include <arxgraph/core/text/slug.hpp>

#include <arxgraph/core/text/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <xxhash.h>

namespace arxgraph {

namespace {

struct CodePointRange {
    char32_t first{};
    char32_t last{};
};

/// Folded letters that XML 1.0, fourth edition, appendix B lists as Letter; a safe part of them.
constexpr std::array<CodePointRange, 25> name_letters{{
    {0xDF, 0xF6},     {0xF8, 0x131},    {0x14A, 0x17E},   {0x3AC, 0x3CE},   {0x430, 0x44F},   {0x451, 0x45C},
    {0x45E, 0x481},   {0x561, 0x586},   {0x5D0, 0x5EA},   {0x621, 0x63A},   {0x641, 0x64A},   {0x671, 0x6B7},
    {0x905, 0x939},   {0x985, 0x98C},   {0xB85, 0xB8A},   {0xE01, 0xE2E},   {0x10D0, 0x10F6}, {0x1EA0, 0x1EF9},
    {0x3041, 0x3094}, {0x30A1, 0x30FA}, {0x3105, 0x312C}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}, {0x3007, 0x3007},
    {0x3021, 0x3029},
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
}

}  // namespace

std::string slug(std::string_view folded, std::size_t max_bytes) {
    std::string result;
    bool pending = false;
    while (!folded.empty() && result.size() <= max_bytes) {
        const char32_t c = take_code_point(folded);
        if (!is_letter_or_digit(c)) {
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
