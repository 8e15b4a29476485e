#include <arxgraph/cli/progress_line.hpp>

#include "catch.hpp"

#include <limits>

using namespace arxgraph;

TEST_CASE("A stage says what is known of it, and no more") {
    const auto line = [](const ProgressState& state) { return progress_line(state); };
    CHECK(line({.stage = "resolving", .seconds = 9}) == "resolving");
    CHECK(line({.stage = "reading", .unit = ProgressUnit::bytes}) == "reading");
    CHECK(line({.stage = "relating", .unit = ProgressUnit::papers}) == "relating papers");
    CHECK(line({.stage = "reading", .unit = ProgressUnit::bytes, .done = 12'300, .seconds = 0.4}) == "reading 12.3 kB");
    CHECK(line({.stage = "reading", .unit = ProgressUnit::bytes, .done = 50, .known = 200, .entries = 1}) ==
          "reading 50 of 200 bytes, 1 entry");
    CHECK(line({.stage = "relating", .unit = ProgressUnit::papers, .known = 7}) == "relating 0 of 7 papers");
}

TEST_CASE("A rate is shown after half a second, the time left after a whole one") {
    ProgressState state{.stage = "reading",
                        .unit = ProgressUnit::bytes,
                        .done = 1'200'000'000,
                        .known = 4'800'000'000,
                        .entries = 730'000,
                        .seconds = 0.4};
    CHECK(progress_line(state) == "reading 1.2 of 4.8 GB, 730000 entries");
    state.seconds = 0.8;
    CHECK(progress_line(state) == "reading 1.2 of 4.8 GB, 730000 entries, 1.5 GB/s");
    state.seconds = 4;
    CHECK(progress_line(state) == "reading 1.2 of 4.8 GB, 730000 entries, 300.0 MB/s, 12 s left");
    state.done = state.known;
    CHECK(progress_line(state) == "reading 4.8 of 4.8 GB, 730000 entries, 1.2 GB/s");
}

TEST_CASE("Long times are in minutes and hours") {
    const auto left = [](double seconds_a_paper) {
        return progress_line({.stage = "relating",
                              .unit = ProgressUnit::papers,
                              .done = 100,
                              .known = 200,
                              .seconds = 100 * seconds_a_paper});
    };
    CHECK(left(0.59) == "relating 100 of 200 papers, 2/s, 59 s left");
    CHECK(left(2) == "relating 100 of 200 papers, 0/s, 3 min 20 s left");
    CHECK(left(60) == "relating 100 of 200 papers, 0/s, 1 h 40 min left");
}

TEST_CASE("No line is longer than a terminal is wide, and none divides by nothing") {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    for (const ProgressUnit unit : {ProgressUnit::bytes, ProgressUnit::papers, ProgressUnit::elements})
        for (const double seconds : {0.0, 0.5, 1.0, 1e12})
            for (const std::uint64_t done : {std::uint64_t{0}, std::uint64_t{1}, most - 1, most}) {
                const std::string line = progress_line({.stage = "writing",
                                                        .unit = unit,
                                                        .done = done,
                                                        .known = most,
                                                        .entries = done,
                                                        .seconds = seconds});
                CAPTURE(line);
                CHECK(line.size() <= longest_progress_line);
                CHECK(line.find("nan") == line.npos);
                CHECK(line.find("inf") == line.npos);
            }
}

TEST_CASE("A share of the work is told of all entries") {
    ProgressState state{.stage = "resolving", .unit = ProgressUnit::share, .entries = 1'000'000};
    CHECK(progress_line(state) == "resolving");
    state.done = 250'000;
    state.known = 1'000'000;
    state.seconds = 2;
    CHECK(progress_line(state) == "resolving 25 % of 1000000 entries, 125000/s, 6 s left");
    state.done = state.known;
    CHECK(progress_line(state) == "resolving 100 % of 1000000 entries, 500000/s");
}
