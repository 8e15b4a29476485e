#include <arxgraph/core/text/string_table.hpp>

#include "catch.hpp"

#include <optional>
#include <string>
#include <utility>

using namespace arxgraph;

TEST_CASE("Each text has one number, in the order in which the texts came") {
    StringTable table;
    CHECK(table.find("a") == std::nullopt);
    CHECK(table.number("a") == 0);
    CHECK(table.number("") == 1);
    CHECK(table.insert("a") == std::pair{std::uint32_t{0}, false});
    CHECK(table.insert("b") == std::pair{std::uint32_t{2}, true});
    CHECK(table.find("") == std::optional<std::uint32_t>{1});
    CHECK(table[2] == "b");
    CHECK(table.size() == 3);
}

TEST_CASE("A table keeps its numbers while it grows, and gives its texts up as a column") {
    constexpr std::uint32_t count = 10'000;
    StringTable table;
    for (std::uint32_t i = 0; i < count; ++i) REQUIRE(table.number("text " + std::to_string(i)) == i);
    for (std::uint32_t i = 0; i < count; ++i) REQUIRE(table.number("text " + std::to_string(i)) == i);
    CHECK_FALSE(table.find("text"));
    const TextColumn texts = std::move(table).release();
    CHECK(texts.size() == count);
    CHECK(texts[777] == "text 777");
}
