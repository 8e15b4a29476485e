#include <arxgraph/core/memory/column.hpp>

#include "catch.hpp"

#include <memory>
#include <numeric>
#include <utility>
#include <vector>

using namespace arxgraph;

namespace {

std::vector<int> held(const Column<int>& column) {
    return {column.begin(), column.end()};
}

/// A column of somebody else's 1, 2, 3.
Column<int> shown(const std::shared_ptr<std::vector<int>>& owner) {
    return {std::span<const int>{*owner}, owner};
}

}  // namespace

TEST_CASE("What is read beyond the end of a column is zero") {
    const Column<int> column{1, 2, 3};
    CHECK(column[2] == 3);
    CHECK(column[3] == 0);
    CHECK(column[static_cast<std::size_t>(-1)] == 0);
    CHECK(column.back() == 3);
    CHECK(Column<int>{}[0] == 0);
    CHECK(Column<int>{}.back() == 0);
}

TEST_CASE("Ranges of a column end where it ends, and none begins behind its end") {
    const Column<int> column{1, 2, 3};
    constexpr std::uint64_t far = ~std::uint64_t{0};
    CHECK(column.values(1, 3).size() == 2);
    CHECK(column.values(1, far).size() == 2);
    CHECK(column.values(2, 1).empty());
    CHECK(column.values(far, far).empty());
    CHECK(column.values(far, 1).empty());
    CHECK(Column<int>{}.values(0, 5).empty());
}

TEST_CASE("A column of its own is changed in place") {
    Column<int> column = std::vector<int>{1};
    column.push_back(2);
    column.append(std::vector<int>{3, 4});
    column.resize(6, 5);
    for (int& value : column.changeable()) value *= 10;
    CHECK(held(column) == std::vector<int>{10, 20, 30, 40, 50, 50});
    column = {7};
    CHECK(held(column) == std::vector<int>{7});
    column = {};
    CHECK(column.empty());
}

TEST_CASE("A copy is a column of its own, and what a column is moved from is empty") {
    Column<int> column{1, 2};
    Column<int> copy = column;
    copy.push_back(3);
    CHECK(held(column) == std::vector<int>{1, 2});
    Column<int> moved = std::move(copy);
    CHECK(held(moved) == std::vector<int>{1, 2, 3});
    CHECK(copy.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
    copy.push_back(4);
    CHECK(held(copy) == std::vector<int>{4});
    column = std::move(moved);
    CHECK(held(column) == std::vector<int>{1, 2, 3});
}

TEST_CASE("A column of somebody else keeps it alive, and copies it before a change") {
    auto owner = std::make_shared<std::vector<int>>(std::vector<int>{1, 2, 3});
    const std::weak_ptr<std::vector<int>> watched = owner;
    Column<int> column = shown(owner);
    Column<int> copy = column;
    CHECK(copy.values().data() == owner->data());
    owner.reset();
    CHECK_FALSE(watched.expired());

    SECTION("as long as it shows a part of it") {
        column = {};
        CHECK(held(copy) == std::vector<int>{1, 2, 3});
        Column<int> moved = std::move(copy);
        CHECK(held(moved) == std::vector<int>{1, 2, 3});
        moved = {};
        CHECK(watched.expired());
    }
    SECTION("however it is changed") {
        column.push_back(4);
        CHECK(held(column) == std::vector<int>{1, 2, 3, 4});
        copy.changeable()[0] = 9;
        CHECK(held(copy) == std::vector<int>{9, 2, 3});
        CHECK(watched.expired());
    }
}

TEST_CASE("Each way to change a column of somebody else leaves that one as it was") {
    const auto owner = std::make_shared<std::vector<int>>(std::vector<int>{1, 2, 3});
    const auto changed = [&](auto change) {
        Column<int> column = shown(owner);
        change(column);
        CHECK(*owner == std::vector<int>{1, 2, 3});
        return held(column);
    };
    CHECK(changed([](Column<int>& c) { c.append(std::vector<int>{4}); }) == std::vector<int>{1, 2, 3, 4});
    CHECK(changed([](Column<int>& c) { c.resize(2); }) == std::vector<int>{1, 2});
    CHECK(changed([](Column<int>& c) { c.reserve(100); }) == std::vector<int>{1, 2, 3});
    CHECK(changed([](Column<int>& c) { c = Column<int>{5}; }) == std::vector<int>{5});
}
