// An entry of one batch in another.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>

namespace arxgraph {

/// The entry with all its text and lists copied into the batch, to which it is not added. O(length of the entry).
Entry keep_entry(EntryBatch& batch, const Entry& entry);

}  // namespace arxgraph
