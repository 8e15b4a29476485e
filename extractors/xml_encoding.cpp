#include <arxgraph/core/text/ascii.hpp>
#include <arxgraph/core/text/unicode.hpp>
#include <arxgraph/extractors/xml_encoding.hpp>

#include <algorithm>
#include <array>

namespace arxgraph {

namespace {

constexpr std::size_t longest_declaration = 256;
constexpr char ill_formed_byte = '\xFF';

/// The value of `encoding="…"` in `<?xml … ?>`; empty if it is not stated.
std::string_view stated_name(std::string_view head) noexcept {
    head = head.substr(0, longest_declaration);
    if (!take_start(head, "<?xml")) return {};
    head = head.substr(0, head.find("?>"));
    const std::size_t at = head.find("encoding");
    if (at == std::string_view::npos) return {};
    head.remove_prefix(at);
    const std::size_t quote = head.find_first_of("\"'");
    if (quote == std::string_view::npos) return {};
    const std::string_view name = head.substr(quote + 1);
    return name.substr(0, name.find(head[quote]));
}

bool is_one_of(std::string_view name, std::string_view a, std::string_view b) noexcept {
    const auto same = [name](std::string_view other) {
        return name.size() == other.size() && starts_with_any_case(name, other);
    };
    return same(a) || same(b);
}

constexpr bool is_high_surrogate(char32_t unit) noexcept {
    return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low_surrogate(char32_t unit) noexcept {
    return unit >= 0xDC00 && unit < 0xE000;
}

std::size_t append_latin1(std::string& utf8, std::string_view bytes) {
    for (const char byte : bytes) append_code_point(utf8, static_cast<unsigned char>(byte));
    return bytes.size();
}

std::size_t append_utf16(std::string& utf8, std::string_view bytes, bool big) {
    const auto unit_at = [bytes, big](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
    };
    std::size_t at = 0;
    while (at + 2 <= bytes.size()) {
        const char32_t unit = unit_at(at);
        if (is_high_surrogate(unit)) {
            if (at + 4 > bytes.size()) break;
            if (const char32_t low = unit_at(at + 2); is_low_surrogate(low)) {
                append_code_point(utf8, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
                at += 4;
                continue;
            }
        }
        if (is_high_surrogate(unit) || is_low_surrogate(unit))
            utf8 += ill_formed_byte;
        else
            append_code_point(utf8, unit);
        at += 2;
    }
    return at;
}

}  // namespace

DeclaredEncoding declared_encoding(std::string_view head) noexcept {
    if (head.starts_with("\xEF\xBB\xBF")) return {.encoding = XmlEncoding::utf8};
    if (head.starts_with("\xFF\xFE") || head.starts_with(std::string_view("<\0", 2)))
        return {.encoding = XmlEncoding::utf16_little};
    if (head.starts_with("\xFE\xFF") || head.starts_with(std::string_view("\0<", 2)))
        return {.encoding = XmlEncoding::utf16_big};
    const std::string_view name = stated_name(head);
    if (is_one_of(name, "ISO-8859-1", "latin1")) return {.encoding = XmlEncoding::latin1};
    const bool known = name.empty() || is_one_of(name, "UTF-8", "utf8") || is_one_of(name, "US-ASCII", "ASCII");
    return {.encoding = XmlEncoding::utf8, .unknown = known ? std::string_view{} : name};
}

std::size_t append_as_utf8(std::string& utf8, std::string_view bytes, XmlEncoding encoding) {
    switch (encoding) {
        case XmlEncoding::latin1:
            return append_latin1(utf8, bytes);
        case XmlEncoding::utf16_little:
            return append_utf16(utf8, bytes, false);
        case XmlEncoding::utf16_big:
            return append_utf16(utf8, bytes, true);
        case XmlEncoding::utf8:
            break;
    }
    utf8 += bytes;
    return bytes.size();
}

}  // namespace arxgraph
