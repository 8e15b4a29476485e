#include <arxgraph/core/io/escape_runs.hpp>
#include <arxgraph/exporters/dot_escape.hpp>

namespace arxgraph {

namespace {

constexpr ByteSet special_in_strings{"\\\"\n\t"};
constexpr ByteSet special_in_labels{"\\\"\n\t&"};
constexpr ByteSet special_in_urls{"\\\"\n\t&<>"};
constexpr std::string_view escaped_ampersand = "&amp;";

constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `&name;` or `&#number;`, at the front.
bool begins_with_entity(std::string_view rest) {
    if (rest.size() < 2 || !(is_letter(rest[1]) || rest[1] == '#')) return false;
    std::size_t end = 2;
    while (end < rest.size() && (is_letter(rest[end]) || is_digit(rest[end]))) ++end;
    return end < rest.size() && rest[end] == ';';
}

std::string_view escape_in_string(std::string_view rest) {
    switch (rest.front()) {
        case '\\':
            return "\\\\";
        case '"':
            return "\\\"";
        case '\n':
            return "\\n";
        default:
            return " ";
    }
}

std::string_view escape_in_label(std::string_view rest) {
    if (rest.front() == '&') return begins_with_entity(rest) ? escaped_ampersand : rest.substr(0, 1);
    return escape_in_string(rest);
}

std::string_view escape_in_url(std::string_view rest) {
    switch (rest.front()) {
        case '&':
            return escaped_ampersand;
        case '"':
            return "%22";
        case '<':
            return "%3C";
        case '>':
            return "%3E";
        case '\\':
            return "%5C";
        case '\n':
            return "%0A";
        default:
            return "%09";
    }
}

void write_quoted(TextWriter& out, std::string_view text, const ByteSet& special, const auto& escape) {
    out.put('"');
    write_escaped(out, text, special, escape);
    out.put('"');
}

}  // namespace

void write_dot_string(TextWriter& out, std::string_view text) {
    write_quoted(out, text, special_in_strings, escape_in_string);
}

void write_dot_label(TextWriter& out, std::string_view text) {
    write_quoted(out, text, special_in_labels, escape_in_label);
}

void write_dot_url(TextWriter& out, std::string_view text) {
    write_quoted(out, text, special_in_urls, escape_in_url);
}

std::string_view shortened(std::string_view text, std::size_t most) noexcept {
    const auto begins_code_point = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    std::size_t end_of_short = text.size();
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!begins_code_point(text[at])) continue;
        ++count;
        if (count == most) end_of_short = at;
        if (count > most) return text.substr(0, end_of_short);
    }
    return text;
}

}  // namespace arxgraph
