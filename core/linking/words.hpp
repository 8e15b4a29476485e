// The words of a text with what joins them, for finding names that are written with other hyphens, spaces or capitals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace arxgraph {

/// What stands before a word.
enum class Joint : std::uint8_t { none, space, hyphen };

struct Word {
    std::size_t begin{};  // bytes of the text
    std::size_t end{};
    Joint before{};     // `none` also where two words cannot be parts of one name: a comma, a blank line
    bool letters_of_east{};  // Han, kana or Hangul: no spaces tell where such a word ends, so it is part of no name
};

/// Fills `words` with the runs of letters and digits, in order. A full stop between digits and plus signs at a word's
/// end belong to it (`2.5`, `NeRF++`); Hangul behind Latin letters begins a new one (`TokLIP은`). Linear in the text.
void split_words(std::string_view text, std::vector<Word>& words);

inline constexpr std::uint64_t empty_hash = 0xCBF29CE484222325U;

/// The hash of a text and more text behind it (FNV-1a, 64 bits): equal for equal texts however they are cut.
constexpr std::uint64_t append_hash(std::uint64_t hash, std::string_view more) noexcept {
    for (const char c : more) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}
/// The same of the text folded.
std::uint64_t append_folded_hash(std::uint64_t hash, std::string_view more);

}  // namespace arxgraph
