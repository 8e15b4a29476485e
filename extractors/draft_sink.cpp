#include <arxgraph/extractors/draft_sink.hpp>

#include <utility>

namespace arxgraph {

void DraftSink::add(const EntryDraft& draft) {
    arxgraph::add(batch_, draft);
    ++entries_;
    if (batch_.entries().size() == entries_per_batch) flush();
}

void DraftSink::flush() {
    if (!batch_.empty()) sink_(std::exchange(batch_, EntryBatch{}));
}

}  // namespace arxgraph
