// One colour for each kind, in the two notations that the readers take.
#pragma once

#include <arxgraph/core/graph/kinds.hpp>

#include <array>
#include <string_view>

namespace arxgraph {

/// The same colour twice. Gephi's DOT reader takes "#rrggbb" for transparent, so DOT gets the triple.
struct Color {
    std::string_view rgb{};  // "#rrggbb"
    std::string_view hsv{};  // "H S V", each 0 to 1
};

inline constexpr std::array<Color, node_kind_count> node_colors{{
    {.rgb = "#2f6db5", .hsv = "0.5896 0.7403 0.7098"},  // paper
    {.rgb = "#f6b26b", .hsv = "0.0851 0.5650 0.9647"},  // author
    {.rgb = "#c27ba0", .hsv = "0.9131 0.3660 0.7608"},  // organization
    {.rgb = "#8fc97a", .hsv = "0.2890 0.3930 0.7882"},  // tag
    {.rgb = "#7cc7c3", .hsv = "0.4911 0.3769 0.7804"},  // category
    {.rgb = "#c9c9c9", .hsv = "0.0000 0.0000 0.7882"},  // link
}};

constexpr const Color& color_of(NodeKind kind) noexcept {
    return node_colors[index_of(kind)];
}

}  // namespace arxgraph
