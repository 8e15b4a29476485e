// RIS, the lines of tags that reference managers and publishers exchange: `TY  - JOUR` … `ER  - `. docs/sources.md says
// which tag goes where.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>

namespace arxgraph::ris {

inline constexpr std::size_t longest_record = std::size_t{1} << 20;  // bytes, as of a line

/// A record begins at TY and ends at ER. Without ER it ends where the next begins, without TY it is left out; both are
/// reported with a line. The two blanks before the dash may be fewer and the tag in lower case; lines without a tag go
/// on with the field before them.
Match sniff(const DocumentHead& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::ris
