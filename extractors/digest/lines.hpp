// A digest's lines: numbered, freed from Markdown dress, and told apart by what they look like on their own.
#pragma once

#include <arxgraph/core/entry/diagnostics.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace arxgraph::digest {

enum class LineKind : std::uint8_t { blank, text, date, tags, rule };

struct Line {
    std::string_view text{};  // without heading, list and quote marks
    std::uint32_t number{};   // 1…
    LineKind kind{};
    std::uint8_t heading{};  // 1 to 6; 0: none
    bool quoted{};
    bool listed{};
    Date date{};  // of kind date
};
using Lines = std::span<const Line>;

inline constexpr std::size_t longest_line = std::size_t{1} << 20;

/// `text` is clean and outlives the lines. A longer line than `longest_line` is reported and left out.
std::vector<Line> read_lines(std::string_view text, std::string_view path, Diagnostics& diagnostics);

/// The tags of a line of kind tags, without '#'.
std::vector<std::string_view> tags_of(std::string_view text);

/// The next line that is not blank, from `at` on; lines.size() if there is none.
std::size_t next_filled(Lines lines, std::size_t at) noexcept;

}  // namespace arxgraph::digest
