#include <arxgraph/extractors/digest/dates.hpp>

#include "catch.hpp"

#include <string>

using arxgraph::digest::parse_date_line;

TEST_CASE("A line that is nothing but a date is one, in Korean, English and ISO forms") {
    for (const auto* text : {"2025년 5월 9일",
                             "2025년 05월 09일",
                             "2025년5월9일",
                             "2025년 5월 9일 (금)",
                             "2025년 5월 9일 금요일",
                             "2025年5月9日",
                             "2025-05-09",
                             "2025-5-9",
                             "2025/05/09",
                             "2025.05.09",
                             "2025.5.9.",
                             "2025. 5. 9",
                             "May 9, 2025",
                             "May 9 2025",
                             "may 9th, 2025",
                             "9 May 2025",
                             "9th of May 2025",
                             "Friday, May 9, 2025",
                             "Fri, 9 May 2025",
                             "May 9, 2025 (Friday)",
                             "**2025-05-09**",
                             "[2025-05-09]"}) {
        CAPTURE(text);
        REQUIRE(parse_date_line(text));
        CHECK(parse_date_line(text)->text() == "2025-05-09");
    }
    CHECK(parse_date_line("Sept. 1, 2024")->text() == "2024-09-01");
    CHECK(parse_date_line("Dec 31 1999")->text() == "1999-12-31");
}

TEST_CASE("Anything else is no date") {
    for (const auto* text :
         {"", "2025", "May 2025", "2025-05", "2505.05472", "2025-13-01", "2025-02-30", "2025년 13월 1일",
          "On May 9, 2025", "May 9, 2025: papers", "1, 2, 3", "5/9/2025", "GPT-4 2025 5 9", "Top 10 of 2025",
          "2025년 5월", "월 화 수", "99999-01-01", "2025-05-09T10:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_line(text));
    }
    CHECK_FALSE(parse_date_line(std::string(1000, '1')));
}
