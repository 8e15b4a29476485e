#include <arxgraph/core/entry/date.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t day_size = 10;

std::optional<int> digits(std::string_view text) noexcept {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

int days_in_month(int year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

bool Date::exists(int year, int month, int day) noexcept {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || !exists(*year, *month, *day)) return std::nullopt;
    return Date{static_cast<std::uint16_t>(*year), static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

std::optional<Date> Date::parse_rfc3339(std::string_view text) noexcept {
    if (text.size() > day_size && text[day_size] != 'T' && text[day_size] != 't' && text[day_size] != ' ')
        return std::nullopt;
    return parse(text.substr(0, day_size));
}

std::optional<Date> Date::parse_rfc1123(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (const std::size_t comma = text.find(','); comma != std::string_view::npos) text.remove_prefix(comma + 1);
    const auto take_word = [&text]() noexcept {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
        return word;
    };
    const std::string_view day_word = take_word();
    const std::string_view month_word = take_word();
    const std::string_view year_word = take_word();
    const auto* const month = std::find(months.begin(), months.end(), month_word);
    if (day_word.empty() || day_word.size() > 2 || year_word.size() != 4 || month == months.end()) return std::nullopt;
    const auto year = digits(year_word);
    const auto day = digits(day_word);
    const auto number = static_cast<int>(month - months.begin()) + 1;
    if (!year || !day || !exists(*year, number, *day)) return std::nullopt;
    return Date{static_cast<std::uint16_t>(*year), static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(*day)};
}

std::string Date::text() const {
    if (!stated()) return {};
    std::string text = "0000-00-00";
    const auto write = [&](std::size_t end, unsigned value) {
        for (std::size_t at = end; value != 0; value /= 10) text[--at] = static_cast<char>('0' + value % 10);
    };
    write(4, year);
    write(7, month);
    write(10, day);
    return text;
}

}  // namespace arxgraph
