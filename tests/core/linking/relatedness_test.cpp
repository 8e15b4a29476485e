#include <arxgraph/core/linking/relatedness.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <cmath>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

struct Related {
    std::uint32_t a{};
    std::uint32_t b{};
    double score{};
    SignalScores parts{};
};

std::vector<Related> related(const std::vector<StatedEntry>& entries, const RelatedOptions& options = {}) {
    const EdgeSet edges = related_edges(graph_of_entries(entries), options);
    std::vector<Related> found;
    for (std::size_t i = 0; i < edges.size(); ++i)
        found.push_back({edges.source[i].index, edges.target[i].index, edges.weight[i], edges.reasons[i]});
    return found;
}

float part(const Related& edge, Signal signal) {
    return edge.parts[index_of(signal)];
}
/// What a similarity of 1 adds to the score.
double whole(Signal signal) {
    const SignalWeights weights;
    double all = 0;
    for (const float each : weights.of) all += each;
    return weights[signal] / all;
}
bool near(double a, double b) {
    return std::abs(a - b) < 1e-5;
}

}  // namespace

TEST_CASE("Papers of the same words are related by text, others are not") {
    const auto found = related({{.title = "Quantized visual tokenizer"},
                                {.title = "Visual tokenizer, quantized"},
                                {.title = "Budgeted reasoning chains"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].a == 0);
    CHECK(found[0].b == 1);
    CHECK(std::abs(part(found[0], Signal::text) - whole(Signal::text)) < 0.005);  // cosine 1, to a 255th
    CHECK(near(found[0].score, part(found[0], Signal::text)));
}

TEST_CASE("Shared tags count by their rarity, shared authors by Adamic and Adar's sum") {
    const auto by_tag = related(
        {{.title = "Alpha", .tags = {"x"}}, {.title = "Beta", .tags = {"x"}}, {.title = "Gamma"}}, {.min_score = 0.01});
    REQUIRE(by_tag.size() == 1);
    CHECK(near(part(by_tag[0], Signal::tags), whole(Signal::tags)));

    const auto by_author = related(
        {{.title = "Alpha", .authors = {"Ann Lee", "Bo Li"}}, {.title = "Beta", .authors = {"Ann Lee", "Cy Lu"}}},
        {.min_score = 0.01});
    REQUIRE(by_author.size() == 1);
    const double sum = 1 / std::log(2);  // one author of two papers
    CHECK(near(part(by_author[0], Signal::authors), whole(Signal::authors) * sum / (1 + sum)));
}

TEST_CASE("Bibliographic coupling, co-citation and direct citation, worked by hand") {
    SECTION("coupling: 2 of 3 and 4 references shared, 2 / sqrt(12)") {
        const auto found =
            related({{.title = "Alpha", .links = {"arXiv:2001.00001", "arXiv:2001.00002", "arXiv:2001.00003"}},
                     {.title = "Beta",
                      .links = {"arXiv:2001.00001", "arXiv:2001.00002", "arXiv:2001.00004", "arXiv:2001.00005"}}},
                    {.min_score = 0.01});
        REQUIRE(found.size() == 1);
        CHECK(near(part(found[0], Signal::cites), whole(Signal::cites) * 2 / std::sqrt(12)));
    }
    SECTION("co-citation: cited together by 1 of 1 and 2 papers, 1 / sqrt(2)") {
        const auto found = related({{.title = "Alpha", .arxiv_id = "2001.00001"},
                                    {.title = "Beta", .arxiv_id = "2001.00002"},
                                    {.title = "Gamma", .links = {"arXiv:2001.00001", "arXiv:2001.00002"}},
                                    {.title = "Delta", .links = {"arXiv:2001.00002"}}});
        const auto pair =
            std::find_if(found.begin(), found.end(), [](const Related& r) { return r.a == 0 && r.b == 1; });
        REQUIRE(pair != found.end());
        CHECK(near(part(*pair, Signal::cites), whole(Signal::cites) / std::sqrt(2)));
    }
    SECTION("direct: 1, from either side, also when both cite each other") {
        const auto found = related({{.title = "Alpha", .links = {"arXiv:2001.00002"}, .arxiv_id = "2001.00001"},
                                    {.title = "Beta", .links = {"arXiv:2001.00001"}, .arxiv_id = "2001.00002"}});
        REQUIRE(found.size() == 1);
        CHECK(near(part(found[0], Signal::cites), whole(Signal::cites)));
    }
}

TEST_CASE("The parts add up to the score, which is in (0, 1]") {
    const auto apart =
        related({{.title = "Visual tokens", .authors = {"Ann Lee"}, .tags = {"vq"}, .links = {"arXiv:2001.00001"}},
                 {.title = "Visual tokens", .authors = {"Ann Lee"}, .tags = {"vq"}, .links = {"arXiv:2001.00001"}},
                 {.title = "Unlike"}});
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].score > 0.5);
    CHECK(apart[0].score <= 1.0);
    double sum = 0;
    for (const float each : apart[0].parts) sum += each;
    CHECK(near(sum, apart[0].score));
}

TEST_CASE("At most so many for each paper, an edge stays if either end chose it, and low scores go") {
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 6; ++i)
        entries.push_back({.title = "Number" + std::string(static_cast<std::size_t>(i + 1), 'x'), .tags = {"same"}});
    entries.push_back({.title = "Other"});
    CHECK(related(entries, {.per_paper = 5, .min_score = 0.01}).size() == 15);
    CHECK(related(entries, {.per_paper = 1, .min_score = 0.01}).size() ==
          5);  // all choose the first, the first chooses the second
    CHECK(related(entries, {.per_paper = 0, .min_score = 0.01}).empty());
    CHECK(related(entries, {.min_score = 0.5}).empty());
    CHECK(related(entries, {.per_paper = 1, .choice = Choice::both, .min_score = 0.01}).size() ==
          1);  // the first two chose one another
}

TEST_CASE("Any number of threads gives the same edges") {
    std::vector<StatedEntry> entries;
    for (int i = 0; i < 700; ++i) {
        const std::string topic = "topic" + std::to_string(i % 37);
        const std::string method = "method" + std::to_string(i % 11);
        entries.push_back(
            {.title = topic + " and " + method + " number" + std::to_string(i), .abstract = topic + " by " + method});
    }
    const auto one = related(entries, {.threads = 1});
    const auto four = related(entries, {.threads = 4});
    REQUIRE(one.size() > 700);
    REQUIRE(one.size() == four.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].a == four[i].a);
        CHECK(one[i].b == four[i].b);
        CHECK(one[i].score == four[i].score);
    }
}

TEST_CASE("Stubs, a single paper and no paper have nothing to relate") {
    CHECK(related({}).empty());
    CHECK(related({{.title = "Alone", .tags = {"x"}, .links = {"arXiv:2001.00001"}}}).empty());
    const auto identical = related({{.title = "Same"}, {.title = "Same"}, {.title = "Same"}});
    for (const Related& edge : identical) CHECK(std::isfinite(edge.score));
}
