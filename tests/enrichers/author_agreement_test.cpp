#include <arxgraph/enrichers/author_agreement.hpp>

#include "catch.hpp"

#include <string_view>
#include <vector>

using namespace arxgraph;

namespace {

AuthorAgreement agreement(const std::vector<std::string_view>& stated, const std::vector<std::string_view>& recorded) {
    return agreement_of(compared_authors(stated), compared_authors(recorded));
}

}  // namespace

TEST_CASE("Authors agree by surname, whatever is said of their given names and their accents") {
    const AuthorAgreement found = agreement({"F. Viegas", "M. Wattenberg", "Nobody Else"},
                                            {"Fernanda Viégas", "Martin Wattenberg", "Kenneth Li"});
    CHECK((found.stated == 3 && found.recorded == 3 && found.matched == 2));
    CHECK((found.first && !found.first_in_full));
    CHECK(found.is_strong());
    CHECK_FALSE(found.is_whole());
}

TEST_CASE("The first author, or two and half of the others, are strong; one among many is not") {
    CHECK(agreement({"Ann Lee", "X Y"}, {"A. Lee"}).is_strong());
    CHECK(agreement({"X Y", "Ann Lee", "Bo Li"}, {"Bo Li", "Ann Lee"}).is_strong());
    CHECK_FALSE(agreement({"X Y", "Ann Lee"}, {"Bo Li", "Ann Lee"}).is_strong());
    CHECK_FALSE(agreement({}, {"Ann Lee"}).is_strong());
    CHECK_FALSE(agreement({"Ann Lee"}, {}).is_strong());
}

TEST_CASE("Collaborations agree by their whole names") {
    CHECK(agreement({"The ATLAS Collaboration"}, {"ATLAS Collaboration"}).first);
    CHECK_FALSE(agreement({"CMS Collaboration"}, {"ATLAS Collaboration"}).first);
}

TEST_CASE("A single author is told in full") {
    CHECK(agreement({"Yang Yue"}, {"Yang Yue"}).first_in_full);
    CHECK_FALSE(agreement({"Yang Yue"}, {"Yue Yang"}).first);
}
