#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/enrichers/http/http_date.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace arxgraph::http {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
    int value = 0;
    if (text.size() < least || text.size() > most) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<int> month(std::string_view name) {
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto* found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin()) + 1;
}

std::vector<std::string_view> words(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> found;
    while (true) {
        const std::size_t begin = text.find_first_not_of(separators);
        if (begin == std::string_view::npos) return found;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        found.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::optional<seconds> time_of_day(std::string_view text) {
    const auto parts = words(text, ":");
    if (text.size() != 8 || parts.size() != 3) return std::nullopt;
    const auto hour = number(parts[0], 2, 2);
    const auto minute = number(parts[1], 2, 2);
    const auto second = number(parts[2], 2, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + seconds(*second);
}

std::optional<int> full_year(std::string_view text) {
    const auto year = number(text, 2, 4);
    if (!year || text.size() == 3) return std::nullopt;
    if (text.size() == 4) return year;
    return *year < 70 ? 2000 + *year : 1900 + *year;
}

std::optional<sys_seconds> point(std::optional<int> year, std::optional<int> month, std::optional<int> day,
                                 std::optional<seconds> time) {
    if (!year || !month || !day || !time) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date) + *time;
}

}  // namespace

std::optional<sys_seconds> parse_http_date(std::string_view text) {
    if (text.size() > 64) return std::nullopt;
    const bool asctime = text.find(',') == std::string_view::npos;
    const auto parts = words(text, asctime ? " " : " -,");
    if (asctime) {
        if (parts.size() != 5) return std::nullopt;
        return point(number(parts[4], 4, 4), month(parts[1]), number(parts[2], 1, 2), time_of_day(parts[3]));
    }
    if (parts.size() != 6 || parts[5] != "GMT") return std::nullopt;
    return point(full_year(parts[3]), month(parts[2]), number(parts[1], 2, 2), time_of_day(parts[4]));
}

std::optional<seconds> parse_retry_after(std::string_view text, sys_seconds now) {
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit)) {
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} ? seconds(value) : seconds(UINT32_MAX);
    }
    const auto date = parse_http_date(text);
    if (!date) return std::nullopt;
    return std::max(*date - now, seconds(0));
}

}  // namespace arxgraph::http
