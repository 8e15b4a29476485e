#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/extractors/digest/dates.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace arxgraph::digest {

namespace {

constexpr std::size_t longest_date = 64;

enum class TokenKind : std::uint8_t { number, month, unit };
struct Token {
    TokenKind kind{};
    int value{};  // the number, or the month's
    std::size_t digits{};
    std::string_view unit{};  // "y", "m", "d"
};

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> long_months{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 19> weekdays{
    "mon",    "tue",     "tues",      "wed",      "thu",    "thur",     "thurs",  "fri",  "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weds", "of"};
constexpr std::array<std::string_view, 4> ordinals{"st", "nd", "rd", "th"};
// Monday to Sunday in Korean, also followed by "요일"; the last is the unit of days as well.
constexpr std::array<std::string_view, 14> hangul_weekdays{
    "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "월", "화", "수", "목", "금", "토", "일"};

struct Unit {
    std::string_view text{};
    std::string_view unit{};
};
constexpr std::array<Unit, 6> units{{{"년", "y"}, {"월", "m"}, {"일", "d"}, {"年", "y"}, {"月", "m"}, {"日", "d"}}};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

int month_number(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i] || word == long_months[i] || (i == 8 && word == "sept")) return static_cast<int>(i) + 1;
    return 0;
}

bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

template <class Is>
std::string_view take_while(std::string_view& text, Is is) {
    const auto end = std::find_if_not(text.begin(), text.end(), is);
    const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(run.size());
    return run;
}

bool take_number(std::string_view& text, std::vector<Token>& tokens) {
    const std::string_view digits = take_while(text, is_ascii_digit);
    if (digits.size() > 4) return false;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    tokens.push_back({.kind = TokenKind::number, .value = value, .digits = digits.size()});
    for (const std::string_view ordinal : ordinals)
        if (text.starts_with(ordinal)) text.remove_prefix(ordinal.size());
    for (const Unit& unit : units)
        if (text.starts_with(unit.text)) {
            tokens.push_back({.kind = TokenKind::unit, .unit = unit.unit});
            text.remove_prefix(unit.text.size());
            break;
        }
    return true;
}

bool take_word(std::string_view& text, std::vector<Token>& tokens) {
    const std::string_view word = take_while(text, is_lower);
    if (const int month = month_number(word); month != 0) {
        tokens.push_back({.kind = TokenKind::month, .value = month});
        return true;
    }
    return is_one_of(word, weekdays);
}

bool take_hangul_weekday(std::string_view& text) {
    for (const std::string_view weekday : hangul_weekdays)
        if (text.starts_with(weekday)) {
            text.remove_prefix(weekday.size());
            return true;
        }
    return false;
}

/// False if anything stands there that belongs to no date.
bool tokenise(std::string_view text, std::vector<Token>& tokens) {
    constexpr std::string_view separators = " \t,./-()[]*_";
    while (!text.empty()) {
        const char c = text.front();
        bool known = true;
        if (separators.find(c) != std::string_view::npos)
            text.remove_prefix(1);
        else if (is_ascii_digit(c))
            known = take_number(text, tokens);
        else if (is_lower(c))
            known = take_word(text, tokens);
        else
            known = take_hangul_weekday(text);
        if (!known || tokens.size() > 6) return false;
    }
    return true;
}

std::optional<Date> date_of(int year, int month, int day) {
    if (!Date::exists(year, month, day)) return std::nullopt;
    return Date{static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

bool has_shape(std::span<const Token> tokens, std::initializer_list<TokenKind> shape) {
    return std::equal(tokens.begin(), tokens.end(), shape.begin(), shape.end(),
                      [](const Token& token, TokenKind kind) { return token.kind == kind; });
}

}  // namespace

std::optional<Date> parse_date_line(std::string_view text) {
    if (text.size() > longest_date || std::none_of(text.begin(), text.end(), is_ascii_digit)) return std::nullopt;
    const std::string lowered = ascii_lower(text);
    std::vector<Token> t;
    if (!tokenise(lowered, t)) return std::nullopt;

    using enum TokenKind;
    if (has_shape(t, {number, number, number}) && t[0].digits == 4) return date_of(t[0].value, t[1].value, t[2].value);
    if (has_shape(t, {number, unit, number, unit, number, unit}) && t[1].unit == "y" && t[3].unit == "m" &&
        t[5].unit == "d")
        return date_of(t[0].value, t[2].value, t[4].value);
    if (has_shape(t, {month, number, number}) && t[2].digits == 4) return date_of(t[2].value, t[0].value, t[1].value);
    if (has_shape(t, {number, month, number}) && t[2].digits == 4) return date_of(t[2].value, t[1].value, t[0].value);
    return std::nullopt;
}

}  // namespace arxgraph::digest
