// The prose of an entry: which lines make a paragraph, which is the abstract, which are notes.
#pragma once

#include <arxgraph/extractors/digest/lines.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::digest {

enum class Role : std::uint8_t { abstract, note };

struct Paragraph {
    std::string text{};
    std::string_view language{};  // BCP 47, in static storage
    Role role = Role::note;
};

/// Whether a first paragraph in Latin script that nothing marks is the abstract.
enum class Unmarked : std::uint8_t { abstract, note };

/// Where blank lines part the body, the lines between them are one paragraph, except list items and a change of
/// language; else every line is a paragraph, except that a line which goes on in lower case continues an unfinished
/// one. The abstract is what is labelled so; else the first quoted lines; else the first paragraph, unless it is
/// written in another script than Latin: that is commentary, as it is with Unmarked::note.
std::vector<Paragraph> read_paragraphs(Lines lines, std::span<const std::size_t> body,
                                       Unmarked unmarked = Unmarked::abstract);

}  // namespace arxgraph::digest
