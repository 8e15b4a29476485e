// The names of the files that must not outlive this process, held where a signal handler may read them.
#pragma once

#include <arxgraph/core/entry/error.hpp>

#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <cstddef>
#include <string>

namespace arxgraph::unfinished_files {

inline constexpr std::size_t most_at_once = 64;
inline constexpr std::size_t none = most_at_once;

enum class State : int { free, filling, listed };
static_assert(std::atomic<State>::is_always_lock_free, "a signal handler reads it");

struct Slot {
    std::atomic<State> state{State::free};
    std::array<char, PATH_MAX> path{};
};
inline std::array<Slot, most_at_once> slots{};

/// Add a name before the file is made: a signal in between then finds it.
inline std::size_t add(const std::string& path) {
    if (path.size() >= PATH_MAX) throw Error("the path is too long", path, "choose a shorter one");
    for (std::size_t number = 0; number < slots.size(); ++number) {
        Slot& slot = slots[number];
        State expected = State::free;
        if (!slot.state.compare_exchange_strong(expected, State::filling)) continue;
        slot.path[path.copy(slot.path.data(), path.size())] = '\0';
        slot.state = State::listed;
        return number;
    }
    throw Error("too many files are being written at once", path, "write fewer of them in one run");
}

inline void remove(std::size_t number) noexcept {
    if (number < slots.size()) slots[number].state = State::free;
}

/// Async-signal-safe.
inline void unlink_all() noexcept {
    for (Slot& slot : slots)
        if (slot.state == State::listed) ::unlink(slot.path.data());
}

}  // namespace arxgraph::unfinished_files
