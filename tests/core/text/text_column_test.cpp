#include <arxgraph/core/text/text_column.hpp>

#include "catch.hpp"

#include <limits>
#include <memory>
#include <string_view>
#include <vector>

using namespace arxgraph;

TEST_CASE("Texts are found by row, empty ones too") {
    const TextColumn column{"one", "", "three", "", ""};
    REQUIRE(column.size() == 5);
    const std::vector<std::string_view> expected{"one", "", "three", "", "", ""};
    for (std::size_t row = 0; row < expected.size(); ++row) CHECK(column[row] == expected[row]);
    CHECK(column[std::numeric_limits<std::size_t>::max()].empty());
}

TEST_CASE("Rows behind the last text cost nothing") {
    CHECK(TextColumn{"", "", ""}.ends().empty());
    CHECK(TextColumn{"", "x", "", ""}.ends().size() == 2);
}

TEST_CASE("A text behind empty ones is found in its row") {
    TextColumn column{"", ""};
    column.push_back("x");
    CHECK(column[1].empty());
    CHECK(column[2] == "x");
}

TEST_CASE("Ends that are none give no text, and never lead out of the bytes") {
    constexpr std::uint64_t far = std::numeric_limits<std::uint64_t>::max();
    const TextColumn column(9, {'a', 'b', 'c'}, {2, 1, far, 3, far - 1});
    CHECK(column[0] == "ab");
    CHECK(column[1].empty());
    CHECK(column[2] == "bc");
    CHECK(column[3].empty());
    CHECK(column[4].empty());
    CHECK(column[8].empty());
}
