// How arXiv lays out the text of its fields.
#pragma once

#include <arxgraph/extractors/entry_draft.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// A field that was wrapped: runs of white space become one space.
std::string unwrapped(std::string_view text);

/// An abstract: lines are joined, a blank line or an indented one begins a paragraph; paragraphs are parted by a blank
/// line.
std::string paragraphs(std::string_view text);

/// A text in a message: clean, in one line, not long.
std::string brief(std::string_view text);

/// The DOI field holds one or several, parted by white space, `;` or `,`: the first is the paper's own, the others are
/// links on that line.
void state_dois(std::string_view field, std::uint32_t line, EntryDraft& draft);

}  // namespace arxgraph
