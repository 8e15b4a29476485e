#include <arxgraph/core/linking/abbreviation.hpp>
#include <arxgraph/core/text/ascii.hpp>

#include <algorithm>

namespace arxgraph {

namespace {

constexpr std::size_t more_words = 3;

bool is_capital(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
bool is_in_word(char c) noexcept {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::size_t capital_count(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_capital));
}

bool abbreviates(std::string_view acronym, std::string_view words) noexcept {
    const auto* next = std::find_if(acronym.begin(), acronym.end(), is_capital);
    if (next == acronym.end() || words.empty() || ascii_lower(words.front()) != ascii_lower(*next)) return false;
    for (const char c : words) {
        if (next == acronym.end()) break;
        if (ascii_lower(c) == ascii_lower(*next)) next = std::find_if(next + 1, acronym.end(), is_capital);
    }
    return next == acronym.end();
}

std::string_view abbreviated_words(std::string_view before, std::string_view acronym) noexcept {
    std::size_t end = before.size();
    for (std::size_t words = 0; words < capital_count(acronym) + more_words; ++words) {
        while (end > 0 && !is_in_word(before[end - 1])) --end;
        while (end > 0 && is_in_word(before[end - 1])) --end;
        if (abbreviates(acronym, before.substr(end))) return before.substr(end);
        if (end == 0) break;
    }
    return {};
}

}  // namespace arxgraph
