#include <arxgraph/core/identity/arxiv_category.hpp>

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace arxgraph;
using Texts = std::vector<std::string>;
using Codes = std::vector<std::string_view>;

TEST_CASE("Classes and former archives are categories, codes of others are none") {
    for (const auto* term :
         {"cs.CL", "hep-th", "astro-ph", "astro-ph.CO", "cond-mat.mtrl-sci", "cmp-lg", "math.ST", "q-fin.EC"})
        CHECK(is_arxiv_category(term));
    for (const auto* term : {"", "cs", "cs.XX", "CS.CL", "68T50", "I.2.7", "14J60 (Primary)", "math.MPx"})
        CHECK_FALSE(is_arxiv_category(term));
}

TEST_CASE("A term is kept, and followed by its canonical one") {
    CHECK(parse_categories("cs.LG stat.ML").categories == Codes{"cs.LG", "stat.ML"});
    CHECK(parse_categories("cmp-lg").categories == Codes{"cmp-lg", "cs.CL"});
    CHECK(parse_categories("math-ph math.MP").categories == Codes{"math-ph", "math.MP"});
    CHECK(parse_categories("math.MP math-ph hep-th").categories == Codes{"math.MP", "math-ph", "hep-th"});
    CHECK(parse_categories(" hep-th\n  hep-th ").categories == Codes{"hep-th"});
    const ParsedCategories mixed = parse_categories("cs.CL 68T50 I.2.7");
    CHECK(mixed.categories == Codes{"cs.CL"});
    CHECK(mixed.dropped == Texts{"68T50", "I.2.7"});
    CHECK(parse_categories("").categories.empty());
}

TEST_CASE("Classes have full names") {
    CHECK(category_by_name("High Energy Physics - Phenomenology") == "hep-ph");
    CHECK(category_by_name("Computer Science - Computation and Language") == "cs.CL");
    CHECK(category_by_name("Mathematics - Combinatorics") == "math.CO");
    CHECK(category_by_name("Astrophysics") == "astro-ph");
    CHECK(category_by_name("").empty());
    CHECK(category_by_name("05C15").empty());
}
