#include <arxgraph/core/graph/author_nodes.hpp>

#include "catch.hpp"

#include <string>
#include <vector>

using namespace arxgraph;

namespace {

/// Nodes of the names in the order in which they are met, each name with ordinal 1.
struct Met {
    StringTable stated{};
    std::vector<std::uint32_t> order{};

    explicit Met(const std::vector<std::string>& names) {
        for (const std::string& name : names) order.push_back(stated.number(name));
    }
};

}  // namespace

TEST_CASE("The richest spelling of a name is shown, then the most frequent, then the first") {
    const Met met({"F. Viegas", "F. Viegas", "F. Vi\u00E9gas", "ann lee", "Ann Lee", "Ann Lee", "Bo Li", "Bo LI"});
    const AuthorTable authors(met.stated, {}, 1);
    AuthorNodes nodes;
    for (const std::uint32_t each : met.order) nodes.number(authors[each], 1);
    REQUIRE(nodes.size() == 3);
    CHECK(nodes.display(0, authors) == "F. Vi\u00E9gas");
    CHECK(nodes.display(1, authors) == "Ann Lee");
    CHECK(nodes.display(2, authors) == "Bo Li");
}

TEST_CASE("A second person of a key is a node of their own") {
    const Met met({"Yang Yue"});
    const AuthorTable authors(met.stated, {}, 1);
    AuthorNodes nodes;
    CHECK(nodes.number(authors[0], 1) == 0);
    CHECK(nodes.number(authors[0], 2) == 1);
    CHECK(nodes.number(authors[0], 1) == 0);
    CHECK(nodes.ordinal(1) == 2);
    CHECK(nodes.key(0) == nodes.key(1));
}

TEST_CASE("Spellings without number cost no more than sixteen") {
    std::vector<std::string> names;
    for (int i = 0; i < 64; ++i) {
        std::string name = "abcdef";
        for (int bit = 0; bit < 6; ++bit)
            if ((i >> bit & 1) != 0) name[static_cast<std::size_t>(bit)] -= 'a' - 'A';
        names.push_back(name);
    }
    const Met met(names);
    const AuthorTable authors(met.stated, {}, 2);
    AuthorNodes nodes;
    for (const std::uint32_t each : met.order) nodes.number(authors[each], 1);
    for (int i = 0; i < 3; ++i) nodes.number(authors[met.order[15]], 1);
    for (int i = 0; i < 9; ++i) nodes.number(authors[met.order[16]], 1);
    CHECK(nodes.size() == 1);
    CHECK(nodes.display(0, authors) == names[15]);
}

TEST_CASE("What is no name, and what the aliases leave out, is told apart") {
    Diagnostics diagnostics;
    const AuthorIdentity identity{.aliases = AuthorAliases::parse("Nemo\t\nA. Lee\tAnn Lee\n", "a.txt", diagnostics)};
    const Met met({"--", "Nemo", "A. Lee", "OpenAI", "Ann Lee"});
    for (const unsigned threads : {1U, 3U}) {
        const AuthorTable authors(met.stated, identity, threads);
        CHECK(authors[0].kind == AuthorKind::no_name);
        CHECK(authors[1].kind == AuthorKind::left_out);
        CHECK(authors[2].kind == AuthorKind::person);
        CHECK(authors[3].kind == AuthorKind::organization);
        CHECK(authors[2].key == authors[4].key);
        CHECK(authors[2].display == authors[4].display);
        CHECK(authors.display(authors[2].display) == "Ann Lee");
    }
}
