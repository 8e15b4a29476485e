#include <arxgraph/cli/process_usage.hpp>
#include <arxgraph/cli/stage_costs.hpp>

#include "catch.hpp"

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace arxgraph;

TEST_CASE("Stages follow one another, each with its time and what it dealt with") {
    StageCosts costs;
    costs.begin("reading");
    costs.add("entries", 7);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    costs.begin("writing");
    costs.end();
    costs.end();
    REQUIRE(costs.stages().size() == 2);
    const StageCost& reading = costs.stages()[0];
    CHECK(reading.stage == "reading");
    CHECK(reading.wall_seconds >= 0.02);
    CHECK(reading.cpu_seconds <= reading.wall_seconds);
    CHECK(reading.amounts.size() == 1);
    CHECK(costs.stages()[1].wall_seconds < reading.wall_seconds);
    CHECK(costs.total().wall_seconds >= reading.wall_seconds);
}

TEST_CASE("Memory that is touched raises the peak, and threads add to the CPU time") {
    const std::uint64_t before = peak_memory();
    CHECK(before > 0);
    const std::vector<char> touched(std::size_t{64} << 20, 'x');
    CHECK(peak_memory() >= (std::uint64_t{64} << 20));
    CHECK(peak_memory() >= before);
    const double cpu = cpu_seconds();
    std::jthread([] {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
        while (std::chrono::steady_clock::now() < end) {
        }
    }).join();
    CHECK(cpu_seconds() > cpu);
    CHECK(touched.back() == 'x');
}

TEST_CASE("The table is aligned, also beside a name that is too long for it") {
    StageCosts costs;
    costs.begin("reading");
    costs.add("bytes", 1000);
    costs.add("entries", 10);
    costs.begin("writing " + std::string(100, 'x'));
    costs.end();
    const std::string table = stage_table(costs);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < table.size(); at = table.find('\n', at) + 1)
        lines.push_back(table.substr(at, table.find('\n', at) - at));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "stage" + std::string(43, ' ') + "     wall s      CPU s   peak memory");
    CHECK(lines[1].starts_with("reading" + std::string(43, ' ')));
    CHECK(lines[1].find("/s, ") != std::string::npos);
    CHECK(lines[1].ends_with(" entries/s"));
    CHECK(lines[2].starts_with("writing " + std::string(100, 'x') + "  "));
    CHECK(lines[3].starts_with("total" + std::string(45, ' ')));
    CHECK(lines[3].size() == lines[0].size());
}
