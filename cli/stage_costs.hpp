// What each stage of a run cost, for `--stats`.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arxgraph {

/// How much a stage dealt with: 1,234 "entries".
struct StageAmount {
    std::string_view unit{};  // a literal
    std::uint64_t count{};
};

struct StageCost {
    std::string stage{};
    double wall_seconds{};
    double cpu_seconds{};        // of all threads
    std::uint64_t peak_bytes{};  // the most memory that was resident up to the stage's end
    std::vector<StageAmount> amounts{};
};

/// Stages follow one another without a gap.
class StageCosts {
public:
    /// Ends the stage before.
    void begin(std::string stage);
    /// Of the stage that runs.
    void add(std::string_view unit, std::uint64_t count);
    void end();

    std::span<const StageCost> stages() const noexcept { return stages_; }
    /// Of all stages together.
    StageCost total() const;

private:
    using Clock = std::chrono::steady_clock;

    std::vector<StageCost> stages_;
    bool running_{};
    Clock::time_point began_{};
    double cpu_began_{};
};

/// A table, a line a stage and one of the total.
std::string stage_table(const StageCosts& costs);

}  // namespace arxgraph
