// Random numbers that are the same on every machine: whole numbers only, no distribution of the standard library.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace arxgraph::bench {

/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").
constexpr std::uint64_t mixed(std::uint64_t number) noexcept {
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31);
}

class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : state_(mixed(seed)) {}

    std::uint32_t next() noexcept { return static_cast<std::uint32_t>(mixed(state_ += 0x9E3779B97F4A7C15U) >> 32); }
    /// 0 … count - 1.
    std::uint32_t below(std::uint32_t count) noexcept {
        return static_cast<std::uint32_t>((std::uint64_t{next()} * count) >> 32);
    }
    std::uint32_t between(std::uint32_t first, std::uint32_t last) noexcept { return first + below(last - first + 1); }
    bool chance(std::uint32_t per_mille) noexcept { return below(1000) < per_mille; }
    template <class List>
    const auto& one_of(const List& list) noexcept {
        return list[below(static_cast<std::uint32_t>(list.size()))];
    }

private:
    std::uint64_t state_;
};

/// Draws the place of an item in proportion to its weight. O(1) where no weight is far below the mean.
class WeightedChoice {
public:
    /// Their sum is more than 0 and less than 2^32.
    explicit WeightedChoice(const std::vector<std::uint64_t>& weights) {
        std::uint64_t total = 0;
        for (const std::uint64_t weight : weights) total += weight;
        std::uint64_t sum = 0;
        for (const std::uint64_t weight : weights) {
            sum += weight;
            bounds_.push_back((sum << 32) / std::max<std::uint64_t>(total, 1));
        }
        std::size_t at = 0;
        for (std::uint64_t slot = 0; slot < slots; ++slot) {
            while (bounds_[at] <= slot << 16) ++at;
            starts_.push_back(static_cast<std::uint32_t>(at));
        }
    }

    std::uint32_t draw(Random& random) const noexcept {
        const std::uint32_t drawn = random.next();
        std::uint32_t at = starts_[drawn >> 16];
        while (bounds_[at] <= drawn) ++at;
        return at;
    }

private:
    static constexpr std::uint64_t slots = std::uint64_t{1} << 16;
    std::vector<std::uint64_t> bounds_;  // item i is drawn below bounds_[i], out of 2^32
    std::vector<std::uint32_t> starts_;  // the first item that a draw with these upper 16 bits may give
};

/// Zipf's law: the item of rank r = 1, 2 … has weight 1 / (r + shift).
inline WeightedChoice zipf(std::size_t items, std::size_t shift = 0) {
    std::vector<std::uint64_t> weights;
    for (std::size_t rank = 1; rank <= items; ++rank) weights.push_back((std::uint64_t{1} << 28) / (rank + shift));
    return WeightedChoice(weights);
}

}  // namespace arxgraph::bench
