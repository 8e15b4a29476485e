#include <arxgraph/core/graph/adjacency.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>

namespace arxgraph {

std::vector<std::uint32_t> marked_rows(std::span<const NodeId> sources, NodeId first) {
    std::vector<std::uint32_t> rows;
    rows.reserve(sources.size() / edges_a_mark + 1);
    for (std::size_t edge = 0; edge < sources.size(); edge += edges_a_mark)
        rows.push_back(sources[edge].index - first.index);
    return rows;
}

std::uint32_t source_row(const Adjacency& rows, std::uint32_t edge) noexcept {
    const std::size_t mark = edge / edges_a_mark;
    const std::uint32_t low = rows.marked_row[mark];
    const std::uint64_t end = mark + 1 < rows.marked_row.size() ? std::uint64_t{rows.marked_row[mark + 1]} + 1
                                                                : std::numeric_limits<std::uint64_t>::max();
    const std::span<const std::uint32_t> begins = rows.out_begin.values(std::uint64_t{low} + 1, end);
    return low + static_cast<std::uint32_t>(std::upper_bound(begins.begin(), begins.end(), edge) - begins.begin());
}

}  // namespace arxgraph
