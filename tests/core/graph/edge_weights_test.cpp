#include <arxgraph/core/graph/edge_weights.hpp>

#include "catch.hpp"

#include <cstddef>
#include <vector>

using namespace arxgraph;

namespace {

EdgeWeights weights_of(const std::vector<float>& values) {
    EdgeWeights weights;
    for (std::size_t row = 0; row < values.size(); ++row) weights.put(row, values[row]);
    return weights;
}

}  // namespace

TEST_CASE("Weights are what was put, and 1 behind them") {
    for (const std::size_t heavy_each : {1U, 2U, 63U, 64U, 65U, 700U}) {
        CAPTURE(heavy_each);
        std::vector<float> values(2000, 1);
        for (std::size_t row = heavy_each - 1; row < values.size(); row += heavy_each)
            values[row] = static_cast<float>(row) + 2;
        const EdgeWeights weights = weights_of(values);
        for (std::size_t row = 0; row < values.size(); ++row) REQUIRE(weights[row] == values[row]);
        CHECK(weights[values.size()] == 1);
        CHECK(weights[~std::size_t{0}] == 1);
    }
}

TEST_CASE("Weights of 1 take no room of their own") {
    EdgeWeights weights = weights_of(std::vector<float>(1000, 1));
    CHECK(weights.marks.empty());
    weights.put(1000, 0.5F);
    CHECK(weights.others.size() == 1);
    CHECK(weights.marks.size() == 1000 / EdgeWeights::rows_a_word + 1);
    CHECK(weights.counts.size() == 2);
    CHECK(weights[999] == 1);
    CHECK(weights[1000] == 0.5F);
}

TEST_CASE("Marks that lead nowhere are read as nothing") {
    EdgeWeights weights{2, 3};
    weights.others = {};
    CHECK(weights[0] == 0);
    weights.counts = {};
    CHECK(weights[1] == 0);
}
