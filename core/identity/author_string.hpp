// A paper's authors as arXiv keeps them: all in one string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// `arxiv` gives what arXiv itself gives (`authors_parsed`), faults included; `corrected` also takes `;` and `\&` for
/// separators, knows more particles ("van den", "dos"), suffixes behind a comma and collaborations anywhere, drops
/// footnote marks (`$^1$`), decodes TeX before it splits, and leaves "C.-P." as it is.
enum class AuthorRules : std::uint8_t { corrected, arxiv };

struct ParsedAuthor {
    std::string keyname{};  // "van der Berg"; of collaborations and single names the whole
    std::string forenames{};
    std::string suffix{};  // "Jr.", "III"
    bool is_collaboration{};

    friend bool operator==(const ParsedAuthor&, const ParsedAuthor&) = default;
};

struct ParsedAuthors {
    std::vector<ParsedAuthor> authors{};
    bool truncated{};  // "et al", "and others", "(100 additional authors not shown)"
    bool ambiguous{};  // "Smith, John and Doe, Jane" may be two or four, and was taken for four
};

inline constexpr std::size_t longest_author_string = std::size_t{1} << 20;

/// What stands in parentheses, affiliations and their legends, is left out. Names are in normalisation form C, TeX
/// decoded. At most `longest_author_string` bytes are read. Linear. Source: arXiv's own author parser, as described in
/// its public code (arxiv-base, arxiv/authors).
ParsedAuthors parse_author_string(std::string_view text, AuthorRules rules = AuthorRules::corrected);

/// "Herbert Van de Sompel", "Neal J. Evans II".
std::string display_name(const ParsedAuthor& author);

}  // namespace arxgraph
