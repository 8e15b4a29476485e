#include <arxgraph/core/identity/shared_keys.hpp>

#include "catch.hpp"

#include <cstdint>
#include <vector>

using namespace arxgraph;
using Keys = std::vector<std::vector<std::uint64_t>>;
using Indices = std::vector<std::uint32_t>;

namespace {

Indices sharing(const Keys& keys, unsigned threads) {
    return sharing_keys(keys.size(), threads, [&](std::uint32_t i, std::vector<std::uint64_t>& found) {
        found.insert(found.end(), keys[i].begin(), keys[i].end());
    });
}

}  // namespace

TEST_CASE("Those that have a key in common with another are found, each once and in order") {
    constexpr std::uint64_t high = std::uint64_t{1} << 63U;
    for (const unsigned threads : {1U, 3U}) {
        CHECK(sharing({}, threads).empty());
        CHECK(sharing({{1}, {2}, {}}, threads).empty());
        CHECK(sharing({{1, 1}, {2}}, threads).empty());
        CHECK(sharing({{1, high}, {2}, {high, 3}, {1}, {4}}, threads) == Indices{0, 2, 3});
    }
}

TEST_CASE("Many things are compared in blocks") {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    Keys keys(50'000);
    for (std::uint64_t i = 0; i < keys.size(); ++i) keys[i] = {i * spread};
    keys[7].push_back(49'000 * spread);
    for (const unsigned threads : {1U, 4U}) CHECK(sharing(keys, threads) == Indices{7, 49'000});
}
