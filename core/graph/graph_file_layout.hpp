// The bytes of an .arxg file, as docs/arxg-format.md has them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace arxgraph::graph_file {

/// Like PNG's: a byte that no text has, and line ends that a transfer as text would change.
inline constexpr std::array<char, 8> magic{'\x89', 'A', 'R', 'X', 'G', '\r', '\n', '\x1A'};
inline constexpr std::uint32_t byte_order_mark = 0x01020304;
inline constexpr std::uint32_t swapped_byte_order_mark = 0x04030201;
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t alignment = 64;
inline constexpr std::uint32_t largest_element = 64;  // bytes

/// All numbers are little-endian.
struct Header {
    std::array<char, 8> magic{};
    std::uint32_t byte_order{};
    std::uint32_t version{};
    std::uint64_t file_size{};
    std::uint32_t section_count{};
    std::uint32_t reserved{};  // 0
    std::uint64_t table_checksum{};
    std::array<std::uint64_t, 2> reserved_too{};  // 0
    std::uint64_t checksum{};                     // of the bytes before it
};
static_assert(sizeof(Header) == alignment);

/// A row of the table behind the header.
struct Section {
    std::array<char, 32> name{};  // filled up with zeros
    std::uint32_t element_size{};
    std::uint32_t reserved{};  // 0
    std::uint64_t count{};     // of elements
    std::uint64_t offset{};    // from the beginning of the file
    std::uint64_t checksum{};
};
static_assert(sizeof(Section) == alignment);

/// Where what follows `end` begins.
constexpr std::uint64_t aligned(std::uint64_t end) noexcept {
    return (end + (alignment - 1)) / alignment * alignment;
}

}  // namespace arxgraph::graph_file
