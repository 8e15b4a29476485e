#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/vault/note_name.hpp>

#include <algorithm>
#include <array>

namespace arxgraph::vault {

namespace {

constexpr int century = 2000;

int number(std::string_view digits) noexcept {
    int value = 0;
    for (const char c : digits) value = 10 * value + (c - '0');
    return value;
}

/// `dd` stands for digits of a year, a month or a day; other characters for themselves.
Date day_by(std::string_view pattern, std::string_view text) noexcept {
    if (text.size() < pattern.size()) return {};
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (is_ascii_letter(pattern[i]) ? !is_ascii_digit(text[i]) : text[i] != pattern[i]) return {};
    const auto part = [&](char letter) {
        const std::size_t begin = pattern.find(letter);
        return number(text.substr(begin, pattern.rfind(letter) + 1 - begin));
    };
    const int stated_year = part('y');
    const int year = stated_year < 100 ? century + stated_year : stated_year;
    if (!Date::exists(year, part('m'), part('d'))) return {};
    return {.year = static_cast<std::uint16_t>(year),
            .month = static_cast<std::uint8_t>(part('m')),
            .day = static_cast<std::uint8_t>(part('d'))};
}

}  // namespace

NoteName read_note_name(std::string_view path) {
    NoteName name{.stem = path.substr(std::min(path.rfind('/') + 1, path.size()))};
    for (const std::string_view ending : {".md", ".markdown"})
        if (name.stem.ends_with(ending)) name.stem.remove_suffix(ending.size());
    name.short_name = name.stem;
    constexpr std::array<std::string_view, 5> patterns{"yyyy-mm-dd", "yyyy.mm.dd", "yyyy_mm_dd", "yyyymmdd", "yymmdd"};
    for (const std::string_view pattern : patterns) {
        const Date day = day_by(pattern, name.stem);
        const std::string_view rest = name.stem.substr(std::min(pattern.size(), name.stem.size()));
        if (!day.stated() || (!rest.empty() && std::string_view(" -_.").find(rest.front()) == std::string_view::npos))
            continue;
        name.day = day;
        name.short_name = rest.substr(std::min(rest.find_first_not_of(" -_."), rest.size()));
        break;
    }
    return name;
}

}  // namespace arxgraph::vault
