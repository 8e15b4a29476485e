#include <arxgraph/core/io/escape_runs.hpp>
#include <arxgraph/core/io/json_escape.hpp>

#include <array>
#include <cstddef>

namespace arxgraph {

namespace {

constexpr std::size_t control_count = 0x20;

constexpr std::array<char, control_count + 2> special_bytes() {
    std::array<char, control_count + 2> bytes{};
    for (std::size_t control = 0; control < control_count; ++control) bytes[control] = static_cast<char>(control);
    bytes[control_count] = '"';
    bytes[control_count + 1] = '\\';
    return bytes;
}
constexpr auto bytes = special_bytes();
constexpr ByteSet special{std::string_view{bytes.data(), bytes.size()}};

using Escape = std::array<char, 6>;
constexpr std::array<Escape, control_count> control_escapes() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<Escape, control_count> escapes{};
    for (std::size_t control = 0; control < control_count; ++control)
        escapes[control] = {'\\', 'u', '0', '0', digits[control / 16], digits[control % 16]};
    return escapes;
}
constexpr auto escapes = control_escapes();

bool is_plain(std::string_view text) {
    return !any_byte(text, [](char character) {
        return static_cast<unsigned char>(character) < control_count || character == '"' || character == '\\';
    });
}

std::string_view escape(std::string_view rest) {
    switch (rest.front()) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        default:
            break;
    }
    const Escape& control = escapes[static_cast<unsigned char>(rest.front())];
    return {control.data(), control.size()};
}

}  // namespace

void write_json_string(TextWriter& out, std::string_view text) {
    out.put('"');
    if (is_plain(text))
        out.put(text);
    else
        write_escaped(out, text, special, escape);
    out.put('"');
}

}  // namespace arxgraph
