#include <arxgraph/core/text/string_table.hpp>

#include "catch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

TEST_CASE("Many texts at once have the numbers that they would have one by one") {
    std::vector<std::string> texts;
    for (int i = 0; i < 5000; ++i) texts.push_back("text " + std::to_string(i * i % 1709));
    for (const std::size_t count : {0UL, 1UL, 7UL, 8UL, 16UL, 24UL, 25UL, 5000UL}) {
        CAPTURE(count);
        StringTable one_by_one;
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < count; ++i) expected.push_back(one_by_one.number(texts[i]));
        StringTable table;
        std::vector<std::uint32_t> numbers(count);
        table.number_all(std::vector<std::string_view>(texts.begin(), texts.begin() + static_cast<int>(count)),
                         numbers);
        CHECK(numbers == expected);
        CHECK(table.size() == one_by_one.size());
    }
}

TEST_CASE("A text that is appended has a number and is not found") {
    StringTable table;
    CHECK(table.append("a") == 0);
    CHECK_FALSE(table.find("a"));
    CHECK(table.insert("a") == std::pair{std::uint32_t{1}, true});
    table.forget_hashes();
    CHECK(table[1] == "a");
    CHECK_FALSE(table.find("a"));
    CHECK(table.number("a") == 2);
}
