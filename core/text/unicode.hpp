// UTF-8 in and out, cleaning of what no format can hold, and the folding that keys are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arxgraph {

inline constexpr char32_t replacement_character = U'\uFFFD';

/// Reads the code point at the front of `text` and removes it; an ill-formed sequence gives U+FFFD and removes its
/// maximal subpart (Unicode 15, 3.9, "U+FFFD Substitution of Maximal Subparts"). `text` must not be empty.
char32_t take_code_point(std::string_view& text) noexcept;
void append_code_point(std::string& text, char32_t code_point);

/// True if the text is well-formed UTF-8 and holds nothing that an output format forbids: no C0 or C1 control but TAB
/// and LF, no DEL, no noncharacter (XML 1.0 excludes U+FFFE and U+FFFF only; the others are meant for no text either).
bool is_clean(std::string_view text) noexcept;

struct CleanText {
    std::string text{};
    std::size_t ill_formed{};        // sequences replaced by U+FFFD
    std::size_t controls{};          // controls replaced by a space, noncharacters by U+FFFD
    std::size_t first_ill_formed{};  // byte offset in the input, if any
    std::size_t first_control{};     // byte offset in the input, if any
};
/// CRLF and CR become LF; a leading byte order mark is dropped; what is_clean forbids is replaced.
CleanText clean(std::string_view text);

/// Runs of white space (Unicode's, and U+200B) become one space; none is left at the ends.
std::string collapse_spaces(std::string_view text);
/// True only for what collapse_spaces leaves as it is, and for all such text that is printable ASCII.
bool is_collapsed_ascii(std::string_view text) noexcept;
std::string_view trim(std::string_view text) noexcept;

/// Normalisation form C.
std::string nfc(std::string_view text);

/// What titles, names and tags are compared by: NFKC, case folded, diacritics of Latin and Greek letters removed, and
/// ß ø ł æ œ đ ð þ ħ ı spelt in ASCII. Marks of other scripts stay: they tell words apart there; variation selectors,
/// which only choose a glyph, go. Folding what is folded changes nothing.
std::string fold(std::string_view text);

bool is_letter(char32_t code_point) noexcept;
bool is_letter_or_digit(char32_t code_point) noexcept;
/// A mark that is part of a word's spelling once a letter stands before it: vowel signs, points, accents.
bool is_mark(char32_t code_point) noexcept;
/// Counts code points.
std::size_t length(std::string_view text) noexcept;
/// The longest prefix of whole code points within `bytes` bytes.
std::string_view prefix(std::string_view text, std::size_t bytes) noexcept;

}  // namespace arxgraph
