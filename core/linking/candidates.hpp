// The papers that a search has come upon, and how similar each is by each signal, while it adds up.
#pragma once

#include <arxgraph/core/graph/ids.hpp>
#include <arxgraph/core/graph/signal.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

struct Candidate {
    NodeId paper{};
    SignalScores similarity{};  // by signal, in [0, 1] once all has added up
};

/// A hash table with open addressing that is cleared in the time that it was filled in. Candidates stand in the order
/// in which they were found.
class Candidates {
public:
    Candidates();

    /// The candidate of a paper, a new one if it is not there. Valid until the next call.
    Candidate& at(NodeId paper);
    /// Null if it is not there.
    const Candidate* find(NodeId paper) const noexcept;
    void add(NodeId paper, Signal signal, float more) { at(paper).similarity[index_of(signal)] += more; }

    std::span<Candidate> all() noexcept { return all_; }
    std::span<const Candidate> all() const noexcept { return all_; }
    void clear() noexcept;

private:
    static constexpr std::uint32_t empty = UINT32_MAX;
    std::size_t slot_of(NodeId paper) const noexcept;
    void grow();

    std::vector<Candidate> all_;
    std::vector<std::uint32_t> slots_;  // rows of all_; a power of two, at most half of them taken
};

}  // namespace arxgraph
