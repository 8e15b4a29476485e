#include <arxgraph/core/text/string_table.hpp>

#include <xxhash.h>

namespace arxgraph {

namespace {

constexpr std::size_t first_slots = 64;

std::uint64_t hash_of(std::string_view text) noexcept {
    return XXH3_64bits(text.data(), text.size());
}
std::uint32_t upper_half(std::uint64_t hash) noexcept {
    return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

/// Where the text stands, or the free slot where it would.
std::size_t StringTable::slot_of(std::uint64_t hash, std::string_view text) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].next != 0 && (slots_[at].hash != upper_half(hash) || texts_[slots_[at].next - 1] != text))
        at = (at + 1) & mask;
    return at;
}

/// Keeps a third of the slots free.
void StringTable::grow() {
    if (slots_.size() > texts_.size() + texts_.size() / 2 + 1) return;
    slots_.assign(slots_.empty() ? first_slots : 2 * slots_.size(), {});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::uint64_t hash = hash_of(texts_[number]);
        std::size_t at = hash & mask;
        while (slots_[at].next != 0) at = (at + 1) & mask;
        slots_[at] = {.hash = upper_half(hash), .next = number + 1};
    }
}

std::pair<std::uint32_t, bool> StringTable::insert(std::string_view text) {
    grow();
    const std::uint64_t hash = hash_of(text);
    Slot& slot = slots_[slot_of(hash, text)];
    if (slot.next != 0) return {slot.next - 1, false};
    texts_.push_back(text);
    slot = {.hash = upper_half(hash), .next = size()};
    return {size() - 1, true};
}

std::optional<std::uint32_t> StringTable::find(std::string_view text) const noexcept {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[slot_of(hash_of(text), text)];
    return slot.next == 0 ? std::nullopt : std::optional{slot.next - 1};
}

}  // namespace arxgraph
