// What a stage of the work says about itself on the way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace arxgraph {

/// What a stage counts.
enum class ProgressUnit : std::uint8_t {
    none,
    bytes,
    papers,
    authors,
    elements,
    share  // of the whole, and of all entries
};

struct ProgressState {
    std::string_view stage{};
    ProgressUnit unit{};
    std::uint64_t done{};
    std::uint64_t known{};    // of all; 0: not known
    std::uint64_t entries{};  // found on the way
    double seconds{};         // since the stage began
};

inline constexpr std::size_t longest_progress_line = 80;

/// `reading 1.2 of 4.8 GB, 1200345 entries, 310.0 MB/s, 12 s left`, `resolving 34 % of 1200345 entries, 203511/s, 4 s
/// left`: only what is known, the rate after half a second, the time left after a whole one. No longer than
/// `longest_progress_line`.
std::string progress_line(const ProgressState& state);

}  // namespace arxgraph
