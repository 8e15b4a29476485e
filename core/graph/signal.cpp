#include <arxgraph/core/graph/signal.hpp>

namespace arxgraph {

namespace {

constexpr std::array<std::string_view, signal_count> names{"text", "tags", "authors", "cites", "mentions", "walk"};

}  // namespace

std::string_view name(Signal signal) noexcept {
    return names[index_of(signal)];
}

std::optional<Signal> parse_signal(std::string_view text) noexcept {
    for (const Signal signal : all_signals)
        if (name(signal) == text) return signal;
    return std::nullopt;
}

}  // namespace arxgraph
