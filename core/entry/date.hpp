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
    /// The day, as written, of `2007-04-02T19:18:42Z` (RFC 3339) or of such a date alone.
    static std::optional<Date> parse_rfc3339(std::string_view text) noexcept;
    /// The day, as written, of `Mon, 2 Apr 2007 19:18:42 GMT` (RFC 1123), also with `02`, without weekday or time.
    static std::optional<Date> parse_rfc1123(std::string_view text) noexcept;
    static bool exists(int year, int month, int day) noexcept;

    bool stated() const noexcept { return year != 0; }
    /// `YYYY-MM-DD`; empty if not stated.
    std::string text() const;

    friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace arxgraph
