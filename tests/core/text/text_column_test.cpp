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
    constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();
    const TextColumn column(9, {'a', 'b', 'c'}, {2, 1, far, 3, far - 1});
    CHECK(column[0] == "ab");
    CHECK(column[1].empty());
    CHECK(column[2] == "bc");
    CHECK(column[3].empty());
    CHECK(column[4].empty());
    CHECK(column[8].empty());
}

TEST_CASE("Ends beyond 4 GiB are found by the rows from which on they are") {
    const TextColumn column(4, {}, {7, 5, 9, 2}, {1, 3});
    CHECK(column.end(0) == 7);
    CHECK(column.end(1) == (std::uint64_t{1} << 32U) + 5);
    CHECK(column.end(2) == (std::uint64_t{1} << 32U) + 9);
    CHECK(column.end(3) == (std::uint64_t{2} << 32U) + 2);
    CHECK(column[2].empty());
}
