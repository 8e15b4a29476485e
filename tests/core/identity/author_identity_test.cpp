#include <arxgraph/core/identity/author_identity.hpp>

#include "catch.hpp"

#include <string>

using namespace arxgraph;

namespace {

std::string key(std::string_view stated, const AuthorIdentity& identity) {
    const auto author = identify_author(stated, identity);
    return author ? author->key : "none";
}

}  // namespace

TEST_CASE("Names of a thesaurus are replaced, in whatever spelling they are stated") {
    Diagnostics diagnostics;
    AuthorIdentity identity;
    identity.aliases =
        AuthorAliases::parse("label\treplace by\r\nA. Lee\tAnn Lee\nlee, anna\t Ann Lee \nNobody\t\n\nBo\tA. Lee\n",
                             "aliases.txt", diagnostics);
    CHECK(diagnostics.kept().empty());
    CHECK(key("A. Lee", identity) == "ann lee");
    CHECK(key("A Lée", identity) == "ann lee");
    CHECK(key("Lee, Anna", identity) == "ann lee");
    CHECK(identify_author("A. Lee", identity)->name.display() == "Ann Lee");
    CHECK(key("Nobody", identity) == "none");
    CHECK(key("Bo", identity) == "a lee");
    CHECK(key("Cy Ma", identity) == "cy ma");
}

TEST_CASE("A heading is no must; lines that are none are reported with their number") {
    Diagnostics diagnostics;
    const AuthorAliases aliases =
        AuthorAliases::parse("A. Lee\tAnn Lee\nno tab\n\tX\n?\tX\n", "aliases.txt", diagnostics);
    CHECK(aliases.find("a lee") != nullptr);
    REQUIRE(diagnostics.kept().size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(diagnostics.kept()[i].code == DiagnosticCode::malformed_alias);
        CHECK(diagnostics.kept()[i].line == i + 2);
    }
}

TEST_CASE("By initials more names are one") {
    AuthorIdentity identity;
    identity.names = NameIdentity::initials;
    CHECK(key("John Smith", identity) == key("J. Smith", identity));
    CHECK(key("John Smith", identity) == key("Jane Smith", identity));
    CHECK(key("John Smith", {}) != key("J. Smith", {}));
}
