// Entries of a document on their way to a sink, batch by batch.
#pragma once

#include <arxgraph/extractors/entry_draft.hpp>

#include <cstddef>

namespace arxgraph {

inline constexpr std::size_t entries_per_batch = 256;

class EntryBatches {
public:
    /// The sink is the caller's.
    explicit EntryBatches(const EntrySink& sink) noexcept : sink_(sink) {}

    /// Hands a batch over once it is full.
    void add(const EntryDraft& draft);
    /// Hands over what is left. Call it at the end.
    void flush();
    /// Of all batches.
    std::size_t entries() const noexcept { return entries_; }

private:
    const EntrySink& sink_;
    EntryBatch batch_;
    std::size_t entries_{};
};

}  // namespace arxgraph
