// The text of a field's value as people read it.
#pragma once

#include <arxgraph/core/text/tex.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::bibtex {

/// Without TeX, and in one line.
std::string plain_text(std::string_view value, TexContext context);
/// As plain_text; `~` is a space unless there is an address, of which it may be a part.
std::string plain_prose(std::string_view paragraph);

/// What addresses and ids are looked for in: `\url{…}` without its dress, `\_` as `_`, `{` and `}` as spaces. Every
/// line stays a line.
std::string address_text(std::string_view value);

/// The parts between blank lines and `\par`, as they stand.
std::vector<std::string_view> paragraphs_of(std::string_view value);

/// Splits where one of the separators stands in no braces.
std::vector<std::string_view> split_outside_braces(std::string_view value, std::string_view separators);

}  // namespace arxgraph::bibtex
