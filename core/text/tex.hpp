// TeX in metadata, as Unicode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// Where a text stands: `~` is a space in names and titles, and a sign of its own in other text, as in addresses.
enum class TexContext : std::uint8_t { name, title, text };

struct DecodedTex {
    std::string text{};            // in normalisation form C
    std::size_t unknown_macros{};  // kept as they were
};

inline constexpr std::size_t longest_tex = std::size_t{64} * 1024;
inline constexpr std::size_t deepest_tex = 16;

/// Accents (`\'e`, `\c{c}`, `\v Cech`, also over `\i` and over one another), letters (`\ss`, `{\o}`), quotes, dashes,
/// escaped signs; braces go, emphasis leaves its content. Mathematics between dollars stays as it is, as does a dollar
/// alone. What arXiv's own decoder leaves half done (`\'ı`, `{ö}`) is done. Unknown macros, groups nested deeper than
/// `deepest_tex` and bytes beyond `longest_tex` stay as they are. Linear. Source: LaTeX2e's font encodings (TS1, T1)
/// for letters and accents; Unicode's canonical composition for the pairs.
DecodedTex decode_tex(std::string_view tex, TexContext context);

/// True if the text is one line of ASCII that decoding, normalising and collapsing its spaces leave as it is: words
/// parted by single spaces, nothing that is TeX. Most metadata is; one pass by a table. False says nothing.
bool is_plain_line(std::string_view text) noexcept;

}  // namespace arxgraph
