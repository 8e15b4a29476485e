#include <arxgraph/core/io/escape_runs.hpp>
#include <arxgraph/exporters/one_line.hpp>

namespace arxgraph {

namespace {

constexpr bool is_space(char character) noexcept {
    return character == ' ' || character == '\n' || character == '\t';
}

bool is_one_line(std::string_view text) noexcept {
    if (text.empty()) return true;
    return !any_byte(text, [](char character) { return character == '\n' || character == '\t'; }) &&
           !is_space(text.front()) && !is_space(text.back()) && text.find("  ") == text.npos;
}

}  // namespace

std::string_view one_line(std::string_view text, std::string& scratch) {
    if (is_one_line(text)) return text;
    scratch.clear();
    for (const char character : text) {
        if (!is_space(character))
            scratch += character;
        else if (!scratch.empty() && scratch.back() != ' ')
            scratch += ' ';
    }
    if (!scratch.empty() && scratch.back() == ' ') scratch.pop_back();
    return scratch;
}

}  // namespace arxgraph
