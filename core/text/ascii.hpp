// ASCII only: what identifiers, addresses and markup are made of. For words of languages see unicode.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

constexpr bool is_ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_ascii_letter(char c) noexcept {
    return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = ascii_lower(c);
    return lower;
}

inline bool starts_with_any_case(std::string_view text, std::string_view start) noexcept {
    if (text.size() < start.size()) return false;
    return std::equal(start.begin(), start.end(), text.begin(),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

/// Length of the run of ASCII letters and digits at the front.
inline std::size_t ascii_word(std::string_view text) noexcept {
    static constexpr std::array<bool, 256> in_words = [] {
        std::array<bool, 256> bytes{};
        for (unsigned c = 0; c < 128; ++c)
            bytes[c] = is_ascii_digit(static_cast<char>(c)) || is_ascii_letter(static_cast<char>(c));
        return bytes;
    }();
    std::size_t size = 0;
    while (size < text.size() && in_words[static_cast<unsigned char>(text[size])]) ++size;
    return size;
}

/// Removes the start if it is there; true if it was.
constexpr bool take_start(std::string_view& text, std::string_view start) noexcept {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}
inline bool take_start_any_case(std::string_view& text, std::string_view start) noexcept {
    if (!starts_with_any_case(text, start)) return false;
    text.remove_prefix(start.size());
    return true;
}

}  // namespace arxgraph
