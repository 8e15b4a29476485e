#include <arxgraph/enrichers/time_stamp.hpp>

#include "catch.hpp"
#include "folder.hpp"

using namespace arxgraph;

TEST_CASE("Points in time are RFC 3339 in UTC") {
    CHECK(time_stamp(0) == "1970-01-01T00:00:00Z");
    CHECK(time_stamp(1'732'000'000) == "2024-11-19T07:06:40Z");
    CHECK(time_stamp(-1) == "1969-12-31T23:59:59Z");
    CHECK(time_stamp(253'402'300'800).empty());  // the year 10000
}

TEST_CASE("A file has the time of its last change, a folder none") {
    const tests::Folder folder;
    folder.write("a", "text");
    CHECK(file_time(folder.at("a")).size() == 20);
    CHECK(file_time(folder.path()).empty());
    CHECK(file_time(folder.at("nothing")).empty());
}
