#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace arxgraph {

namespace {

/// Hands out indices and keeps the exception of the smallest one.
class Queue {
public:
    Queue(std::size_t count, const std::function<void(std::size_t)>& work) : work_(work), end_(count) {}

    void run() {
        for (std::size_t i = next_++; i < end_; i = next_++) {
            try {
                work_(i);
            } catch (...) {
                stop_at(i, std::current_exception());
            }
        }
    }
    void rethrow() const {
        if (exception_) std::rethrow_exception(exception_);
    }

private:
    void stop_at(std::size_t index, const std::exception_ptr& exception) {
        const std::lock_guard lock(mutex_);
        if (exception_ && failed_at_ < index) return;
        exception_ = exception;
        failed_at_ = index;
        end_ = index;
    }

    const std::function<void(std::size_t)>& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> end_;
    std::mutex mutex_;
    std::exception_ptr exception_;
    std::size_t failed_at_ = 0;
};

}  // namespace

void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    Queue queue(count, work);
    const std::size_t workers = std::min<std::size_t>(threads, count);
    std::vector<std::jthread> pool;
    for (std::size_t i = 1; i < workers; ++i) pool.emplace_back([&] { queue.run(); });
    queue.run();
    pool.clear();
    queue.rethrow();
}

}  // namespace arxgraph
