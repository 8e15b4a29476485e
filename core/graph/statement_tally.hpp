// What one paper points to, how often it says so and where: the rows of its edges of one kind.
#pragma once

#include <arxgraph/core/graph/edge_set.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <vector>

namespace arxgraph {

class StatementTally {
public:
    struct Row {
        std::uint32_t target{};
        std::uint32_t times{};
        std::vector<Statement> places{};  // each once, in order
    };

    void state(std::uint32_t target, Statement where) {
        const auto [at, is_new] = index_.try_emplace(target, rows_.size());
        if (is_new) rows_.push_back({.target = target});
        Row& row = rows_[at->second];
        ++row.times;
        if (row.places.empty() || row.places.back() != where) row.places.push_back(where);
    }
    /// In the order in which the targets were first stated.
    const std::vector<Row>& rows() const noexcept { return rows_; }
    void clear() {
        index_.clear();
        rows_.clear();
    }

private:
    boost::unordered_flat_map<std::uint32_t, std::size_t> index_;
    std::vector<Row> rows_;
};

}  // namespace arxgraph
