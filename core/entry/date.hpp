// A calendar day as a source states it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arxgraph {

/// A day of the proleptic Gregorian calendar, years 1 to 9999. All zero means "not stated".
struct Date {
    std::uint16_t year{};
    std::uint8_t month{};  // 1 to 12
    std::uint8_t day{};    // 1 to 31

    /// Takes exactly `YYYY-MM-DD`, and nothing that is no day (2025-02-30).
    static std::optional<Date> parse(std::string_view text) noexcept;
    static bool exists(int year, int month, int day) noexcept;

    bool stated() const noexcept { return year != 0; }
    /// `YYYY-MM-DD`; empty if not stated.
    std::string text() const;

    friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace arxgraph
