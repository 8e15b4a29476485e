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

void Progress::begin(std::string_view stage, std::string_view unit) {
    if (!shown_) return;
    const std::lock_guard lock(mutex_);
    end_stage();
    stage_ = stage;
    unit_ = unit;
    stage_began_ = Clock::now();
    done_ = 0;
    known_ = 0;
}

void Progress::update(std::size_t done, std::size_t known) noexcept {
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
    const std::size_t done = done_.load(std::memory_order_relaxed);
    const std::size_t known = known_.load(std::memory_order_relaxed);
    if (known == 0) return std::string(stage_);
    const double seconds = std::chrono::duration<double>(Clock::now() - stage_began_).count();
    std::string text = fmt::format("{} {} of {} {}", stage_, done, known, unit_);
    if (seconds >= 0.5) text += fmt::format(", {:.0f}/s", static_cast<double>(done) / seconds);
    return text;
}

}  // namespace arxgraph
