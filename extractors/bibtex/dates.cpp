#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/bibtex/dates.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph::bibtex {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// 1 to 12; 0 if it is none. Three letters are enough.
int month_named(std::string_view word) {
    const std::string lower = ascii_lower(word);
    if (lower.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i].starts_with(lower)) return static_cast<int>(i) + 1;
    return 0;
}

/// Of up to four digits; 0 if it is no number.
int number(std::string_view digits) noexcept {
    if (digits.empty() || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return 0;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

struct MonthAndDay {
    int month{};
    int day{};
};

MonthAndDay read_month(std::string_view text) {
    MonthAndDay read;
    int first_number = 0;
    while (!text.empty()) {
        const auto is_part = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
        const auto begin = std::find_if(text.begin(), text.end(), is_part);
        const auto end = std::find_if_not(begin, text.end(), is_part);
        const std::string_view word =
            text.substr(static_cast<std::size_t>(begin - text.begin()), static_cast<std::size_t>(end - begin));
        if (read.month == 0) read.month = month_named(word);
        if (first_number == 0) first_number = number(word);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
    if (read.month == 0)
        read.month = first_number;
    else
        read.day = first_number;
    return read;
}

}  // namespace

Published published(std::string_view date, std::string_view year, std::string_view month, std::string_view day) {
    Published found{.year = std::string(trim(year))};
    for (std::string_view stated : {trim(date), trim(year)}) {
        stated = stated.substr(0, stated.find('/'));
        if (const auto whole = Date::parse(stated.substr(0, 10)); whole && !found.day.stated()) found.day = *whole;
        if (number(stated.substr(0, 4)) > 999 && (found.year.empty() || found.day.stated()))
            found.year = stated.substr(0, 4);
    }
    if (found.day.stated()) return found;
    const MonthAndDay read = read_month(month);
    const int stated_day = trim(day).empty() ? read.day : number(trim(day));
    if (const int stated_year = number(found.year); Date::exists(stated_year, read.month, stated_day))
        found.day = {.year = static_cast<std::uint16_t>(stated_year),
                     .month = static_cast<std::uint8_t>(read.month),
                     .day = static_cast<std::uint8_t>(stated_day)};
    return found;
}

}  // namespace arxgraph::bibtex
