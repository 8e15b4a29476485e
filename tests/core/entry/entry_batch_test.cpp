#include <arxgraph/core/entry/entry_batch.hpp>

#include "catch.hpp"

#include <string>
#include <utility>

using namespace arxgraph;

TEST_CASE("A batch owns the text of its entries, and keeps it when it moves") {
    EntryBatch batch;
    {
        const std::string title(100'000, 't');
        const std::vector<std::string_view> authors{batch.keep(std::string("Ann")), batch.keep(std::string("Bo"))};
        batch.add({.source = {.path = batch.keep(std::string("p.txt")), .line = 3},
                   .title = batch.keep(title),
                   .authors = batch.keep_list(authors)});
    }
    const EntryBatch moved = std::move(batch);
    REQUIRE(moved.entries().size() == 1);
    const Entry& entry = moved.entries().front();
    CHECK(entry.title == std::string(100'000, 't'));
    CHECK(entry.authors[1] == "Bo");
    CHECK(entry.source.path == "p.txt");
    CHECK(entry.doi.empty());
}
