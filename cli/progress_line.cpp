#include <arxgraph/cli/byte_size.hpp>
#include <arxgraph/cli/progress_line.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace arxgraph {

namespace {

constexpr double rate_after = 0.5;
constexpr double time_left_after = 1;

std::string_view noun(ProgressUnit unit) {
    switch (unit) {
        case ProgressUnit::papers:
            return "papers";
        case ProgressUnit::authors:
            return "authors";
        case ProgressUnit::elements:
            return "nodes and edges";
        default:
            return "";
    }
}

/// Entries as if they were dealt with one after the other.
double entries_done(const ProgressState& state) {
    return static_cast<double>(state.entries) * static_cast<double>(state.done) / static_cast<double>(state.known);
}

std::string entry_count(std::uint64_t entries) {
    return fmt::format("{} {}", entries, entries == 1 ? "entry" : "entries");
}

std::string amount(const ProgressState& state) {
    if (state.unit == ProgressUnit::share)
        return fmt::format("{} % of {}", 100 * state.done / state.known, entry_count(state.entries));
    if (state.unit == ProgressUnit::bytes)
        return state.known == 0 ? byte_size(state.done) : byte_size_of(state.done, state.known);
    if (state.known == 0) return fmt::format("{} {}", state.done, noun(state.unit));
    return fmt::format("{} of {} {}", state.done, state.known, noun(state.unit));
}

std::string rate_text(const ProgressState& state, double rate) {
    if (state.unit == ProgressUnit::bytes) return byte_size(static_cast<std::uint64_t>(rate)) + "/s";
    if (state.unit == ProgressUnit::share)
        return fmt::format("{:.0f}/s", entries_done(state) / std::max(state.seconds, rate_after));
    return fmt::format("{:.0f}/s", rate);
}

std::string duration(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::ceil(std::min(seconds, 1e9)));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

std::string progress_line(const ProgressState& state) {
    std::string line(state.stage);
    if (state.unit == ProgressUnit::none) return line;
    if (state.done == 0 && state.known == 0)
        return state.unit == ProgressUnit::papers ? line.append(" ").append(noun(state.unit)) : line;
    line.append(" ").append(amount(state));
    if (state.entries != 0 && state.unit != ProgressUnit::share) line += ", " + entry_count(state.entries);
    const double rate = static_cast<double>(state.done) / std::max(state.seconds, rate_after);
    if (state.seconds >= rate_after && state.done != 0) line.append(", ").append(rate_text(state, rate));
    if (state.seconds >= time_left_after && state.done != 0 && state.done < state.known)
        line.append(", ").append(duration(static_cast<double>(state.known - state.done) / rate)).append(" left");
    if (line.size() > longest_progress_line) line.resize(longest_progress_line);
    return line;
}

}  // namespace arxgraph
