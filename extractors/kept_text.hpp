// Text on its way into a batch: clean, trimmed, and with names and titles in one spelling.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>

#include <string_view>

namespace arxgraph {

/// Clean, without white space at its ends.
std::string_view keep_text(EntryBatch& batch, std::string_view text);
/// Clean, in normalisation form C, in one line.
std::string_view keep_phrase(EntryBatch& batch, std::string_view text);

}  // namespace arxgraph
