// Numbers for the terms of all papers, counted on all threads: each hash belongs to the shard of its first bits, and a
// shard is filled by one thread at a time.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace arxgraph {

/// A number is the shard in its first bits and the term's place within that shard in the others.
class TermNumbers {
public:
    static constexpr unsigned shard_bits = 6;
    static constexpr std::size_t shard_count = std::size_t{1} << shard_bits;
    static constexpr std::uint32_t none = UINT32_MAX;

    static std::size_t shard_of(std::uint64_t term) noexcept { return term >> (64U - shard_bits); }
    static std::uint64_t first_of(std::size_t shard) noexcept { return std::uint64_t{shard} << (64U - shard_bits); }

    /// Counts one more paper for a term and gives its number. Throws Error beyond 67 million terms in a shard.
    std::uint32_t count(std::uint64_t term);

    /// A term that several papers have.
    struct SharedTerms {
        std::vector<std::uint64_t> hashes{};  // ascending
        std::vector<std::uint32_t> papers{};  // how many have it
    };
    /// Numbers the terms that at least two papers have anew, in the order of their hashes.
    SharedTerms settle(unsigned threads);

    /// After settle(): the new number; `none` for a term of a single paper.
    std::uint32_t settled(std::uint32_t number) const noexcept {
        return shards_[number >> place_bits].settled[number & place_mask];
    }

private:
    static constexpr unsigned place_bits = 32 - shard_bits;
    static constexpr std::uint32_t place_mask = (std::uint32_t{1} << place_bits) - 1;

    struct Shard {
        boost::unordered_flat_map<std::uint64_t, std::uint32_t> places{};
        std::vector<std::uint32_t> papers{};   // by place
        std::vector<std::uint32_t> settled{};  // by place
    };
    std::array<Shard, shard_count> shards_{};
};

}  // namespace arxgraph
