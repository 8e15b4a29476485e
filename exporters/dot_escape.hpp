// Texts for DOT, in double quotes. Gephi, Graphviz, Boost and graph-tool differ in what they undo; this is what shows
// the same text in Graphviz and Gephi, and breaks in none.
#pragma once

#include <arxgraph/core/io/text_writer.hpp>

#include <cstddef>
#include <string_view>

namespace arxgraph {

/// Backslash and quote with a backslash before them, LF as \n, TAB as a space.
void write_dot_string(TextWriter& out, std::string_view text);

/// The same for what Graphviz draws: it decodes entities there, so `&` of what looks like one becomes `&amp;`.
void write_dot_label(TextWriter& out, std::string_view text);

/// For URL, which Graphviz copies into SVG as it is: every `&` becomes `&amp;`, and what would end or break an
/// attribute of XML there is percent-encoded.
void write_dot_url(TextWriter& out, std::string_view text);

/// The text itself if it has at most `most` code points, else its first most - 1: room for an ellipsis.
std::string_view shortened(std::string_view text, std::size_t most) noexcept;

}  // namespace arxgraph
