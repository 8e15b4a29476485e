// What a piece of work told of itself.
#pragma once

#include <arxgraph/core/parallel/work_progress.hpp>

#include "catch.hpp"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <vector>

namespace arxgraph::tests {

/// Calls come from any thread; how far each said the work was, and that all meant the same whole.
class WorkTold {
public:
    WorkProgress listen() {
        return [this](std::uint64_t done, std::uint64_t known) {
            const std::lock_guard lock(mutex_);
            beyond_ = beyond_ || done > known || (known_ != 0 && known_ != known);
            known_ = known;
            done_.push_back(done);
        };
    }
    /// Told several times, never of more than all, and of all.
    void check_whole() const {
        CHECK(done_.size() > 1);
        CHECK_FALSE(beyond_);
        CHECK(std::count(done_.begin(), done_.end(), known_) >= 1);
    }
    void check_in_order() const { CHECK(std::is_sorted(done_.begin(), done_.end())); }

private:
    std::mutex mutex_;
    std::vector<std::uint64_t> done_;
    std::uint64_t known_{};
    bool beyond_{};
};

}  // namespace arxgraph::tests
