#include <arxgraph/core/io/ordered_output.hpp>
#include <arxgraph/core/parallel/for_each_index.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <string_view>
#include <utility>

namespace arxgraph {

namespace {

constexpr std::size_t most_held = std::size_t{4} << 20;

/// Unwinds a thread whose text nobody will write any more.
struct Stopped {};

/// Who may write, and what stopped all. Ranges take their turns in order.
class Turns {
public:
    void wait_for(std::size_t range) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return turn_ == range || stopped_by_; });
        if (stopped_by_) throw Stopped{};
    }
    /// By the range whose turn it is.
    void pass_on() {
        {
            const std::lock_guard lock(mutex_);
            ++turn_;
        }
        changed_.notify_all();
    }
    void stop(std::exception_ptr exception) {
        {
            const std::lock_guard lock(mutex_);
            if (!stopped_by_) stopped_by_ = std::move(exception);
        }
        changed_.notify_all();
    }
    void rethrow() const {
        if (stopped_by_) std::rethrow_exception(stopped_by_);
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t turn_{};
    std::exception_ptr stopped_by_;
};

/// Lets text through when its range has its turn.
class OrderedSink final : public ByteSink {
public:
    OrderedSink(ByteSink& sink, Turns& turns) : sink_(sink), turns_(turns) {}
    void begin(std::size_t range) noexcept {
        range_ = range;
        has_turn_ = false;
    }
    void take_turn() {
        if (!has_turn_) turns_.wait_for(range_);
        has_turn_ = true;
    }
    void write(std::string_view bytes) override {
        take_turn();
        sink_.write(bytes);
    }

private:
    ByteSink& sink_;
    Turns& turns_;
    std::size_t range_{};
    bool has_turn_{};
};

class OrderedWriting {
public:
    OrderedWriting(ByteSink& sink, const OrderedRanges& ranges, const std::function<RangeFormat()>& make_format,
                   const WrittenElements& written)
        : sink_(sink), ranges_(ranges), make_format_(make_format), written_(written) {}

    void write() {
        const std::size_t workers = std::min<std::size_t>(std::max(ranges_.threads, 1U), range_count());
        for_each_index(workers, ranges_.threads, [this](std::size_t) { work(); });
        turns_.rethrow();
    }

private:
    std::size_t range_count() const noexcept {
        return ranges_.count / ranges_.per_range + (ranges_.count % ranges_.per_range == 0 ? 0 : 1);
    }

    void work() {
        try {
            write_ranges();
        } catch (...) {
            turns_.stop(std::current_exception());
        }
    }

    void write_ranges() {
        const RangeFormat format = make_format_();
        OrderedSink ordered(sink_, turns_);
        TextWriter out(ordered, most_held);
        for (std::size_t range = next_++; range < range_count(); range = next_++) {
            const std::size_t first = range * ranges_.per_range;
            const std::size_t last = std::min(first + ranges_.per_range, ranges_.count);
            ordered.begin(range);
            format(out, first, last);
            out.flush();
            ordered.take_turn();
            if (written_) written_(last - first);
            turns_.pass_on();
        }
    }

    ByteSink& sink_;
    const OrderedRanges& ranges_;
    const std::function<RangeFormat()>& make_format_;
    const WrittenElements& written_;
    std::atomic<std::size_t> next_{0};
    Turns turns_;
};

}  // namespace

void write_in_order(ByteSink& sink, const OrderedRanges& ranges, const std::function<RangeFormat()>& make_format,
                    const WrittenElements& written) {
    OrderedWriting(sink, ranges, make_format, written).write();
}

}  // namespace arxgraph
