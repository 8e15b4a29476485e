#include <arxgraph/core/parallel/for_each_index.hpp>

#include "catch.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using arxgraph::for_each_index;

TEST_CASE("Every index is worked on once, by any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 5U}) {
        std::vector<std::atomic<int>> times(1000);
        for_each_index(times.size(), threads, [&](std::size_t i) { ++times[i]; });
        for (const auto& each : times) REQUIRE(each == 1);
    }
    for_each_index(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("The exception of the smallest index is thrown") {
    for (const unsigned threads : {1U, 3U}) {
        std::string message;
        try {
            for_each_index(100, threads, [](std::size_t i) {
                if (i == 17 || i == 60) throw std::runtime_error(std::to_string(i));
            });
        } catch (const std::runtime_error& error) {
            message = error.what();
        }
        CHECK(message == "17");
    }
}
