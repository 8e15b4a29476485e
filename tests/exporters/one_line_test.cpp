#include <arxgraph/exporters/list_array.hpp>
#include <arxgraph/exporters/one_line.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

TEST_CASE("White space becomes one space, and none at the ends") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"", ""},    {"a", "a"},           {"a b", "a b"}, {"a  b", "a b"},       {" a", "a"},
        {"a ", "a"}, {"a\nb\tc", "a b c"}, {" \n\t ", ""}, {"\na \n b\t", "a b"}, {"한국 어", "한국 어"}};
    for (const auto& [text, expected] : cases) {
        std::string scratch = "of an earlier call";
        CHECK(one_line(text, scratch) == expected);
    }
}

TEST_CASE("A list becomes an array of quoted texts") {
    const auto array = [](std::vector<std::string_view> items) {
        std::string scratch = "of an earlier call";
        return std::string(list_array(items, scratch));
    };
    CHECK(array({}) == "[]");
    CHECK(array({"one"}) == "[\"one\"]");
    CHECK(array({"a", "b \"q\"", "c\\d, e"}) == R"(["a", "b \"q\"", "c\\d, e"])");
}
