// One colour for each kind, in the notations that the readers take.
#pragma once

#include <arxgraph/core/graph/kinds.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
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

/// As DOT draws them: what is stated is darker than the many coauthor lines.
inline constexpr std::array<Color, edge_kind_count> edge_colors{{
    {.rgb = "#d99957", .hsv = "0.0851 0.6000 0.8500"},  // authored
    {.rgb = "#69a653", .hsv = "0.2890 0.5000 0.6500"},  // tagged
    {.rgb = "#53a6a1", .hsv = "0.4911 0.5000 0.6500"},  // in_category
    {.rgb = "#bf3030", .hsv = "0.0000 0.7500 0.7500"},  // cites
    {.rgb = "#737373", .hsv = "0.0000 0.0000 0.4500"},  // links_to
    {.rgb = "#cc7a7a", .hsv = "0.0000 0.4000 0.8000"},  // mentions
    {.rgb = "#dbc0a4", .hsv = "0.0851 0.2500 0.8600"},  // coauthor
    {.rgb = "#709bcc", .hsv = "0.5896 0.4500 0.8000"},  // related
}};

constexpr const Color& color_of(NodeKind kind) noexcept {
    return node_colors[index_of(kind)];
}
constexpr const Color& color_of(EdgeKind kind) noexcept {
    return edge_colors[index_of(kind)];
}

struct Rgb {
    std::uint8_t red{};
    std::uint8_t green{};
    std::uint8_t blue{};
};

/// Of "#rrggbb" in lower case.
constexpr Rgb channels(const Color& color) noexcept {
    const auto digit = [&](std::size_t at) {
        const char character = color.rgb[at];
        return character <= '9' ? character - '0' : character - 'a' + 10;
    };
    const auto channel = [&](std::size_t at) { return static_cast<std::uint8_t>(16 * digit(at) + digit(at + 1)); };
    return {.red = channel(1), .green = channel(3), .blue = channel(5)};
}

}  // namespace arxgraph
