// How far a reading is, counted by all threads that read.
#pragma once

#include <arxgraph/extractors/source.hpp>

#include <atomic>
#include <cstdint>

namespace arxgraph {

/// Tells the progress of each change; does nothing if nobody listens.
class ReadingMeter {
public:
    /// The listener outlives the meter.
    ReadingMeter(const SourceProgress& listener, std::uint64_t known_bytes)
        : listener_(listener), known_bytes_(known_bytes) {}

    void add_bytes(std::uint64_t more) {
        bytes_.fetch_add(more, std::memory_order_relaxed);
        tell();
    }
    void add_entries(std::uint64_t more) {
        entries_.fetch_add(more, std::memory_order_relaxed);
        tell();
    }

private:
    void tell() const {
        if (!listener_) return;
        listener_({.bytes = bytes_.load(std::memory_order_relaxed),
                   .known_bytes = known_bytes_,
                   .entries = entries_.load(std::memory_order_relaxed)});
    }

    const SourceProgress& listener_;
    std::uint64_t known_bytes_;
    std::atomic<std::uint64_t> bytes_{};
    std::atomic<std::uint64_t> entries_{};
};

}  // namespace arxgraph
