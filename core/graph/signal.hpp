// The signals that make two papers related.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace arxgraph {

enum class Signal : std::uint8_t { text, tags, authors, cites, mentions, walk };
inline constexpr std::array all_signals{Signal::text,  Signal::tags,     Signal::authors,
                                        Signal::cites, Signal::mentions, Signal::walk};
inline constexpr std::size_t signal_count = all_signals.size();

constexpr std::size_t index_of(Signal signal) noexcept {
    return static_cast<std::size_t>(signal);
}
std::string_view name(Signal signal) noexcept;
std::optional<Signal> parse_signal(std::string_view name) noexcept;

/// A number for each signal: how similar two papers are by it, or what it adds to a score.
using SignalScores = std::array<float, signal_count>;

}  // namespace arxgraph
