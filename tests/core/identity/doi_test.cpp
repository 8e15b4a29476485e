#include <arxgraph/core/identity/doi.hpp>

#include "catch.hpp"

#include <string>
#include <utility>
#include <vector>

using arxgraph::Doi;

TEST_CASE("A DOI is read in every usual spelling") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"10.1145/2939672.2939785", "10.1145/2939672.2939785"},
        {"doi:10.1000/ABC", "10.1000/abc"},
        {"DOI: 10.1000/abc", "10.1000/abc"},
        {"https://doi.org/10.1000/abc.", "10.1000/abc"},
        {"http://dx.doi.org/10.1000/abc)", "10.1000/abc"},
        {"https://www.doi.org/10.1000/abc", "10.1000/abc"},
        {"doi.org/10.1000/abc", "10.1000/abc"},
        {"10.1016/S0370-2693(98)00377-3", "10.1016/s0370-2693(98)00377-3"},
        {"https://doi.org/10.1002/%28SICI%291097", "10.1002/(sici)1097"},
    };
    for (const auto& [text, doi] : cases) {
        CAPTURE(text);
        REQUIRE(Doi::parse(text));
        CHECK(Doi::parse(text)->text() == doi);
        CHECK(Doi::parse(doi)->text() == doi);
    }
}

TEST_CASE("What is no DOI is none") {
    for (const auto* text :
         {"", "10.", "10.1000", "10.1000/", "10.12/a", "11.1000/a", "10.abcd/x", "https://example.org/10.1000/a",
          "http://10.0.0.1/admin", "https://10.1000/a", "10.1000./a", "10.1234567890/a", "10.1000/a b", "doi:"})
        CHECK_FALSE(Doi::parse(text));
}

TEST_CASE("Thousands of closing brackets cost no more than their number") {
    CHECK_FALSE(Doi::parse("10.1000/" + std::string(2'000, ')')));
    CHECK(Doi::parse("10.1000/a" + std::string(2'000, ')'))->text() == "10.1000/a");
    CHECK_FALSE(Doi::parse("10.1000/" + std::string(3'000, 'a')));
}
