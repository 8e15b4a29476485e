#include <arxgraph/core/text/string_table.hpp>

#include <xxhash.h>

#include <algorithm>
#include <bit>

namespace arxgraph {

namespace {

constexpr std::size_t first_slots = 64;

// How many texts before its turn a text's slot is asked for, and the text that stands there.
constexpr std::size_t slots_ahead = 24;
constexpr std::size_t texts_ahead = 8;

std::uint32_t hash_of(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()) >> 32U);
}

}  // namespace

/// Where the text stands, or the free slot where it would.
std::size_t StringTable::slot_of(std::uint32_t hash, std::string_view text) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].next != 0 && (slots_[at].hash != hash || texts_[slots_[at].next - 1] != text))
        at = (at + 1) & mask;
    return at;
}

/// Keeps a third of the slots free.
void StringTable::grow() {
    if (slots_.size() <= std::size_t{taken_} + taken_ / 2 + 1) resize(std::max(first_slots, 2 * slots_.size()));
}

void StringTable::expect(std::size_t texts) {
    const std::size_t taken = taken_ + texts;
    if (const std::size_t slots = std::bit_ceil(taken + taken / 2 + 2); slots > slots_.size()) resize(slots);
}

void StringTable::resize(std::size_t slots) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.next == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].next != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

std::pair<std::uint32_t, bool> StringTable::insert(std::string_view text) {
    return insert(text, hash_of(text));
}

std::pair<std::uint32_t, bool> StringTable::insert(std::string_view text, std::uint32_t hash) {
    grow();
    Slot& slot = slots_[slot_of(hash, text)];
    if (slot.next != 0) return {slot.next - 1, false};
    texts_.push_back(text);
    slot = {.hash = hash, .next = size()};
    ++taken_;
    return {size() - 1, true};
}

std::optional<std::uint32_t> StringTable::find(std::string_view text) const noexcept {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[slot_of(hash_of(text), text)];
    return slot.next == 0 ? std::nullopt : std::optional{slot.next - 1};
}

void StringTable::expect_slot(std::uint32_t hash) const noexcept {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

void StringTable::expect_text(std::uint32_t hash) const noexcept {
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    if (slot.next != 0 && slot.hash == hash) __builtin_prefetch(texts_[slot.next - 1].data());
}

void StringTable::number_all(std::span<const std::string_view> texts, std::span<std::uint32_t> numbers) {
    grow();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        numbers[i] = hash_of(texts[i]);  // until its turn comes
        expect_slot(numbers[i]);
        if (i >= slots_ahead - texts_ahead) expect_text(numbers[i - (slots_ahead - texts_ahead)]);
        if (i >= slots_ahead) numbers[i - slots_ahead] = insert(texts[i - slots_ahead], numbers[i - slots_ahead]).first;
    }
    for (std::size_t i = texts.size() - std::min(texts.size(), slots_ahead); i < texts.size(); ++i)
        numbers[i] = insert(texts[i], numbers[i]).first;
}

}  // namespace arxgraph
