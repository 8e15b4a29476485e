#include <arxgraph/core/identity/author_string.hpp>
#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/inverted_name.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace arxgraph {

bool is_name_suffix(std::string_view part) {
    constexpr std::array<std::string_view, 9> suffixes{"jr", "sr", "ii", "iii", "iv", "v", "junior", "senior", "2nd"};
    part = trim(part);
    if (part.ends_with('.')) part.remove_suffix(1);
    return std::find(suffixes.begin(), suffixes.end(), ascii_lower(part)) != suffixes.end();
}

std::string upright_name(std::string_view stated) {
    const std::size_t first = std::min(stated.find(','), stated.size());
    const std::string_view behind = stated.substr(std::min(first + 1, stated.size()));
    const std::size_t second = std::min(behind.find(','), behind.size());
    ParsedAuthor name{.keyname = std::string(trim(stated.substr(0, first))),
                      .forenames = std::string(trim(behind.substr(0, second))),
                      .suffix = std::string(trim(behind.substr(std::min(second + 1, behind.size()))))};
    if (name.suffix.empty() && is_name_suffix(name.forenames)) std::swap(name.forenames, name.suffix);
    return display_name(name);
}

bool means_others(std::string_view name) {
    constexpr std::array<std::string_view, 6> words{"others", "et al", "et al.", "et. al.", "...", "\u2026"};
    return std::find(words.begin(), words.end(), ascii_lower(trim(name))) != words.end();
}

}  // namespace arxgraph
