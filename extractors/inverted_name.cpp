#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/inverted_name.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace arxgraph {

bool is_name_suffix(std::string_view part) {
    constexpr std::array<std::string_view, 9> suffixes{"jr", "sr", "ii", "iii", "iv", "v", "junior", "senior", "2nd"};
    part = trim(part);
    if (part.ends_with('.')) part.remove_suffix(1);
    return std::find(suffixes.begin(), suffixes.end(), ascii_lower(part)) != suffixes.end();
}

std::string displayed_name(const NameParts& parts) {
    std::string name;
    for (std::string_view part : {parts.given, parts.surname, parts.suffix})
        if (part = trim(part); !part.empty()) name.append(name.empty() ? "" : " ").append(part);
    return name;
}

std::string upright_name(std::string_view stated) {
    const std::size_t first = stated.find(',');
    if (first == std::string_view::npos) return std::string(stated);
    const std::string_view surname = stated.substr(0, first);
    const std::string_view behind = stated.substr(first + 1);
    const std::size_t second = std::min(behind.find(','), behind.size());
    const std::string_view given = behind.substr(0, second);
    const std::string_view suffix = behind.substr(std::min(second + 1, behind.size()));
    if (trim(suffix).empty() && is_name_suffix(given)) return displayed_name({.surname = surname, .suffix = given});
    return displayed_name({.given = given, .surname = surname, .suffix = suffix});
}

bool means_others(std::string_view name) {
    constexpr std::array<std::string_view, 6> words{"others", "et al", "et al.", "et. al.", "...", "\u2026"};
    return std::find(words.begin(), words.end(), ascii_lower(trim(name))) != words.end();
}

}  // namespace arxgraph
