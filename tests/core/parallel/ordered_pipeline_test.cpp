#include <arxgraph/core/parallel/ordered_pipeline.hpp>

#include "catch.hpp"

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

using namespace arxgraph;

namespace {

/// Squares 0 … count-1; may throw at one number in one step.
struct Squares {
    std::size_t count{};
    std::string failing_step{};
    std::size_t failing_number{};
    std::vector<std::size_t> consumed{};
    std::atomic<std::size_t> worked{};

    void run(unsigned threads) {
        std::vector<std::size_t> slots(pipeline_slots(threads));
        std::vector<std::size_t> numbers(slots.size());
        std::size_t next = 0;
        const auto check = [this](const char* step, std::size_t number) {
            if (failing_step == step && number == failing_number) throw std::runtime_error(step);
        };
        run_pipeline(threads, {.produce =
                                   [&](std::size_t slot) {
                                       check("produce", next);
                                       if (next == count) return false;
                                       numbers[slot] = next++;
                                       return true;
                                   },
                               .work =
                                   [&](std::size_t slot) {
                                       check("work", numbers[slot]);
                                       slots[slot] = numbers[slot] * numbers[slot];
                                       ++worked;
                                   },
                               .consume =
                                   [&](std::size_t slot) {
                                       check("consume", numbers[slot]);
                                       consumed.push_back(slots[slot]);
                                   }});
    }
};

}  // namespace

TEST_CASE("Items come out in the order in which they went in, for any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 5U})
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
            Squares squares{.count = count};
            squares.run(threads);
            REQUIRE(squares.consumed.size() == count);
            CHECK(squares.worked == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(squares.consumed[i] == i * i);
        }
}

TEST_CASE("What a step throws comes out after the items before it") {
    for (const unsigned threads : {1U, 2U, 4U})
        for (const std::string step : {"produce", "work", "consume"}) {
            Squares squares{.count = 100, .failing_step = step, .failing_number = 57};
            CHECK_THROWS_WITH(squares.run(threads), step);
            CHECK(squares.consumed.size() == 57);
        }
}
