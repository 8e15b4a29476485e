#include <arxgraph/cli/byte_size.hpp>
#include <arxgraph/cli/process_usage.hpp>
#include <arxgraph/cli/stage_costs.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t longest_name_aligned = 48;
constexpr double shortest_to_divide_by = 1e-6;

std::string rate(const StageAmount& amount, double seconds) {
    const double per_second = static_cast<double>(amount.count) / std::max(seconds, shortest_to_divide_by);
    if (amount.unit == "bytes") return byte_size(static_cast<std::uint64_t>(per_second)) + "/s";
    return fmt::format("{:.0f} {}/s", per_second, amount.unit);
}

std::string row(const StageCost& cost, std::size_t name_width) {
    std::string text = fmt::format("{:<{}}  {:>9.3f}  {:>9.3f}  {:>12}", cost.stage, name_width, cost.wall_seconds,
                                   cost.cpu_seconds, byte_size(cost.peak_bytes));
    for (const StageAmount& amount : cost.amounts)
        text.append(&amount == &cost.amounts.front() ? "  " : ", ").append(rate(amount, cost.wall_seconds));
    return text + '\n';
}

}  // namespace

void StageCosts::begin(std::string stage) {
    end();
    stages_.push_back({.stage = std::move(stage)});
    running_ = true;
    began_ = Clock::now();
    cpu_began_ = cpu_seconds();
}

void StageCosts::add(std::string_view unit, std::uint64_t count) {
    stages_.back().amounts.push_back({.unit = unit, .count = count});
}

void StageCosts::end() {
    if (!std::exchange(running_, false)) return;
    StageCost& stage = stages_.back();
    stage.wall_seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    stage.cpu_seconds = cpu_seconds() - cpu_began_;
    stage.peak_bytes = peak_memory();
}

StageCost StageCosts::total() const {
    StageCost total{.stage = "total"};
    for (const StageCost& each : stages_) {
        total.wall_seconds += each.wall_seconds;
        total.cpu_seconds += each.cpu_seconds;
        total.peak_bytes = std::max(total.peak_bytes, each.peak_bytes);
    }
    return total;
}

std::string stage_table(const StageCosts& costs) {
    const StageCost total = costs.total();
    std::size_t width = total.stage.size();
    for (const StageCost& each : costs.stages()) width = std::max(width, each.stage.size());
    width = std::min(width, longest_name_aligned);
    std::string text = fmt::format("{:<{}}  {:>9}  {:>9}  {:>12}\n", "stage", width, "wall s", "CPU s", "peak memory");
    for (const StageCost& each : costs.stages()) text += row(each, width);
    return text + row(total, width);
}

}  // namespace arxgraph
