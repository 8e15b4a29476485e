// arXiv's categories, and which of them a paper is in.
#pragma once

#include <snapshot/random.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace arxgraph::bench {

inline constexpr std::size_t category_count = 163;

class Categories {
public:
    Categories();

    /// By how many papers are in it.
    std::uint32_t primary(Random& random) const { return primaries_.draw(random); }
    /// As a record states them: the primary one first, then 0 … 4 others, near ones more often. 1.77 at the mean. Of
    /// two codes for one class the other follows, as arXiv lists them; an archive of former years is followed by its
    /// successor.
    std::string listed(std::uint32_t primary, Random& random) const;

private:
    std::uint32_t other(std::uint32_t category, Random& random) const;

    WeightedChoice primaries_;
};

}  // namespace arxgraph::bench
