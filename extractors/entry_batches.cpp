#include <arxgraph/extractors/entry_batches.hpp>

#include <utility>

namespace arxgraph {

void EntryBatches::add(const EntryDraft& draft) {
    arxgraph::add(batch_, draft);
    ++entries_;
    if (batch_.entries().size() == entries_per_batch) flush();
}

void EntryBatches::flush() {
    if (!batch_.empty()) sink_(std::exchange(batch_, EntryBatch{}));
}

}  // namespace arxgraph
