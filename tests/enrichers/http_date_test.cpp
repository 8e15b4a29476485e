#include <arxgraph/enrichers/http/http_date.hpp>

#include "catch.hpp"

using namespace arxgraph::http;
using std::chrono::seconds;
using std::chrono::sys_seconds;

TEST_CASE("The three forms of a time in HTTP are read") {
    const sys_seconds same{seconds(784'111'777)};
    CHECK(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == same);
    CHECK(parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT") == same);
    CHECK(parse_http_date("Sun Nov  6 08:49:37 1994") == same);
    CHECK(parse_http_date("Thu, 01 Jan 1970 00:00:00 GMT") == sys_seconds{});
    CHECK(parse_http_date("Fri, 27-Nov-26 10:00:00 GMT") == parse_http_date("Fri, 27 Nov 2026 10:00:00 GMT"));
}

TEST_CASE("What is no time in HTTP is none") {
    for (const auto* text :
         {"", "soon", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
          "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 06 Nov -994 08:49:37 GMT",
          "1994-11-06T08:49:37Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_http_date(text));
    }
    CHECK_FALSE(parse_http_date(std::string(100'000, ',')));
}

TEST_CASE("Retry-After is a number of seconds or a date, and never before now") {
    const auto now = *parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(parse_retry_after("0", now) == seconds(0));
    CHECK(parse_retry_after("120", now) == seconds(120));
    CHECK(parse_retry_after("Sun, 06 Nov 1994 08:51:00 GMT", now) == seconds(83));
    CHECK(parse_retry_after("Sun, 06 Nov 1994 08:00:00 GMT", now) == seconds(0));
    CHECK(parse_retry_after("99999999999999999999", now) == seconds(UINT32_MAX));
    for (const auto* text : {"", "-1", "1.5", "later"}) CHECK_FALSE(parse_retry_after(text, now));
}
