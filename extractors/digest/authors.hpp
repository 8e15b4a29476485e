// The authors of a paper: one pair of parentheses, perhaps wrapped over several lines.
#pragma once

#include <arxgraph/extractors/digest/lines.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::digest {

struct AuthorList {
    std::vector<std::string> names{};
    std::size_t end{};          // the line after the list
    bool closed{};              // its closing parenthesis is there
    bool truncated{};           // "et al." or "and others" stood in it
    bool looks_right{};         // every part could be a name, and no sentence goes on behind them
    std::string_view behind{};  // what stands behind them in the line: ", NeurIPS 2024"
};

/// The text begins with '(', perhaps behind emphasis marks.
bool opens_authors(std::string_view text) noexcept;

/// Reads the list that opens at the front of line `at`. Stops at a line that cannot belong to it, and after 1,000 lines
/// or 256 KiB. Of a list that does not close, and whose lines are not all names, the first line is taken if it is.
AuthorList read_authors(Lines lines, std::size_t at);

/// The names between the parentheses: split at commas, semicolons, "and" and "&" outside inner parentheses; "Jr." and
/// the like and initials ("Smith, J.") stay with their names. `truncated` is set if the list says that it is not
/// complete.
std::vector<std::string> split_names(std::string_view inside, bool& truncated);

/// One to eight words that begin like a name, without signs of a sentence or an address.
bool looks_like_name(std::string_view name);

}  // namespace arxgraph::digest
