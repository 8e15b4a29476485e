// Paper digests: plain text or Markdown, a title, authors in parentheses, an abstract, commentary, a line of tags.
// The grammar is told where it is read: lines.hpp (dress, tags, rules), dates.hpp, title.hpp, authors.hpp, segments.hpp
// (where an entry begins and ends), paragraphs.hpp and labels.hpp (abstract and commentary).
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>

namespace arxgraph::digest {

inline constexpr std::size_t most_authors = 10'000;  // of one entry, as the next two
inline constexpr std::size_t most_tags = 1'000;
inline constexpr std::size_t most_links = 100'000;

/// Looks at the first 64 KiB.
Match sniff(const DocumentHead& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::digest
