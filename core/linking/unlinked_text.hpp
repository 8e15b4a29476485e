// A text without its links and tags, so that what only they say is not taken for something that the text says.
#pragma once

#include <string>
#include <string_view>

namespace arxgraph {

/// The text with a bar in place of each byte of
///   `[[note links]]` with their aliases, `[words](target)` with their words, wherever they lead,
///   URLs, arXiv ids and DOIs (find_links), addresses without a scheme that have a path (`github.com/a/b`),
///   `#tags` at the beginning of a word, TeX commands' names.
/// As long as the text, so that places stay what they are. Linear in the text.
std::string without_links(std::string_view text);

}  // namespace arxgraph
