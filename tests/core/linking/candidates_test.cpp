#include <arxgraph/core/linking/candidates.hpp>

#include "catch.hpp"

#include <cstdint>

using namespace arxgraph;

TEST_CASE("Candidates add up by paper, stand in the order in which they were found, and are cleared") {
    Candidates candidates;
    for (int round = 0; round < 3; ++round) {
        CAPTURE(round);
        for (std::uint32_t i = 0; i < 5000; ++i) candidates.add(NodeId{i * 7919}, Signal::tags, 0.25F);
        for (std::uint32_t i = 0; i < 5000; ++i) candidates.add(NodeId{i * 7919}, Signal::tags, 0.5F);
        REQUIRE(candidates.all().size() == 5000);
        for (std::uint32_t i = 0; i < 5000; ++i) {
            CHECK(candidates.all()[i].paper == NodeId{i * 7919});
            CHECK(candidates.all()[i].similarity[index_of(Signal::tags)] == 0.75F);
            REQUIRE(candidates.find(NodeId{i * 7919}) == &candidates.all()[i]);
        }
        CHECK(candidates.find(NodeId{1}) == nullptr);
        candidates.clear();
        CHECK(candidates.all().empty());
        CHECK(candidates.find(NodeId{0}) == nullptr);
    }
}
