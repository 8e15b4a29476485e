// Invented words. A word can be taken apart into its syllables in one way only, so different numbers give different
// words.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph::bench {

/// A consonant, a vowel, perhaps a consonant.
inline constexpr std::string_view onsets = "bdfghklmnprstvwz";
inline constexpr std::array<std::string_view, 6> vowels{"a", "e", "i", "o", "u", "ia"};
inline constexpr std::array<std::string_view, 6> codas{"", "n", "r", "s", "l", "t"};
inline constexpr std::uint64_t syllable_count = onsets.size() * vowels.size() * codas.size();

/// The word of so many syllables and of this number, which is taken modulo syllable_count^syllables.
inline std::string spelt(std::uint64_t number, std::uint32_t syllables) {
    std::string word;
    for (; syllables > 0; --syllables) {
        word += onsets[number % onsets.size()];
        number /= onsets.size();
        word += vowels[number % vowels.size()];
        number /= vowels.size();
        word += codas[number % codas.size()];
        number /= codas.size();
    }
    return word;
}

/// As `spelt`; neighbours in number look nothing alike. Still one to one: the factor has none in common with the
/// modulus.
inline std::string coined(std::uint64_t number, std::uint32_t syllables) {
    std::uint64_t words = 1;
    for (std::uint32_t i = 0; i < syllables; ++i) words *= syllable_count;
    return spelt(number % words * 7'368'787 % words, syllables);
}

inline std::string capitalised(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

}  // namespace arxgraph::bench
