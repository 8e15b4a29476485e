#include <arxgraph/core/entry/error.hpp>
#include <arxgraph/core/io/ordered_output.hpp>

#include "catch.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace arxgraph;

namespace {

/// Takes its time with every third range, so that later ones are ready before it.
RangeFormat numbers() {
    return [](TextWriter& out, std::size_t first, std::size_t last) {
        if (first % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        for (std::size_t i = first; i < last; ++i) {
            out.put_integer(i);
            out.put('\n');
        }
    };
}

std::string numbers_up_to(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + '\n';
    return text;
}

class SinkOf final : public ByteSink {
public:
    explicit SinkOf(std::size_t room) : room_(room) {}
    void write(std::string_view bytes) override {
        if (full_) ++writes_when_full;
        full_ = bytes.size() > room_;
        if (full_) throw Error("no space left on the device");
        room_ -= bytes.size();
    }
    int writes_when_full{};

private:
    std::size_t room_;
    bool full_{};
};

}  // namespace

TEST_CASE("Ranges are written in order, whatever the number of threads") {
    for (const std::size_t count : {0UL, 1UL, 6UL, 7UL, 8UL, 1000UL})
        for (const unsigned threads : {0U, 1U, 2U, 5U, 300U}) {
            StringSink sink;
            write_in_order(sink, {.count = count, .per_range = 7, .threads = threads}, numbers);
            CAPTURE(count, threads);
            CHECK(sink.text() == numbers_up_to(count));
        }
}

TEST_CASE("A range longer than what a thread may hold is written as it comes") {
    const std::string megabyte(std::size_t{1} << 20, 'x');
    for (const unsigned threads : {1U, 3U}) {
        StringSink sink;
        write_in_order(sink, {.count = 4, .per_range = 1, .threads = threads}, [&]() -> RangeFormat {
            return [&](TextWriter& out, std::size_t first, std::size_t) {
                for (int i = 0; i < 9; ++i) out.put(megabyte);
                out.put_integer(first);
            };
        });
        REQUIRE(sink.text().size() == 4 * (9 * megabyte.size() + 1));
        for (std::size_t range = 0; range < 4; ++range)
            CHECK(sink.text()[(range + 1) * (9 * megabyte.size() + 1) - 1] == static_cast<char>('0' + range));
    }
}

TEST_CASE("What is written is told in order, also where a range has no text") {
    std::vector<std::size_t> told;
    StringSink sink;
    const RangeFormat nothing = [](TextWriter&, std::size_t, std::size_t) {};
    write_in_order(
        sink, {.count = 10, .per_range = 4, .threads = 3}, [&] { return RangeFormat(nothing); },
        [&](std::size_t more) { told.push_back(more); });
    CHECK(told == std::vector<std::size_t>{4, 4, 2});
    CHECK(sink.text().empty());
}

TEST_CASE("A sink that fails stops all, is not written to again, and its error is thrown") {
    for (const unsigned threads : {1U, 2U, 8U})
        for (const std::size_t room : {0UL, 100UL, 2000UL}) {
            SinkOf sink(room);
            CAPTURE(threads, room);
            CHECK_THROWS_AS(write_in_order(sink, {.count = 1000, .per_range = 5, .threads = threads}, numbers), Error);
            CHECK(sink.writes_when_full == 0);
        }
}

TEST_CASE("A format that fails stops all, and nothing behind its range is written") {
    for (const unsigned threads : {1U, 2U, 8U}) {
        StringSink sink;
        const auto failing = []() -> RangeFormat {
            return [](TextWriter& out, std::size_t first, std::size_t last) {
                if (first == 50) throw std::runtime_error("failed at 50");
                numbers()(out, first, last);
            };
        };
        CAPTURE(threads);
        CHECK_THROWS_WITH(write_in_order(sink, {.count = 1000, .per_range = 5, .threads = threads}, failing),
                          "failed at 50");
        CHECK(numbers_up_to(50).starts_with(sink.text()));
    }
}

TEST_CASE("Each thread formats with what was made for it") {
    std::atomic<unsigned> made{0};
    std::atomic<unsigned> shared{0};
    StringSink sink;
    write_in_order(sink, {.count = 5000, .per_range = 3, .threads = 4}, [&]() -> RangeFormat {
        ++made;
        return [&shared, maker = std::this_thread::get_id()](TextWriter&, std::size_t, std::size_t) {
            if (maker != std::this_thread::get_id()) ++shared;
        };
    });
    CHECK(made >= 1);
    CHECK(made <= 4);
    CHECK(shared == 0);
}
