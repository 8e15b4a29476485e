#include <arxgraph/exporters/joined_list.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

TEST_CASE("A list becomes one text that can be taken apart at semicolons") {
    const auto joined = [](std::vector<std::string_view> items) {
        std::string text = "of an earlier call";
        return std::string(joined_list(items, text));
    };
    CHECK(joined({}).empty());
    CHECK(joined({"one"}) == "one");
    CHECK(joined({"Ann Lee", "Bob \"B\" O'Neil, Jr."}) == "Ann Lee; Bob \"B\" O'Neil, Jr.");
    CHECK(joined({"a;b", ";", "c; d"}) == "a,b; ,; c, d");
}
