// Texts numbered from 0, each once: the text in one pool, 8 to 16 bytes a text besides it.
#pragma once

#include <arxgraph/core/text/text_column.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace arxgraph {

/// Open addressing over half of XXH3's 64 bits, which stand beside the number: a text is seldom compared in vain, and
/// none is read when the table grows. Fewer than 2^32 - 1 texts.
class StringTable {
public:
    /// The text's number; a new one if it is new.
    std::uint32_t number(std::string_view text) { return insert(text).first; }
    /// The number, and whether the text is new.
    std::pair<std::uint32_t, bool> insert(std::string_view text);
    /// The numbers of many texts, each as `number` would give it after those before it: several times as fast, as
    /// memory is asked early for what the next texts need. As many numbers as texts.
    void number_all(std::span<const std::string_view> texts, std::span<std::uint32_t> numbers);
    /// A number for a text that is known to be new, and that nobody will look for.
    std::uint32_t append(std::string_view text) {
        texts_.push_back(text);
        return size() - 1;
    }
    /// So many texts more are to be inserted: it grows now, not on the way.
    void expect(std::size_t texts);
    /// Room for texts that are appended or inserted; see TextColumn::reserve.
    void reserve(std::size_t texts, std::size_t bytes) { texts_.reserve(texts, bytes); }
    std::size_t bytes() const noexcept { return texts_.bytes().size(); }
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
    std::pair<std::uint32_t, bool> insert(std::string_view text, std::uint32_t hash);
    std::size_t slot_of(std::uint32_t hash, std::string_view text) const noexcept;
    void expect_slot(std::uint32_t hash) const noexcept;
    void expect_text(std::uint32_t hash) const noexcept;
    void grow();
    void resize(std::size_t slots);

    TextColumn texts_;
    std::vector<Slot> slots_;  // a power of two
    std::uint32_t taken_{};    // of the slots
};

}  // namespace arxgraph
