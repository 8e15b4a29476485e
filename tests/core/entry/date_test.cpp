#include <arxgraph/core/entry/date.hpp>

#include "catch.hpp"

using arxgraph::Date;

TEST_CASE("A date is read only in its full ISO form") {
    for (const auto* text : {"2025-05-09", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"}) {
        CAPTURE(text);
        REQUIRE(Date::parse(text));
        CHECK(Date::parse(text)->text() == text);
    }
    for (const auto* text :
         {"", "2025", "2025-5-9", "2025-02-29", "1900-02-29", "2025-00-01", "2025-13-01", "2025-04-31", "2025-01-00",
          "0000-01-01", "2025/05/09", "2025-05-09T00:00", " 2025-05-09", "２０２５-05-09"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text));
    }
}

TEST_CASE("A date that is not stated has no text and comes before every other") {
    CHECK(Date{}.text().empty());
    CHECK_FALSE(Date{}.stated());
    CHECK(Date{} < *Date::parse("0001-01-01"));
    CHECK(*Date::parse("2024-12-31") < *Date::parse("2025-01-01"));
}

TEST_CASE("Days are read from the two kinds of time stamps") {
    CHECK(Date::parse_rfc3339("2007-04-02T19:18:42Z")->text() == "2007-04-02");
    CHECK(Date::parse_rfc3339("2007-04-02")->text() == "2007-04-02");
    for (const auto* text : {"", "2007-04", "2007-04-31T00:00:00Z", "2007-04-02x"})
        CHECK_FALSE(Date::parse_rfc3339(text));
    for (const auto* text :
         {"Mon, 2 Apr 2007 19:18:42 GMT", "Mon, 02 Apr 2007 19:18:42 GMT", "2 Apr 2007", "Mon,  2  Apr 2007"})
        CHECK(Date::parse_rfc1123(text)->text() == "2007-04-02");
    for (const auto* text : {"", "Mon, 31 Apr 2007", "Mon, 2 April 2007", "2 Apr 07", "2007 Apr 2", "Mon,"})
        CHECK_FALSE(Date::parse_rfc1123(text));
}
