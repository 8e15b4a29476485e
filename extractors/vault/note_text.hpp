// Obsidian's marks in a note's text: `#tags` and `[[links]]`.
#pragma once

#include <arxgraph/extractors/digest/lines.hpp>
#include <arxgraph/extractors/entry_draft.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace arxgraph::vault {

/// `#tag` and `#nested/tag` at the beginning of a word, with a letter in it, without '#'.
std::vector<std::string_view> find_tags(std::string_view line);

/// The names that `[[name]]`, `[[folder/name#heading|alias]]`, `![[name]]` and `[text](folder/name.md)` point to,
/// without folders' dots, heading and alias. `[[#heading]]` points to the note itself and is left out.
std::vector<std::string> find_note_links(std::string_view line);

/// Marks the lines of fenced code (``` or ~~~), whose signs mean nothing.
std::vector<bool> lines_of_code(digest::Lines lines);

/// `<english>` and `</english>` replaced by blanks.
std::string without_language_marks(std::string text);

}  // namespace arxgraph::vault
