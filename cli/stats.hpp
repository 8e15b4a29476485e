// What `arxgraph stats` prints, as text and as JSON (schema arxgraph.stats/1).
#pragma once

#include <arxgraph/cli/graph_making.hpp>
#include <arxgraph/cli/graph_measures.hpp>
#include <arxgraph/core/io/text_writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

struct Stats {
    const MadeGraph& made;
    std::vector<DegreeMeasure> degrees{};
    std::vector<std::uint32_t> components{};  // sizes, falling
};

inline constexpr std::size_t component_sizes_shown = 10;

enum class MergeListing : std::uint8_t { counted, each };

std::string stats_as_text(const Stats& stats, MergeListing merges);
void write_stats_as_json(TextWriter& out, const Stats& stats);

/// "source", "target" or "either".
std::string_view name(EdgeEnd end) noexcept;

}  // namespace arxgraph
