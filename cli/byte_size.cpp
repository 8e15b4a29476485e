#include <arxgraph/cli/byte_size.hpp>

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace arxgraph {

namespace {

struct Unit {
    std::string_view name{};
    double bytes{};
};

/// Bytes alone up to 9,999, which are exact and short.
Unit unit_for(std::uint64_t bytes) {
    constexpr std::array names{"kB", "MB", "GB", "TB"};
    if (bytes < 10'000) return {.name = "bytes", .bytes = 1};
    Unit unit{.name = names.front(), .bytes = 1000};
    for (std::size_t i = 1; i < names.size() && static_cast<double>(bytes) / unit.bytes >= 1000; ++i)
        unit = {.name = names[i], .bytes = unit.bytes * 1000};
    return unit;
}

std::string in_unit(std::uint64_t bytes, const Unit& unit) {
    if (unit.bytes == 1) return fmt::format("{}", bytes);
    return fmt::format("{:.1f}", static_cast<double>(bytes) / unit.bytes);
}

}  // namespace

std::string byte_size(std::uint64_t bytes) {
    const Unit unit = unit_for(bytes);
    return in_unit(bytes, unit).append(" ").append(unit.name);
}

std::string byte_size_of(std::uint64_t part, std::uint64_t whole) {
    const Unit unit = unit_for(whole);
    return fmt::format("{} of {} {}", in_unit(part, unit), in_unit(whole, unit), unit.name);
}

}  // namespace arxgraph
