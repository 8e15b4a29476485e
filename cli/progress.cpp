#include <arxgraph/cli/progress.hpp>

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>

namespace arxgraph {

namespace {

using namespace std::chrono_literals;

constexpr auto quiet_start = 500ms;
constexpr auto redraw = 100ms;
constexpr auto next_line = 1s;

}  // namespace

Progress::Progress(ProgressMode mode) : terminal_(isatty(STDERR_FILENO) == 1) {
    shown_ = mode == ProgressMode::always || (mode == ProgressMode::automatic && terminal_);
    if (shown_) drawer_ = std::thread([this] { draw_until_finished(); });
}

void Progress::begin(std::string_view stage, ProgressUnit unit) {
    if (!shown_) return;
    const std::lock_guard lock(mutex_);
    end_stage();
    stage_ = stage;
    unit_ = unit;
    stage_began_ = Clock::now();
    done_ = 0;
    known_ = 0;
    entries_ = 0;
}

void Progress::update(std::uint64_t done, std::uint64_t known) noexcept {
    done_.store(done, std::memory_order_relaxed);
    known_.store(known, std::memory_order_relaxed);
}

void Progress::finish() {
    if (!drawer_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        end_stage();
        stage_ = {};
        finished_ = true;
    }
    finish_asked_.notify_one();
    drawer_.join();
    if (drawn_ && terminal_) std::fputs("\r\x1b[K", stderr);
}

void Progress::draw_until_finished() {
    std::unique_lock lock(mutex_);
    std::chrono::milliseconds wait = quiet_start;
    while (!finish_asked_.wait_for(lock, wait, [this] { return finished_; })) {
        draw();
        wait = terminal_ ? redraw : std::chrono::milliseconds(next_line);
    }
}

void Progress::draw() {
    if (stage_.empty()) return;
    const std::string text = fmt::format("{}{}{}", terminal_ ? "\r" : "", line(), terminal_ ? "\x1b[K" : "\n");
    std::fputs(text.c_str(), stderr);
    drawn_ = true;
}

void Progress::end_stage() {
    if (!terminal_) draw();
}

std::string Progress::line() const {
    return progress_line({.stage = stage_,
                          .unit = unit_,
                          .done = done_.load(std::memory_order_relaxed),
                          .known = known_.load(std::memory_order_relaxed),
                          .entries = entries_.load(std::memory_order_relaxed),
                          .seconds = std::chrono::duration<double>(Clock::now() - stage_began_).count()});
}

}  // namespace arxgraph
