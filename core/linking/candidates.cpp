#include <arxgraph/core/linking/candidates.hpp>

namespace arxgraph {

namespace {

constexpr std::size_t fewest_slots = 1024;
constexpr std::uint32_t golden = 0x9E3779B9;  // 2^32 over the golden ratio: Knuth, TAOCP 3, section 6.4

}  // namespace

Candidates::Candidates() : slots_(fewest_slots, empty) {}

/// Where the paper is, or would be.
std::size_t Candidates::slot_of(NodeId paper) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (paper.index * golden >> 7U) & mask;
    while (slots_[slot] != empty && all_[slots_[slot]].paper != paper) slot = (slot + 1) & mask;
    return slot;
}

Candidate& Candidates::at(NodeId paper) {
    std::size_t slot = slot_of(paper);
    if (slots_[slot] != empty) return all_[slots_[slot]];
    if (2 * (all_.size() + 1) > slots_.size()) {
        grow();
        slot = slot_of(paper);
    }
    slots_[slot] = static_cast<std::uint32_t>(all_.size());
    return all_.emplace_back(Candidate{.paper = paper});
}

const Candidate* Candidates::find(NodeId paper) const noexcept {
    const std::uint32_t row = slots_[slot_of(paper)];
    return row == empty ? nullptr : &all_[row];
}

void Candidates::grow() {
    slots_.assign(slots_.size() * 2, empty);
    for (std::uint32_t row = 0; row < all_.size(); ++row) slots_[slot_of(all_[row].paper)] = row;
}

void Candidates::clear() noexcept {
    // From the last to the first, so that nothing is looked for behind an emptied slot.
    for (std::size_t row = all_.size(); row > 0; --row) slots_[slot_of(all_[row - 1].paper)] = empty;
    all_.clear();
}

}  // namespace arxgraph
