// The encodings of XML documents that need no table: UTF-8 (with ASCII in it), ISO-8859-1 and UTF-16.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

enum class XmlEncoding : std::uint8_t { utf8, latin1, utf16_little, utf16_big };

struct DeclaredEncoding {
    XmlEncoding encoding{};
    std::string_view unknown{};  // the name that is declared, if it is none of ours
};

/// By the byte order mark, by where the zero bytes of "<?" stand, else by the XML declaration, which is looked for in
/// the first bytes only. UTF-8 if nothing else is stated, or something that is not known or cannot be.
DeclaredEncoding declared_encoding(std::string_view head) noexcept;

/// Appends the bytes as UTF-8 and says how many it took: all, but for an incomplete UTF-16 sequence at the end. Half of
/// a surrogate pair becomes an ill-formed byte. UTF-8 is not checked.
std::size_t append_as_utf8(std::string& utf8, std::string_view bytes, XmlEncoding encoding);

}  // namespace arxgraph
