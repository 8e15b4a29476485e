// The guard at the door of the graph: what no output format can hold does not get in, whoever made the entry.
#pragma once

#include <arxgraph/core/entry/entry_batch.hpp>

namespace arxgraph {

/// The entry with every text clean (is_clean). Text that had to change is kept in `batch`; the rest is shared.
Entry clean_entry(const Entry& entry, EntryBatch& batch);

}  // namespace arxgraph
