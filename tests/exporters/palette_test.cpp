#include <arxgraph/exporters/palette.hpp>

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <sstream>
#include <string>

using namespace arxgraph;

namespace {

std::array<int, 3> channels(std::string_view rgb) {
    std::array<int, 3> values{};
    for (std::size_t i = 0; i < 3; ++i) values[i] = std::stoi(std::string(rgb.substr(1 + 2 * i, 2)), nullptr, 16);
    return values;
}

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

}  // namespace

TEST_CASE("Each kind of node has a colour of its own, the same in both notations") {
    std::set<std::string_view> colors;
    for (const NodeKind kind : all_node_kinds) {
        const Color& color = color_of(kind);
        CAPTURE(name(kind));
        REQUIRE(color.rgb.size() == 7);
        CHECK(color.rgb.front() == '#');
        CHECK(channels(color.rgb) == channels_of_hsv(color.hsv));
        CHECK(colors.insert(color.rgb).second);
    }
}
