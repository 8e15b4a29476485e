#include <arxgraph/core/linking/sparse_index.hpp>

#include <cmath>
#include <numeric>

namespace arxgraph {

namespace {

void scale_to_unit_length(std::vector<Feature>& row) {
    double squares = 0;
    for (const Feature& feature : row) squares += double{feature.weight} * double{feature.weight};
    if (squares <= 0) return;
    const double length = std::sqrt(squares);
    for (Feature& feature : row) feature.weight = static_cast<float>(feature.weight / length);
}

std::vector<std::uint32_t> count_papers(const std::vector<std::vector<Feature>>& rows) {
    std::vector<std::uint32_t> papers;
    for (const auto& row : rows)
        for (const Feature& feature : row) {
            if (feature.id >= papers.size()) papers.resize(std::size_t{feature.id} + 1);
            ++papers[feature.id];
        }
    return papers;
}

}  // namespace

SparseIndex::SparseIndex(std::vector<std::vector<Feature>> rows, std::uint32_t most_papers) {
    const std::vector<std::uint32_t> papers = count_papers(rows);
    const auto joins = [&](std::uint32_t id) { return papers[id] > 1 && papers[id] <= most_papers; };
    posting_begin_.assign(papers.size() + 1, 0);
    for (std::uint32_t id = 0; id < papers.size(); ++id) posting_begin_[id + 1] = joins(id) ? papers[id] : 0;
    std::partial_sum(posting_begin_.begin(), posting_begin_.end(), posting_begin_.begin());
    postings_.resize(posting_begin_.back());

    std::vector<std::uint32_t> next = posting_begin_;
    row_begin_.push_back(0);
    for (std::uint32_t paper = 0; paper < rows.size(); ++paper) {
        scale_to_unit_length(rows[paper]);
        for (const Feature& feature : rows[paper]) {
            if (!joins(feature.id)) continue;
            features_.push_back(feature);
            postings_[next[feature.id]++] = {.id = paper, .weight = feature.weight};
        }
        row_begin_.push_back(static_cast<std::uint32_t>(features_.size()));
    }
}

}  // namespace arxgraph
