// What one paper points to, how often it says so and where: the rows of its edges of one kind.
#pragma once

#include <arxgraph/core/graph/edge_set.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstddef>
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
        Row& row = row_of(target);
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
    static constexpr std::size_t few = 16;  // are looked through faster than hashed

    Row& row_of(std::uint32_t target) {
        if (rows_.size() <= few) {
            const auto known =
                std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.target == target; });
            if (known != rows_.end()) return *known;
            if (rows_.size() == few)
                for (std::size_t i = 0; i < few; ++i) index_.emplace(rows_[i].target, i);
        }
        if (rows_.size() >= few) {
            const auto [at, is_new] = index_.try_emplace(target, rows_.size());
            if (!is_new) return rows_[at->second];
        }
        rows_.push_back({.target = target});
        return rows_.back();
    }

    boost::unordered_flat_map<std::uint32_t, std::size_t> index_;
    std::vector<Row> rows_;
};

}  // namespace arxgraph
