// Papers as sparse unit vectors over features of one kind, and the papers that share a feature: dot products of one
// paper with all others are cosines.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace arxgraph {

struct Feature {
    std::uint32_t id{};
    float weight{};  // > 0
};

/// Columns: rows of features by paper, and postings by feature. Both sorted by id.
class SparseIndex {
public:
    /// One row a paper; each feature at most once in a row, sorted by id. Rows are scaled to length 1. Features that
    /// are in more than `most_papers` rows keep their part of the length, but do not bring papers together.
    SparseIndex(std::vector<std::vector<Feature>> rows, std::uint32_t most_papers);

    /// Adds weight times weight to add(other_paper, product) for each feature that another paper shares, in the order
    /// of features: two papers get the same sum from either side. O(postings of the paper's features).
    template <class Add>
    void for_each_product(std::uint32_t paper, Add&& add) const {
        for (std::uint32_t i = row_begin_[paper]; i < row_begin_[paper + 1]; ++i) {
            const Feature feature = features_[i];
            for (std::uint32_t j = posting_begin_[feature.id]; j < posting_begin_[feature.id + 1]; ++j)
                if (postings_[j].id != paper) add(postings_[j].id, feature.weight * postings_[j].weight);
        }
    }

private:
    std::vector<std::uint32_t> row_begin_;
    std::vector<Feature> features_;
    std::vector<std::uint32_t> posting_begin_;
    std::vector<Feature> postings_;  // id is the paper
};

}  // namespace arxgraph
