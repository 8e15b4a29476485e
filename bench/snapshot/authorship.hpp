// Who writes what: authors of papers as numbers, and the earlier paper that a paper follows.
#pragma once

#include <snapshot/random.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph::bench {

/// Simon's model: who has written much writes more, which gives papers an author a power law. A paper in two follows an
/// earlier one and takes up some of its authors, so that pairs write together again. New authors come at a fixed rate:
/// 1.2 a paper. Keeps 4 bytes an authorship.
class Authorship {
public:
    static constexpr std::uint32_t nobody = ~std::uint32_t{0};

    Authorship();

    struct Paper {
        std::span<const std::uint32_t> authors{};  // different ones, in order; until the next call
        std::uint32_t follows{nobody};             // an earlier paper
    };
    Paper next(Random& random);

private:
    std::uint32_t author_count(Random& random) const;
    std::uint32_t known_author(Random& random) const;
    std::span<const std::uint32_t> authors_of(std::uint32_t paper) const;
    std::uint32_t candidate(std::span<const std::uint32_t>& group, Random& random) const;
    std::uint32_t new_author();
    void add_author(std::span<const std::uint32_t>& group, Random& random);
    std::uint32_t paper_count() const { return static_cast<std::uint32_t>(begins_.size()); }

    WeightedChoice counts_;
    std::vector<std::uint32_t> authors_;      // of all papers, one after another
    std::vector<std::size_t> begins_;         // of each paper in authors_
    std::vector<std::uint32_t> last_papers_;  // of each author, counted from 1
};

}  // namespace arxgraph::bench
