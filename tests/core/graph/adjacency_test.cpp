#include <arxgraph/core/graph/adjacency.hpp>

#include "catch.hpp"

#include <cstdint>
#include <utility>
#include <vector>

using namespace arxgraph;

namespace {

/// As many edges from each row; sources count from 10.
std::vector<NodeId> sources_of(const std::vector<std::uint32_t>& edges_of_row) {
    std::vector<NodeId> sources;
    for (std::uint32_t row = 0; row < edges_of_row.size(); ++row)
        sources.insert(sources.end(), edges_of_row[row], NodeId{10 + row});
    return sources;
}

Adjacency rows_of(const std::vector<std::uint32_t>& edges_of_row) {
    std::vector<std::uint32_t> begin{0};
    for (const std::uint32_t edges : edges_of_row) begin.push_back(begin.back() + edges);
    Adjacency rows;
    rows.out_begin = std::move(begin);
    rows.marked_row = marked_rows(sources_of(edges_of_row), NodeId{10});
    return rows;
}

}  // namespace

TEST_CASE("The source of each edge is found from the marked ones") {
    std::vector<std::uint32_t> hub_among_loners(300, 0);
    hub_among_loners[150] = 500;
    hub_among_loners[299] = 1;
    std::vector<std::uint32_t> each_some;
    for (std::uint32_t row = 0; row < 200; ++row) each_some.push_back(row * 7 % 5);
    const std::vector<std::vector<std::uint32_t>> tables{
        {1}, {64}, {63, 1}, {63, 2, 0, 0}, {64, 0, 64, 1}, {0, 0, 0, 129}, hub_among_loners, each_some};
    for (const auto& edges_of_row : tables) {
        const Adjacency rows = rows_of(edges_of_row);
        const std::vector<NodeId> sources = sources_of(edges_of_row);
        CHECK(rows.marked_row.size() == (sources.size() + edges_a_mark - 1) / edges_a_mark);
        for (std::uint32_t edge = 0; edge < sources.size(); ++edge)
            REQUIRE(source_row(rows, edge) == sources[edge].index - 10);
    }
}
