// Texts numbered from 0, each once: the text in one pool, 8 to 16 bytes a text besides it.
#pragma once

#include <arxgraph/core/text/text_column.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph {

/// Open addressing over XXH3 (64 bits): half of the hash stands beside the number, so that a text is seldom compared in
/// vain. Fewer than 2^32 - 1 texts.
class StringTable {
public:
    /// The text's number; a new one if it is new.
    std::uint32_t number(std::string_view text) { return insert(text).first; }
    /// The number, and whether the text is new.
    std::pair<std::uint32_t, bool> insert(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const noexcept;

    std::string_view operator[](std::uint32_t number) const noexcept { return texts_[number]; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(texts_.size()); }
    /// The texts by number.
    TextColumn release() && { return std::move(texts_); }

private:
    struct Slot {
        std::uint32_t hash{};  // the upper half
        std::uint32_t next{};  // number + 1; 0: free
    };
    std::size_t slot_of(std::uint64_t hash, std::string_view text) const noexcept;
    void grow();

    TextColumn texts_;
    std::vector<Slot> slots_;  // a power of two
};

}  // namespace arxgraph
