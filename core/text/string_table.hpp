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

/// Open addressing over half of XXH3's 64 bits, which stand beside the number: a text is seldom compared in vain, and
/// none is read when the table grows. Fewer than 2^32 - 1 texts.
class StringTable {
public:
    /// Of a text; whoever will look for many texts can say so early, for memory is slow.
    static std::uint32_t hash(std::string_view text) noexcept;
    void expect(std::uint32_t hash) const noexcept {
        if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    }

    /// The text's number; a new one if it is new.
    std::uint32_t number(std::string_view text) { return insert(text).first; }
    /// The number, and whether the text is new.
    std::pair<std::uint32_t, bool> insert(std::string_view text) { return insert(text, hash(text)); }
    std::pair<std::uint32_t, bool> insert(std::string_view text, std::uint32_t hash);
    /// A number for a text that is known to be new, and that nobody will look for.
    std::uint32_t append(std::string_view text) {
        texts_.push_back(text);
        return size() - 1;
    }
    std::optional<std::uint32_t> find(std::string_view text) const noexcept;

    std::string_view operator[](std::uint32_t number) const noexcept { return texts_[number]; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(texts_.size()); }
    /// The texts by number.
    TextColumn release() && { return std::move(texts_); }
    /// Texts are no longer looked for, only read by number; all are taken for new.
    void forget_hashes() {
        slots_ = std::vector<Slot>();
        taken_ = 0;
    }

private:
    struct Slot {
        std::uint32_t hash{};
        std::uint32_t next{};  // number + 1; 0: free
    };
    std::size_t slot_of(std::uint32_t hash, std::string_view text) const noexcept;
    void grow();

    TextColumn texts_;
    std::vector<Slot> slots_;  // a power of two
    std::uint32_t taken_{};    // of the slots
};

}  // namespace arxgraph
