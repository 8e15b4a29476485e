// How far the work is, on standard error.
#pragma once

#include <arxgraph/cli/progress_line.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace arxgraph {

/// `automatic`: on a terminal only, and only if the work takes longer than half a second.
enum class ProgressMode : std::uint8_t { automatic, always, never };

/// On a terminal one line, drawn again at most 10 times a second; elsewhere a line a second and one at each stage's
/// end. A thread of its own draws, so that stages that report nothing are seen too; there is none if nothing is to be
/// shown.
class Progress {
public:
    explicit Progress(ProgressMode mode);
    ~Progress() { finish(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// The stage is a literal: "reading". Ends the stage before.
    void begin(std::string_view stage, ProgressUnit unit = {});
    /// From any thread; `known` is 0 where the whole is not known.
    void update(std::uint64_t done, std::uint64_t known) noexcept;
    void update_entries(std::uint64_t entries) noexcept { entries_.store(entries, std::memory_order_relaxed); }
    /// False: nothing is to be shown, so nothing has to be told.
    bool shown() const noexcept { return shown_; }
    /// Leaves the terminal clean for what is printed next.
    void finish();

private:
    using Clock = std::chrono::steady_clock;
    void draw_until_finished();
    void draw();
    void end_stage();
    std::string line() const;

    bool terminal_{};
    bool shown_{};
    bool drawn_{};
    bool finished_{};
    std::string_view stage_{};
    ProgressUnit unit_{};
    Clock::time_point stage_began_{};
    std::atomic<std::uint64_t> done_{};
    std::atomic<std::uint64_t> known_{};
    std::atomic<std::uint64_t> entries_{};
    std::mutex mutex_;  // of all but the counts
    std::condition_variable finish_asked_;
    std::thread drawer_;
};

}  // namespace arxgraph
