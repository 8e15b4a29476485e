// Entries and all the text they point to: what travels between stages and threads.
#pragma once

#include <arxgraph/core/entry/entry.hpp>

#include <functional>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace arxgraph {

/// Owns its entries and their text in one arena. Moves as one and is never copied; views stay valid across a move.
class EntryBatch {
public:
    EntryBatch();
    EntryBatch(EntryBatch&&) noexcept = default;
    EntryBatch& operator=(EntryBatch&&) noexcept = default;

    /// Copies the text into the batch.
    std::string_view keep(std::string_view text);

    /// Copies the list, not what its elements point to: keep that first.
    template <class T>
    std::span<const T> keep_list(std::span<const T> list) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (list.empty()) return {};
        std::pmr::polymorphic_allocator<> allocator{arena_.get()};
        T* copy = allocator.allocate_object<T>(list.size());
        std::uninitialized_copy(list.begin(), list.end(), copy);
        return {copy, list.size()};
    }
    template <class T>
    std::span<const T> keep_list(const std::vector<T>& list) {
        return keep_list(std::span<const T>{list});
    }

    /// The entry's views must point into this batch, or at text that outlives it.
    void add(const Entry& entry) { entries_.push_back(entry); }

    std::span<const Entry> entries() const noexcept { return entries_; }
    bool empty() const noexcept { return entries_.empty(); }

private:
    std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
    std::vector<Entry> entries_;
};

/// Takes batches in document order.
using EntrySink = std::function<void(EntryBatch&&)>;

}  // namespace arxgraph
