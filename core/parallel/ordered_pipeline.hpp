// Work that comes in order, is done beside one another, and is handed on in order.
#pragma once

#include <cstddef>
#include <functional>

namespace arxgraph {

/// Three steps over items that the caller keeps in slots, numbered from 0.
struct PipelineSteps {
    std::function<bool(std::size_t slot)> produce{};  // fills a slot with the next item; false: there is none
    std::function<void(std::size_t slot)> work{};
    std::function<void(std::size_t slot)> consume{};  // the slot is free afterwards
};

/// How many slots `run_pipeline` uses: enough that no thread waits for the slowest item.
constexpr std::size_t pipeline_slots(unsigned threads) noexcept {
    return threads <= 1 ? 1 : 2 * std::size_t{threads};
}

/// Items are produced one by one and consumed one by one in that order, each by whichever thread is free; `work` runs
/// on up to `threads` threads at once (0 counts as 1; 1 stays in the calling thread). An exception ends production,
/// what came before its item is still consumed, and then it is thrown here: as one thread would have it.
void run_pipeline(unsigned threads, const PipelineSteps& steps);

}  // namespace arxgraph
