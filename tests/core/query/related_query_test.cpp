#include <arxgraph/core/linking/text_indexing.hpp>
#include <arxgraph/core/query/related_query.hpp>
#include <arxgraph/core/query/shared_terms.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

class Asked {
public:
    explicit Asked(const std::vector<StatedEntry>& entries, const RelatedIndexOptions& options = {})
        : graph_(graph_of_entries(entries)),
          text_(make_text_index(graph_, {})),
          index_(graph_, text_, options),
          search_(index_) {}

    std::vector<RelatedPaper> papers(const RelatedQuery& query) { return answer(search_, index_, query); }
    std::vector<std::string> titles(const RelatedQuery& query) {
        std::vector<std::string> found;
        for (const RelatedPaper& each : papers(query)) found.emplace_back(graph_.label(each.paper));
        return found;
    }
    std::vector<std::string> terms(std::uint32_t paper, std::uint32_t other) const {
        return shared_terms(graph_, text_, NodeId{paper}, NodeId{other}, 10);
    }

private:
    Graph graph_;
    TextIndex text_;
    RelatedIndex index_;
    RelatedSearch search_;
};

using Titles = std::vector<std::string>;

const std::vector<StatedEntry> tagged{
    {.title = "Alpha", .tags = {"x"}, .published = "2020-01-01"},
    {.title = "Beta", .tags = {"x", "y"}, .published = "2021-01-01"},
    {.title = "Gamma", .tags = {"y"}, .noted = "2022-01-01"},
    {.title = "Delta", .tags = {"x", "y", "z"}},
    {.title = "Epsilon", .tags = {"w"}, .links = {"arXiv:2001.00001"}},
};

}  // namespace

TEST_CASE("Several papers in a question: what is related to all comes before what is related to one") {
    Asked asked(tagged);
    CHECK(asked.titles({.papers = {NodeId{0}}}) == Titles{"Beta", "Delta"});
    CHECK(asked.titles({.papers = {NodeId{0}, NodeId{2}}}) == Titles{"Beta", "Delta"});
    const auto one = asked.papers({.papers = {NodeId{0}}});
    const auto two = asked.papers({.papers = {NodeId{2}}});
    const auto both = asked.papers({.papers = {NodeId{0}, NodeId{2}}});
    CHECK(std::abs(both[0].score - (one[0].score + two[0].score) / 2) < 1e-5);
}

TEST_CASE("Papers left out, days, counts, and questions about nothing") {
    Asked asked(tagged);
    CHECK(asked.titles({.papers = {NodeId{0}}, .without = {NodeId{1}}}) == Titles{"Delta"});
    CHECK(asked.titles({.papers = {NodeId{0}}, .since = Date{2020, 6, 1}}) == Titles{"Beta"});
    CHECK(asked.titles({.papers = {NodeId{1}}, .since = Date{2021, 6, 1}}) == Titles{"Gamma"});
    CHECK(asked.titles({.papers = {NodeId{1}}, .until = Date{2020, 6, 1}}) == Titles{"Alpha"});
    CHECK(asked.titles({.papers = {NodeId{1}}, .count = 1}).size() == 1);
    CHECK(asked.titles({}).empty());
    CHECK(asked.titles({.papers = {NodeId{5}}}) == Titles{"Epsilon"});  // a stub is related to who cites it
    CHECK(asked.titles({.papers = {NodeId{4}}}).empty());  // a stub is no answer
}

TEST_CASE("Parts add up to the score, which is in (0, 1]; signals that do not count add nothing") {
    RelatedIndexOptions by_tags;
    by_tags.weights.of = {};
    by_tags.weights[Signal::tags] = 7;
    Asked asked(tagged, by_tags);
    for (const RelatedPaper& each : asked.papers({.papers = {NodeId{1}}})) {
        double sum = 0;
        for (const float part : each.parts) sum += part;
        CHECK(std::abs(sum - each.score) < 1e-5);
        CHECK(each.score > 0);
        CHECK(each.score <= 1);
        CHECK(each.parts[index_of(Signal::text)] == 0);
    }
}

TEST_CASE("Papers that are all the same are answers in their order") {
    Asked asked({{.title = "Same words"}, {.title = "Same words"}, {.title = "Same words"}, {.title = "Unlike"}});
    const auto found = asked.papers({.papers = {NodeId{1}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].paper < found[1].paper);
    CHECK(std::isfinite(found[0].score));
}

TEST_CASE("Shared words are those that weigh most, and bigrams become words again") {
    const Asked asked({{.title = "Tokenizer of images", .notes = {{"ko", "데이터 품질이 중요하다"}}},
                       {.title = "Another tokenizer", .notes = {{"ko", "데이터 품질을 본다"}}},
                       {.title = "Unlike"}});
    const auto terms = asked.terms(0, 1);
    CHECK(std::find(terms.begin(), terms.end(), "tokenizer") != terms.end());
    CHECK(std::find(terms.begin(), terms.end(), "데이터") != terms.end());
    CHECK(std::find(terms.begin(), terms.end(), "품질") != terms.end());
    CHECK(asked.terms(0, 2).empty());
}
