#include <arxgraph/core/linking/coupling.hpp>

#include "catch.hpp"
#include "stated_entry.hpp"

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace arxgraph;
using namespace arxgraph::tests;

namespace {

std::string paper_id(std::size_t number) {
    return "2001.0000" + std::to_string(number);
}

/// Six papers and who cites whom. Rows cite columns:
///         1 2 3 4 5 6
///       1 . . 1 1 1 .
///       2 . . . 1 1 1
///       3 . . . . 1 .
///       4 . . . . 1 .
///       5 . . . . . .
///       6 . . . . . .
Graph small_citations() {
    const std::array<std::vector<std::size_t>, 6> cited{{{3, 4, 5}, {4, 5, 6}, {5}, {5}, {}, {}}};
    std::vector<StatedEntry> entries;
    std::vector<std::string> links;
    for (std::size_t i = 1; i <= 6; ++i) links.push_back("arXiv:" + paper_id(i));
    for (std::size_t i = 1; i <= 6; ++i) {
        StatedEntry entry{.title = "Paper " + std::to_string(i), .arxiv_id = paper_id(i)};
        for (const std::size_t to : cited[i - 1]) entry.links.push_back(links[to - 1]);
        if (i == 1) entry.links.push_back(links[4]);  // cites 5 twice, which counts once
        entries.push_back(entry);
    }
    return graph_of_entries(entries);
}

NodeId paper(const Graph& graph, std::size_t number) {
    return find_node(graph, "arxiv:" + paper_id(number)).value();
}

using Matrix = std::array<std::array<std::uint32_t, 6>, 6>;

template <class Count>
Matrix matrix_of(const Graph& graph, Count count) {
    std::map<NodeId, std::size_t> row;
    for (std::size_t i = 1; i <= 6; ++i) row[paper(graph, i)] = i - 1;
    Matrix matrix{};
    for (std::size_t i = 1; i <= 6; ++i)
        for (const SharedCount& each : count(graph, paper(graph, i))) matrix[i - 1][row.at(each.paper)] = each.shared;
    return matrix;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

}  // namespace

TEST_CASE("Bibliographic coupling counts what both cite: worked by hand") {
    const Graph graph = small_citations();
    const Matrix coupling = matrix_of(graph, [](const Graph& g, NodeId p) { return bibliographic_coupling(g, p); });
    // A·Aᵀ without its diagonal. 1 and 2 share 4 and 5; 1 and 3, 1 and 4, 2 and 3, 2 and 4, 3 and 4 share 5.
    CHECK(coupling == Matrix{{{0, 2, 1, 1, 0, 0},
                              {2, 0, 1, 1, 0, 0},
                              {1, 1, 0, 1, 0, 0},
                              {1, 1, 1, 0, 0, 0},
                              {0, 0, 0, 0, 0, 0},
                              {0, 0, 0, 0, 0, 0}}});
}

TEST_CASE("Co-citation counts who cites both: worked by hand, and another matrix than coupling's") {
    const Graph graph = small_citations();
    const Matrix cocitation = matrix_of(graph, [](const Graph& g, NodeId p) { return co_citation(g, p); });
    // Aᵀ·A without its diagonal. 1 cites 3, 4 and 5 together; 2 cites 4, 5 and 6 together.
    CHECK(cocitation == Matrix{{{0, 0, 0, 0, 0, 0},
                                {0, 0, 0, 0, 0, 0},
                                {0, 0, 0, 1, 1, 0},
                                {0, 0, 1, 0, 2, 1},
                                {0, 0, 1, 2, 0, 1},
                                {0, 0, 0, 1, 1, 0}}});
}

TEST_CASE("Each normalisation: worked by hand") {
    const Graph graph = small_citations();
    const NodeId one = paper(graph, 1);
    const NodeId two = paper(graph, 2);
    CHECK(reference_count(graph, one) == 3);
    CHECK(reference_count(graph, two) == 3);
    CHECK(citation_count(graph, paper(graph, 4)) == 2);
    CHECK(citation_count(graph, paper(graph, 5)) == 4);
    // Coupling of 1 and 2: 2 shared of 3 and 3.
    CHECK(near(normalized(Normalization::none, 2, 3, 3), 2));
    CHECK(near(normalized(Normalization::cosine, 2, 3, 3), 2.0 / 3));
    CHECK(near(normalized(Normalization::jaccard, 2, 3, 3), 2.0 / 4));
    CHECK(near(normalized(Normalization::association_strength, 2, 3, 3), 2.0 / 9));
    // Co-citation of 4 and 5: together 2 times of 2 and 4.
    CHECK(near(normalized(Normalization::none, 2, 2, 4), 2));
    CHECK(near(normalized(Normalization::cosine, 2, 2, 4), 2 / std::sqrt(8)));
    CHECK(near(normalized(Normalization::jaccard, 2, 2, 4), 2.0 / 4));
    CHECK(near(normalized(Normalization::association_strength, 2, 2, 4), 2.0 / 8));
    for (const auto by : {Normalization::none, Normalization::cosine, Normalization::jaccard,
                          Normalization::association_strength}) {
        CHECK(normalized(by, 0, 0, 0) == 0);
        CHECK(normalized(by, 0, 5, 0) == 0);
        CHECK(parse_normalization(name(by)) == by);
    }
    CHECK_FALSE(parse_normalization("cos"));
}

TEST_CASE("Works that very many cite, and papers that cite very many, tie nothing together if so asked") {
    const Graph graph = small_citations();
    const auto coupled = bibliographic_coupling(graph, paper(graph, 1), 3);  // 5 has four citations
    REQUIRE(coupled.size() == 1);
    CHECK(coupled[0].paper == paper(graph, 2));
    CHECK(coupled[0].shared == 1);
    CHECK(co_citation(graph, paper(graph, 4), 2).empty());
}
