// Paper digests: plain text or Markdown, a title, authors in parentheses, an abstract, commentary, a line of tags.
// The grammar is in docs/digest.md.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>

namespace arxgraph::digest {

inline constexpr std::size_t most_authors = 10'000;  // of one entry, as the next two
inline constexpr std::size_t most_tags = 1'000;
inline constexpr std::size_t most_links = 100'000;

/// Looks at the first 64 KiB.
Match sniff(const Document& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::digest
