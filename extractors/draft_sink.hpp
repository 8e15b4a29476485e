// Entries one at a time in, batches out.
#pragma once

#include <arxgraph/extractors/entry_draft.hpp>

#include <cstddef>

namespace arxgraph {

class DraftSink {
public:
    /// The sink is the caller's.
    explicit DraftSink(const EntrySink& sink) : sink_(sink) {}

    /// Hands over a batch whenever one is full.
    void add(const EntryDraft& draft);
    /// Hands over what is left: call it at the end.
    void flush();
    /// How many there were.
    std::size_t entries() const noexcept { return entries_; }

private:
    static constexpr std::size_t entries_per_batch = 256;
    const EntrySink& sink_;
    EntryBatch batch_;
    std::size_t entries_{};
};

}  // namespace arxgraph
