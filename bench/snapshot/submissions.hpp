// Identifiers of papers and the days they came in: ascending, more from month to month, as arXiv grew.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace arxgraph::bench {

/// More would not fit into the four digits that a month had until 2014.
inline constexpr std::uint32_t most_papers = 3'000'000;

struct Submission {
    std::string id{};
    std::chrono::sys_days day{};
};

/// Of `number` < `papers` <= most_papers. One paper in seven has an identifier of before April 2007; these come last,
/// as in arXiv's snapshot.
Submission submission(std::uint32_t number, std::uint32_t papers);

}  // namespace arxgraph::bench
