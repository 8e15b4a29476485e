#include <arxgraph/exporters/dot_style.hpp>
#include <arxgraph/exporters/palette.hpp>

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <set>
#include <sstream>
#include <string>

using namespace arxgraph;

namespace {

/// The sector formula: each channel is the value less what the hue's distance takes away.
std::array<int, 3> channels_of_hsv(std::string_view text) {
    double h = 0, s = 0, v = 0;
    std::istringstream(std::string(text)) >> h >> s >> v;
    std::array<int, 3> values{};
    constexpr std::array offsets{5.0, 3.0, 1.0};
    for (std::size_t i = 0; i < 3; ++i) {
        const double k = std::fmod(offsets[i] + h * 6, 6);
        values[i] = static_cast<int>(std::lround(255 * (v - v * s * std::max(0.0, std::min({k, 4 - k, 1.0})))));
    }
    return values;
}

void check(const Color& color) {
    REQUIRE(color.rgb.size() == 7);
    const Rgb rgb = channels(color);
    CHECK(std::array<int, 3>{rgb.red, rgb.green, rgb.blue} == channels_of_hsv(color.hsv));
    std::ostringstream written;
    written << '#' << std::hex << std::setfill('0');
    for (const int channel : {rgb.red, rgb.green, rgb.blue}) written << std::setw(2) << channel;
    CHECK(written.str() == color.rgb);
}

}  // namespace

TEST_CASE("Each kind of node has a colour of its own, the same in both notations") {
    std::set<std::string_view> colors;
    for (const NodeKind kind : all_node_kinds) {
        CAPTURE(name(kind));
        check(color_of(kind));
        CHECK(colors.insert(color_of(kind).rgb).second);
    }
}

TEST_CASE("So has each kind of edge, and DOT draws it so") {
    std::set<std::string_view> colors;
    for (const EdgeKind kind : all_edge_kinds) {
        CAPTURE(name(kind));
        check(color_of(kind));
        CHECK(colors.insert(color_of(kind).rgb).second);
        const std::string drawn = "color=\"" + std::string(color_of(kind).hsv) + "\"";
        const std::string_view style = kind == EdgeKind::coauthor ? dot::header : dot::style(kind);
        CHECK(style.find(drawn) != style.npos);
    }
}
