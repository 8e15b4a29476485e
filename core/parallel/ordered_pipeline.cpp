#include <arxgraph/core/parallel/ordered_pipeline.hpp>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace arxgraph {

namespace {

class Pipeline {
public:
    Pipeline(std::size_t slots, const PipelineSteps& steps) : steps_(steps), slots_(slots) {}

    /// What every thread does until all is consumed: the step nearest to the end that can be done.
    void run() {
        std::unique_lock lock(mutex_);
        while (!finished()) {
            if (can_consume())
                consume(lock);
            else if (can_produce())
                produce_and_work(lock);
            else
                changed_.wait(lock);
        }
        changed_.notify_all();
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Slot {
        bool done{};
        std::exception_ptr failure{};
    };

    Slot& slot_of(std::size_t item) { return slots_[item % slots_.size()]; }
    bool finished() const { return failure_ || (ended_ && consumed_ == produced_); }
    bool can_consume() { return !consuming_ && consumed_ != produced_ && slot_of(consumed_).done; }
    bool can_produce() const { return !producing_ && !ended_ && produced_ - consumed_ < slots_.size(); }

    /// Runs a step without the lock; what it throws.
    template <class Step>
    std::exception_ptr run_unlocked(std::unique_lock<std::mutex>& lock, const Step& step) {
        std::exception_ptr failure;
        lock.unlock();
        try {
            step();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        return failure;
    }

    void consume(std::unique_lock<std::mutex>& lock) {
        Slot& slot = slot_of(consumed_);
        std::exception_ptr failure = slot.failure;
        if (!failure) {
            consuming_ = true;
            failure = run_unlocked(lock, [&] { steps_.consume(consumed_ % slots_.size()); });
            consuming_ = false;
        }
        slot = {};
        ++consumed_;
        failure_ = failure;
        changed_.notify_all();
    }

    void produce_and_work(std::unique_lock<std::mutex>& lock) {
        const std::size_t number = produced_ % slots_.size();
        bool more = false;
        producing_ = true;
        std::exception_ptr failure = run_unlocked(lock, [&] { more = steps_.produce(number); });
        producing_ = false;
        if (failure || !more) ended_ = true;
        if (failure || more) ++produced_;
        changed_.notify_all();
        if (!failure && more) failure = run_unlocked(lock, [&] { steps_.work(number); });
        if (!failure && !more) return;
        ended_ = ended_ || failure != nullptr;
        slots_[number] = {.done = true, .failure = failure};
        changed_.notify_all();
    }

    const PipelineSteps& steps_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Slot> slots_;
    std::size_t produced_{};
    std::size_t consumed_{};
    bool producing_{};
    bool consuming_{};
    bool ended_{};
    std::exception_ptr failure_{};
};

}  // namespace

void run_pipeline(unsigned threads, const PipelineSteps& steps) {
    Pipeline pipeline(pipeline_slots(threads), steps);
    std::vector<std::jthread> pool;
    for (unsigned i = 1; i < threads; ++i) pool.emplace_back([&] { pipeline.run(); });
    pipeline.run();
    pool.clear();
    pipeline.rethrow();
}

}  // namespace arxgraph
