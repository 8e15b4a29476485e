#include <arxgraph/core/io/escape_runs.hpp>
#include <arxgraph/core/io/xml_escape.hpp>

#include <cstddef>

namespace arxgraph {

namespace {

constexpr ByteSet special_in_attributes{"&<>\"\t\n"};
constexpr std::string_view section_begin = "<![CDATA[";
constexpr std::string_view section_end = "]]>";

std::string_view reference(std::string_view rest) {
    switch (rest.front()) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        default:
            return "&#10;";
    }
}

template <char... special>
bool holds_any(std::string_view text) {
    return any_byte(text, [](char character) { return (... || (character == special)); });
}

bool needs_section(std::string_view text) {
    if (!holds_any<'&', '<', ']'>(text)) return false;
    return holds_any<'&', '<'>(text) || text.find(section_end) != text.npos;
}

}  // namespace

bool is_plain_xml(std::string_view text) noexcept {
    return !holds_any<'&', '<', '>', '"', '\t', '\n'>(text);
}

void write_xml_attribute(TextWriter& out, std::string_view text) {
    write_escaped(out, text, special_in_attributes, reference);
}

void write_xml_content(TextWriter& out, std::string_view text) {
    if (!needs_section(text)) {
        out.put(text);
        return;
    }
    out.put(section_begin);
    for (std::size_t end = text.find(section_end); end != text.npos; end = text.find(section_end)) {
        out.put(text.substr(0, end + 2));
        out.put(section_end);
        out.put(section_begin);
        text.remove_prefix(end + 2);
    }
    out.put(text);
    out.put(section_end);
}

}  // namespace arxgraph
