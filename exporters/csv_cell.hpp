// Fields of comma-separated values (RFC 4180): text in quotes, so that commas, quotes and line breaks stay text.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <string_view>

namespace arxgraph {

/// With quotes around it, `""` for each quote in it.
void write_csv_text(TextWriter& out, std::string_view text);

/// The same for Gephi, which undoes escapes of C: `\\` for each backslash, so that `\tau` is not a tab and `\"` no
/// quote.
void write_gephi_csv_text(TextWriter& out, std::string_view text);

/// True if a spreadsheet may run the text as a formula or a command: it begins with = + - @, a tab or a line break.
bool is_formula(std::string_view text) noexcept;

/// As write_csv_text, with an apostrophe before what is_formula: spreadsheets show the text and compute nothing.
void write_safe_csv_text(TextWriter& out, std::string_view text);

}  // namespace arxgraph
