// Our own entries as JSON Lines, schema arxgraph.entry/1: what `extract` prints.
#pragma once

#include <arxgraph/extractors/extractor.hpp>

#include <cstddef>

namespace arxgraph::entries {

inline constexpr std::size_t longest_record = std::size_t{16} << 20;  // bytes of a line
inline constexpr std::size_t most_items = 100'000;                    // of a list

Match sniff(const DocumentHead& head);
void extract(const Document& document, const EntrySink& sink, Diagnostics& diagnostics);

}  // namespace arxgraph::entries
